/** What is said where two browsers work on one draft. */
export const RIVAL_WORDS = {
  zh: {
    title: '这份草稿在别处改过',
    text: (time: string) =>
      `您在另一台电脑或另一个窗口于 ${time} 保存过这份草稿，与这里的不同。两份都留，就另存为一份新草稿。`,
    goneTitle: '这份草稿已不在了',
    goneText: '它已经在别处提交或丢弃。请先看看“记录”，免得重复提交；这里的内容也可以另存为一份新草稿。',
    takeTheirs: '用那一份',
    keepMine: '用这里的',
    keepBoth: '两份都留',
    takeNone: '丢掉这里的内容',
    keepAsNew: '另存为新草稿',
  },
  en: {
    title: 'This draft was changed elsewhere',
    text: (time: string) =>
      `You saved this draft in another browser or window at ${time}, and it differs from what is here. Keeping both makes a second draft of what is here.`,
    goneTitle: 'This draft is gone',
    goneText:
      'It was submitted or discarded elsewhere. Please look at the records first, so that it is not submitted twice; what is here can become a new draft.',
    takeTheirs: 'Use the other one',
    keepMine: 'Use this one',
    keepBoth: 'Keep both',
    takeNone: 'Discard what is here',
    keepAsNew: 'Keep as a new draft',
  },
}
