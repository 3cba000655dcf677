const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

const zh = {
  title: (form: string) => `${form} 的版本`,
  lead: '发布过的版本不会改变，记录一直对着它填写时的版本。',
  version: (version: number) => `第 ${version} 版`,
  newest: '现用',
  shipped: '系统自带',
  byProduct: '系统',
  noNote: '没有说明',
  compare: '与上一版比较',
  compareTwo: (from: number, to: number) => `第 ${from} 版 → 第 ${to} 版`,
  same: '两版内容相同',
  restore: '放回草稿',
  restored: '已放进草稿，检查后发布即可',
  seed: '系统自带的',
  seedSame: '与系统自带的相同。',
  seedDiffers: (count: number) => `与系统自带的有 ${count} 处不同：`,
  restoreSeed: '恢复成自带的（放进草稿）',
  overwrite: '现有草稿会被替换，确定吗？',
  changes: '改动',
  sheets: '纸面对照',
}

export type VersionsWords = typeof zh

const en: VersionsWords = {
  title: (form) => `Versions of ${form}`,
  lead: 'Published versions never change. A record stays on the version it was filled in on.',
  version: (version) => `Version ${version}`,
  newest: 'current',
  shipped: 'original',
  byProduct: 'Paperwright',
  noNote: 'No note',
  compare: 'Compare with previous',
  compareTwo: (from, to) => `Version ${from} → version ${to}`,
  same: 'The two versions are identical',
  restore: 'Restore as draft',
  restored: 'Restored as a draft. Review and publish it.',
  seed: 'Original version',
  seedSame: 'Identical to the original.',
  seedDiffers: (count) => `${many(count, 'difference')} from the original:`,
  restoreSeed: 'Restore the original (as a draft)',
  overwrite: 'This will replace the current draft. Continue?',
  changes: 'Changes',
  sheets: 'Side by side',
}

export const VERSIONS_WORDS = { zh, en }
