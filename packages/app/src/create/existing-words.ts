import type { Locale } from '@paperwright/runtime'

const zh = {
  here: (title: string) =>
    `“${title}”已经在这里了。文件可以作为对它的修改，发布之前什么都不变；也可以另立一份。`,
  namesTaken: '可以去掉编号和流水号前缀，另立一份，再在设计器里填上自己的。',
  asDraft: '作为对它的修改',
  asCopy: '另立一份',
  copyOf: (title: string) => `${title}（副本）`,
  inWork: '它已有还没发布的修改。请先把那份发布或放弃，再导入文件。',
  toWork: '去看那份修改',
  failed: '没有成功，请再试一次。',
}

export type ExistingWords = typeof zh

const en: ExistingWords = {
  here: (title) =>
    `“${title}” is already here. Use the file as a change to it, which takes effect when you publish it, or make a copy.`,
  namesTaken: 'You can make a copy without the code and number series, and give it its own in the designer.',
  asDraft: 'Use as a change',
  asCopy: 'Make a copy',
  copyOf: (title) => `${title} (copy)`,
  inWork: 'It has unpublished changes. Publish or discard them before you import the file.',
  toWork: 'See those changes',
  failed: 'Something went wrong. Please try again.',
}

export const EXISTING_WORDS: Readonly<Record<Locale, ExistingWords>> = { zh, en }
