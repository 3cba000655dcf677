import type { Locale } from '../../fields/field-type.ts'
import type { FilterOp } from '../../finding/filter.ts'

/** How conditions of reports are compared, between what is compared and its value. */
export const OP_WORDS: Readonly<Record<Locale, Readonly<Record<FilterOp, string>>>> = {
  zh: {
    eq: '等于',
    ne: '不等于',
    lt: '小于',
    le: '不大于',
    gt: '大于',
    ge: '不小于',
    before: '早于',
    after: '晚于',
    between: '在此之内：',
    within: '处于',
    contains: '包含',
    notContains: '不包含',
    startsWith: '开头是',
    anyOf: '是',
    noneOf: '不是',
    empty: '未填',
    notEmpty: '已填',
  },
  en: {
    eq: 'is',
    ne: 'is not',
    lt: 'is less than',
    le: 'is at most',
    gt: 'is more than',
    ge: 'is at least',
    before: 'is before',
    after: 'is after',
    between: 'is within',
    within: 'is in',
    contains: 'contains',
    notContains: 'does not contain',
    startsWith: 'starts with',
    anyOf: 'is',
    noneOf: 'is not',
    empty: 'is blank',
    notEmpty: 'is filled in',
  },
}
