import type { Locale } from '../fields/field-type.ts'
import type { FilterOp } from '../finding/filter.ts'

interface FilterWords {
  /** So many entries of a list, in one cell. */
  entries(count: number): string
  /** An option that the form offers no more. */
  former(title: string): string
  yes: string
  no: string
  ops: Record<FilterOp, string>
  /** Shorter than the words, where there is one. */
  signs: Partial<Record<FilterOp, string>>
  or: string
  said(title: string, answer: string): string
  fromTo(from: string, to: string): string
  since(from: string): string
  until(to: string): string
}

const SIGNS: FilterWords['signs'] = { lt: '<', le: '≤', gt: '>', ge: '≥' }

/** What is said of the conditions and cells of a list of records, on screen and on paper. */
export const FILTER_WORDS: Readonly<Record<Locale, FilterWords>> = {
  zh: {
    entries: (count) => `${count} 行`,
    former: (title) => `${title}（已停用）`,
    yes: '是',
    no: '否',
    ops: {
      eq: '是',
      ne: '不是',
      lt: '小于',
      le: '小于或等于',
      gt: '大于',
      ge: '大于或等于',
      before: '早于',
      after: '晚于',
      between: '介于',
      within: '处于',
      contains: '包含',
      notContains: '不包含',
      startsWith: '开头是',
      anyOf: '是',
      noneOf: '不是',
      empty: '为空',
      notEmpty: '不为空',
    },
    signs: SIGNS,
    or: ' 或 ',
    said: (title, answer) => `${title}：${answer}`,
    fromTo: (from, to) => `${from} 至 ${to}`,
    since: (from) => `${from} 起`,
    until: (to) => `至 ${to}`,
  },
  en: {
    entries: (count) => (count === 1 ? '1 row' : `${count} rows`),
    former: (title) => `${title} (no longer offered)`,
    yes: 'yes',
    no: 'no',
    ops: {
      eq: 'is',
      ne: 'is not',
      lt: 'is less than',
      le: 'is at most',
      gt: 'is more than',
      ge: 'is at least',
      before: 'is before',
      after: 'is after',
      between: 'is between',
      within: 'is in',
      contains: 'contains',
      notContains: 'does not contain',
      startsWith: 'begins with',
      anyOf: 'is',
      noneOf: 'is not',
      empty: 'is empty',
      notEmpty: 'is not empty',
    },
    signs: SIGNS,
    or: ' or ',
    said: (title, answer) => `${title}: ${answer}`,
    fromTo: (from, to) => `${from} to ${to}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
  },
}
