import type { Locale } from '@paperwright/runtime'

/** What the box of an expression says itself. */
export const expressionWords = {
  zh: {
    unread: (at: number) => `第 ${at} 个字符附近看不懂，请改正`,
    unknownName: (name: string) => `没有叫“${name}”的字段，请从提示里选`,
    function: '函数',
  },
  en: {
    unread: (at: number) => `it can’t be read near character ${at}; correct it`,
    unknownName: (name: string) => `no field is called “${name}”; choose one from the list`,
    function: 'Function',
  },
} satisfies Record<Locale, unknown>
