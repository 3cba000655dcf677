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
  'due',
  'overdue',
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

/** What people choose by: what asks something of them, what came of their records, what is only to be known. */
export const noticeGroups = ['todo', 'results', 'copies'] as const

export type NoticeGroup = (typeof noticeGroups)[number]

const GROUPS: Readonly<Record<NoticeKind, NoticeGroup>> = {
  asked: 'todo',
  lent: 'todo',
  answered: 'todo',
  returned: 'todo',
  nudged: 'todo',
  due: 'todo',
  overdue: 'todo',
  copied: 'copies',
  commented: 'copies',
  refused: 'results',
  complete: 'results',
  withdrawn: 'results',
  voided: 'results',
}

export function groupOf(what: NoticeKind): NoticeGroup {
  return GROUPS[what]
}
