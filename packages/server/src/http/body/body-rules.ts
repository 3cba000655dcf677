/** What a route takes of a request's body. */
export interface BodyRules {
  most: number
  /** Said where there is more. */
  tooLarge: string
  /** It goes on to the disk as it comes, and is never held as a whole. */
  isStreamed?: true
  /** Its reader is handed the request, not its text. */
  isHandedOn?: true
}

const KB = 1024
const MB = 1024 * KB

const WORDS: BodyRules = { most: MB, tooLarge: 'A request may have 1 MB.' }
/** What anyone may send who has not signed in: names, passwords, codes. */
const DOOR: BodyRules = {
  most: 16 * KB,
  tooLarge: 'A request of someone who has not signed in may have 16 KB.',
}
/** What is drawn on a phone. */
const PAD: BodyRules = { most: 160 * KB, tooLarge: 'What is drawn may have 160 KB.' }
/** better-auth reads its requests itself. */
const AUTH: BodyRules = { ...DOOR, isHandedOn: true }
const TABLE: BodyRules = {
  most: 5 * MB,
  tooLarge: 'A table to import may have 5 MB; split it and import one part after the other.',
}
/** The field says how many of these it takes. */
const FILE: BodyRules = {
  most: 100 * MB,
  tooLarge: 'A file may have 100 MB.',
  isStreamed: true,
  isHandedOn: true,
}

/** A photograph of a signature, as a telephone takes it. */
const SIGNATURE: BodyRules = { ...FILE, most: 15 * MB, tooLarge: 'A picture of a signature may have 15 MB.' }

export function bodyRules(path: string): BodyRules {
  if (path.startsWith('/api/auth/')) return AUTH
  if (path === '/api/setup') return DOOR
  if (path.startsWith('/api/pad/')) return PAD
  if (path === '/api/account/signature/picture') return SIGNATURE
  if (/^\/api\/forms\/[\w-]+\/files$/.test(path)) return FILE
  if (/^\/api\/forms\/[\w-]+\/import(?:\/check)?$/.test(path)) return TABLE
  return WORDS
}
