const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

const zh = {
  title: '合并两份修改',
  mine: '我的草稿',
  theirsVersion: (version: number, by: string | null) => `第 ${version} 版${by ? `（${by}发布）` : ''}`,
  theirsDraft: (by: string | null) => (by ? `${by}的草稿` : '另一份草稿'),
  lead: (theirs: string) =>
    `只有一边改过的照样保留；两边都改过的请逐处选择。合并后是接在“${theirs}”上的草稿，可以撤销。`,
  changed: (name: string, count: number) => `${name}改了 ${count} 处`,
  unchanged: (name: string) => `${name}没有修改`,
  conflicts: (count: number) => `两边都改了 ${count} 处，请选择：`,
  noConflicts: '没有两边都改的地方。',
  conflict: (number: number) => `第 ${number} 处`,
  other: '版面或设置的细节',
  whole: '两边的改动拆开后拼不到一起，所以纸面和改动的字段要整个选一边；放不下的字段会排在纸面末尾。',
  faults: '这样合并后有下面的问题，请换一种选择：',
  checking: '正在检查合并的结果…',
  checkFailed: '没有查出合并的结果是否可用，请稍后再试。',
  undecided: (count: number) => `还有 ${count} 处没有选`,
  keepMine: '只留我的',
  keepTheirs: (name: string) => `只留${name}`,
  merge: '合并',
  failed: '要比较的版本没有取到，请稍后再试。',
}

export type MergeWords = typeof zh

const en: MergeWords = {
  title: 'Merge both sets of changes',
  mine: 'My draft',
  theirsVersion: (version, by) => `Version ${version}${by ? ` (published by ${by})` : ''}`,
  theirsDraft: (by) => (by ? `${by}’s draft` : 'The other draft'),
  lead: (theirs) =>
    `Changes made on one side only are kept. Choose for each place that both changed. The result is a draft on “${theirs}”, and can be undone.`,
  changed: (name, count) => `${name}: ${many(count, 'change')}`,
  unchanged: (name) => `${name}: no changes`,
  conflicts: (count) => `Both changed ${many(count, 'place')}. Choose one for each:`,
  noConflicts: 'No place was changed on both sides.',
  conflict: (number) => `Place ${number}`,
  other: 'Details of layout or settings',
  whole:
    'The changes don’t fit together part by part, so choose one side for the sheet and for each field. Fields without a place go to the end of the sheet.',
  faults: 'Merged this way, the following would be wrong. Please choose differently:',
  checking: 'Checking the result…',
  checkFailed: 'The result could not be checked. Please try again later.',
  undecided: (count) => `${many(count, 'place')} left to choose`,
  keepMine: 'Keep mine only',
  keepTheirs: (name) => `Keep only: ${name}`,
  merge: 'Merge',
  failed: 'The versions to compare could not be loaded. Please try again later.',
}

export const MERGE_WORDS = { zh, en }
