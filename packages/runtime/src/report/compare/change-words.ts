import type { Locale } from '../../fields/field-type.ts'
import type { FilterOp } from '../../finding/filter.ts'
import { OP_WORDS } from '../definition/op-words.ts'
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
    ops: OP_WORDS.zh,
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
    ops: OP_WORDS.en,
  },
}
