/** What is told below the sheet while something is to be decided; the question itself comes when it is asked. */
export const UNDECIDED_WORDS = {
  zh: {
    undecided: '这份草稿在别处改过，这里的改动还没有保存',
    undecidedGone: '这份草稿已不在了，这里的内容还没有保存',
    decide: '选择…',
    undecidedHandedIn: (number: string) => `这份草稿已提交，编号 ${number}；这里的内容没有存进去`,
  },
  en: {
    undecided: 'This draft was changed elsewhere. Your changes here aren’t saved.',
    undecidedGone: 'This draft no longer exists. Your changes here aren’t saved.',
    decide: 'Choose…',
    undecidedHandedIn: (number: string) =>
      `This draft was submitted as ${number}. Your changes here weren’t included.`,
  },
}
