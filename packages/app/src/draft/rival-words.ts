/** What is asked where two browsers work on one draft. */
export const RIVAL_WORDS = {
  zh: {
    title: '这份草稿在别处改过',
    text: (time: string) =>
      `您在另一台电脑或另一个窗口于 ${time} 保存过这份草稿，与这里的不同。两份都留，就另存为一份新草稿。`,
    goneTitle: '这份草稿已不在了',
    goneText: '它已经在别处丢弃。这里的内容可以另存为一份新草稿。',
    takeTheirs: '用那一份',
    keepMine: '用这里的',
    keepBoth: '两份都留',
    takeNone: '丢掉这里的内容',
    keepAsNew: '另存为新草稿',
    handedInTitle: (number: string) => `这份草稿已提交，编号 ${number}`,
    handedInText: '这里的内容与已经存档的不同，没有存进去。',
    see: '查看记录',
    correct: '用这里的内容更正',
  },
  en: {
    title: 'This draft was changed elsewhere',
    text: (time: string) =>
      `You saved this draft in another browser or window at ${time}, and it differs from what is here. Keeping both makes a second draft of what is here.`,
    goneTitle: 'This draft is gone',
    goneText: 'It was discarded elsewhere. What is here can become a new draft.',
    takeTheirs: 'Use the other one',
    keepMine: 'Use this one',
    keepBoth: 'Keep both',
    takeNone: 'Discard what is here',
    keepAsNew: 'Keep as a new draft',
    handedInTitle: (number: string) => `This draft was submitted as ${number}`,
    handedInText: 'What is here differs from what was filed, and is not in it.',
    see: 'See the record',
    correct: 'Correct it with what is here',
  },
}
