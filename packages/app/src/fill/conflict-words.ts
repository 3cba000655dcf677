const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

const zh = {
  title: '这份记录刚被更正过',
  lead: (number: string) => `您打开 ${number} 之后，有人保存了更正。两边都改了的项目，请选择保留哪一个。`,
  field: '项目',
  mine: '我的修改',
  theirs: '已保存的',
  noClash: '两边改的项目不同，可以直接合并。',
  merge: '合并后继续',
  takeTheirs: '放弃我的修改',
  listEntries: (count: number) => `${count} 行`,
  empty: '（空）',
}

export type ConflictWords = typeof zh

const en: ConflictWords = {
  title: 'Someone else just corrected this record',
  lead: (number) =>
    `${number} was changed after you opened it. Where you both changed the same field, choose which value to keep.`,
  field: 'Field',
  mine: 'My change',
  theirs: 'Their change',
  noClash: 'You changed different fields, so both sets of changes can be merged.',
  merge: 'Merge and continue',
  takeTheirs: 'Discard my changes',
  listEntries: (count) => many(count, 'row'),
  empty: '(empty)',
}

export const CONFLICT_WORDS = { zh, en }
