import type { Locale } from '@paperwright/runtime'

/** What the inputs of settings say themselves. */
export const settingWords = {
  zh: {
    none: '默认',
    wordsOf: (label: string) => `“${label}”的文字`,
    number: '请填数字',
    whole: '请填整数',
    least: (least: number) => `不能小于 ${least}`,
    most: (most: number) => `不能大于 ${most}`,
    wrong: '这样写不能用',
  },
  en: {
    none: 'default',
    wordsOf: (label: string) => `Text for “${label}”`,
    number: 'Enter a number',
    whole: 'Enter a whole number',
    least: (least: number) => `At least ${least}`,
    most: (most: number) => `At most ${most}`,
    wrong: 'This isn’t a valid value',
  },
} satisfies Record<Locale, unknown>
