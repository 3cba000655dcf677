import type { Preset } from '@paperwright/runtime/report'

/** What is said of what a report's parameters start from. */
export const STARTS_WORDS = {
  zh: {
    ownStart: (preset: string | undefined) => (preset ? `按报表（${preset}）` : '按报表'),
    fixedStart: (value: string) => `固定：${value}`,
    presets: {
      today: '今天',
      yesterday: '昨天',
      'this-month': '本月',
      'last-month': '上月',
      'this-year': '今年',
      'last-year': '去年',
    } satisfies Record<Preset, string>,
  },
  en: {
    ownStart: (preset: string | undefined) => (preset ? `report default (${preset})` : 'report default'),
    fixedStart: (value: string) => `fixed: ${value}`,
    presets: {
      today: 'today',
      yesterday: 'yesterday',
      'this-month': 'this month',
      'last-month': 'last month',
      'this-year': 'this year',
      'last-year': 'last year',
    } satisfies Record<Preset, string>,
  },
}
