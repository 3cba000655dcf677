import type { Locale } from '../../fields/field-type.ts'
import type { FilterOp } from '../../finding/filter.ts'
import type { ReportPart } from './report-change.ts'

/** What sentences about changes of reports call things. */
export interface ChangeWords {
  parts: Record<ReportPart, string>
  ops: Record<FilterOp, string>
}

export const CHANGE_WORDS: Readonly<Record<Locale, ChangeWords>> = {
  zh: {
    parts: {
      query: '查询',
      source: '数据来源',
      field: '字段',
      column: '列',
      rowGroup: '行分组',
      columnGroup: '列分组',
      measure: '数值',
      value: '计算值',
      parameter: '统计条件',
      table: '表格',
      chart: '图表',
      filledField: '填入的字段',
      filledList: '填入的明细',
    },
    ops: {
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
  },
  en: {
    parts: {
      query: 'query',
      source: 'source',
      field: 'field',
      column: 'column',
      rowGroup: 'row group',
      columnGroup: 'column group',
      measure: 'value',
      value: 'computed value',
      parameter: 'parameter',
      table: 'table',
      chart: 'chart',
      filledField: 'filled-in field',
      filledList: 'filled-in list',
    },
    ops: {
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
  },
}
