const zh = {
  since: (name: string, since: string) => `${name}（${since} 起）`,
  atWork: (people: string) => `${people}正在设计`,
  duplicate: '复制一份',
  tags: { hidden: '已隐藏', archived: '已归档' },
  standing: '在库中',
  standings: {
    listed: { name: '列出', hint: '按权限，大家在库里看得到。' },
    hidden: { name: '隐藏', hint: '只有负责设计的人在库里看得到，别处照常。' },
    archived: {
      name: '归档',
      hint: '谁也不能再新填或导入；已有的记录照样查找、更正和打印。',
    },
  },
  archived: {
    title: '这张表已归档',
    text: '不再新填，已有的记录还在。需要再用的话，请负责设计的人在它的“版本”页里改回“列出”。',
  },
  notPlaced: '没有改成，请再试一次。',
}

export type LibraryWords = typeof zh

const en: LibraryWords = {
  since: (name, since) => `${name} (since ${since})`,
  atWork: (people) => `Being designed by ${people}`,
  duplicate: 'Duplicate',
  tags: { hidden: 'Hidden', archived: 'Archived' },
  standing: 'In the library',
  standings: {
    listed: { name: 'Listed', hint: 'Everyone sees it in the library, as far as they may.' },
    hidden: { name: 'Hidden', hint: 'Only those who design see it in the library; all else stays as it is.' },
    archived: {
      name: 'Archived',
      hint: 'Nobody fills it in or imports into it; its records are found, corrected and printed as before.',
    },
  },
  archived: {
    title: 'This form is archived',
    text: 'It isn’t filled in any more; its records are still there. Whoever designs forms can list it again on its page of versions.',
  },
  notPlaced: 'That didn’t work. Please try again.',
}

export const LIBRARY_WORDS = { zh, en }
