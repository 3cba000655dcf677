const zh = {
  since: (name: string, since: string) => `${name}（${since} 起）`,
  atWork: (people: string) => `${people}正在设计`,
}

export type LibraryWords = typeof zh

const en: LibraryWords = {
  since: (name, since) => `${name} (since ${since})`,
  atWork: (people) => `Being designed by ${people}`,
}

export const LIBRARY_WORDS = { zh, en }
