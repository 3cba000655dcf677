import type { Locale } from '@paperwright/runtime'

/** What the settings of options that depend on another field say. */
export const optionsByWords = {
  zh: {
    title: '随另一项而定',
    about: '如省份定城市、类型定原因：先选了那一项，这里只出现合适的选项；那一项空着时全部出现。',
    on: '选项随哪一项而定',
    none: '不随其他项',
    noFields: '还没有可以随的项：先放一个单选或多选字段。',
    table: (field: string) => `“${field}”的每个选项下有哪些，用顿号、逗号或换行隔开`,
    anywhere: (titles: string) => `任何时候都能选：${titles}`,
    paste: '粘贴两列',
    pasteHint:
      '从 Excel 复制两列：左边一列是所属的选项，右边是选项，如\n浙江\t杭州\n浙江\t宁波\n江苏\t南京、苏州',
    pasteDone: '填进表里',
  },
  en: {
    title: 'Depends on another field',
    about:
      'For example, a city by its province: once that is chosen, only the options that fit are offered. While it is blank, all are.',
    on: 'Options depend on',
    none: 'No other field',
    noFields: 'There is nothing to depend on yet: add a field with options first.',
    table: (field: string) => `What each option of “${field}” has, separated by commas or line breaks`,
    anywhere: (titles: string) => `Offered with any: ${titles}`,
    paste: 'Paste two columns',
    pasteHint:
      'Copy two columns from Excel: what it belongs to, then the option, like\nFruit\tApple\nFruit\tPear',
    pasteDone: 'Put into the table',
  },
} satisfies Record<Locale, unknown>
