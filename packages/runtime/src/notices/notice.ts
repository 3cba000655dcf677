/** What people are told of records that are signed. */
export const noticeKinds = [
  'asked',
  'lent',
  'answered',
  'returned',
  'nudged',
  'copied',
  'commented',
  'refused',
  'complete',
  'withdrawn',
  'voided',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

/** Whom something is told: a person, or whoever holds a post at that moment. */
export interface Tell {
  what: NoticeKind
  /** The step that it is about. */
  step?: string
  person?: string
  post?: string
}
