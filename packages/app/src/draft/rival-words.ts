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
      `You saved a different version of this draft in another browser or window at ${time}. If you keep both, this one becomes a new draft.`,
    goneTitle: 'This draft no longer exists',
    goneText: 'It was discarded elsewhere. You can save what you have here as a new draft.',
    takeTheirs: 'Use the other one',
    keepMine: 'Use this one',
    keepBoth: 'Keep both',
    takeNone: 'Discard this one',
    keepAsNew: 'Save as new draft',
    handedInTitle: (number: string) => `This draft was submitted as ${number}`,
    handedInText: 'Your entries here differ from the submitted record and weren’t included.',
    see: 'View record',
    correct: 'Correct it with these entries',
  },
}
