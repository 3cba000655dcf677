import { setValue } from '../../form/pointer.ts'
import type { Json, JsonObject } from '../../form/json-schema.ts'
import type { Report } from '../definition/report.ts'

/** A sound report that says a little of everything. */
export const report: Report = {
  id: 'sales-statistics',
  title: '销售统计表',
  series: 'XSTJ',
  words: { en: { 金额: 'Amount' } },
  parameters: {
    properties: {
      month: { type: 'string', title: '月份', 'x-field': 'month' },
      since: { type: 'string', title: '开始日期', 'x-field': 'date', format: 'date' },
      year: { type: 'integer', title: '年度', 'x-field': 'integer' },
      name: { type: 'string', title: '客户', 'x-field': 'text' },
      least: { type: 'number', title: '最低金额', 'x-field': 'number' },
    },
    required: ['month'],
    presets: { month: 'last-month', since: 'today', year: 'this-year' },
  },
  queries: {
    sales: {
      from: [
        {
          as: 'sale',
          form: 'sale',
          each: '/items',
          joins: [{ as: 'customer', form: 'customer', on: [['sale/customer', 'customer/name']] }],
        },
      ],
      fields: {
        day: { from: 'sale/day' },
        at: { from: 'sale/at' },
        level: { from: 'sale/level' },
        channels: { from: 'sale/channels' },
        letter: { from: 'sale/letter' },
        paid: { from: 'sale/paid' },
        product: { from: 'sale/items/*/product' },
        money: { from: 'sale/items/*/amount' },
        region: { from: 'customer/region' },
        tax: { title: '税额', formula: 'money * 0.13' },
        asked: { parameter: 'least' },
      },
      where: [
        { field: 'day', op: 'eq', parameter: 'month', shift: -1 },
        { field: 'day', op: 'after', parameter: 'year', shift: -1 },
        {
          any: [
            { field: 'money', op: 'ge', parameter: 'least' },
            { field: 'money', op: 'empty' },
          ],
        },
        { field: 'level', op: 'anyOf', value: ['a'] },
        { field: 'at', op: 'before', value: '18:00' },
        { field: 'day', op: 'between', value: ['2025', '2026-03'] },
      ],
      cross: {
        rows: [
          { field: 'region', subtotal: '小计' },
          { field: 'product', top: { count: 5, by: 'amount', others: true } },
        ],
        columns: [
          { field: 'day', bucket: 'month', complete: true },
          { field: 'money', bucket: [0, 100], sort: { by: 'amount', direction: 'desc' } },
        ],
        measures: {
          amount: { title: '金额', of: 'sum', field: 'money' },
          orders: { title: '单数', of: 'count', where: [{ field: 'paid', op: 'eq', value: true }] },
          latest: { title: '最近', of: 'max', field: 'day' },
          average: { title: '均价', formula: 'amount / orders', decimals: 2 },
          rise: { title: '增长', of: 'sum', field: 'money', show: 'growth' },
          basis: { title: '基数', of: 'distinct', field: 'product', hidden: true },
        },
        totals: { rows: true, columns: '合计' },
        keep: 'amount > 0',
      },
    },
    rows: {
      from: [{ as: 'sale', form: 'sale' }],
      fields: {
        customer: { from: 'sale/customer' },
        day: { from: 'sale/day' },
        grade: { from: 'sale/level' },
        letter: { from: 'sale/letter' },
        number: { from: 'sale.number' },
        one: { title: '一', formula: '1' },
      },
      list: {
        fields: ['customer', 'day', 'one', 'letter'],
        sort: [{ by: 'day', direction: 'desc' }],
        totals: { one: 'sum', day: 'max' },
        limit: 100,
      },
    },
    grades: {
      from: [{ as: 'sale', form: 'sale' }],
      fields: { level: { from: 'sale/level' } },
      cross: {
        rows: [{ field: 'level', complete: true }],
        measures: { number: { title: '数量', of: 'count' } },
      },
    },
  },
  values: {
    perDay: { title: '日均', formula: 'sales.amount / rows.count' },
    big: { title: '大额', formula: 'count(sales.rows[amount > 100]) + values.perDay' },
    title: { title: '标题', formula: '"截至" + parameters.month', kind: 'text' },
  },
  sheet: {
    blocks: [
      { kind: 'title', text: '{parameters/month}销售统计表' },
      { kind: 'line', left: '日均：{values/perDay} 元', right: '编号：' },
      {
        kind: 'table',
        query: 'sales',
        corner: ['产品', '月份'],
        measures: 'rows',
        marks: [{ of: 'amount', when: 'value > average', look: 'shaded' }],
      },
      {
        kind: 'table',
        query: 'rows',
        index: '序号',
        marks: [{ of: 'one', when: 'value > 1', look: 'bold' }],
      },
      { kind: 'chart', query: 'grades', chart: 'pie' },
      { kind: 'chart', query: 'sales', chart: 'stacked', measures: ['amount'] },
      { kind: 'prose', text: '{values/title}' },
      { kind: 'page-break' },
      { kind: 'signatures', slots: ['maker'] },
    ],
  },
  signatures: [{ key: 'maker', label: '制表' }],
}

export const filling: Report = {
  id: 'sales-filled',
  title: '销售登记表汇总',
  queries: report.queries,
  parameters: report.parameters!,
  values: report.values!,
  fills: {
    form: 'sale',
    fields: { '/customer': 'parameters.name', '/reasons/quality': 'sales.amount + values.perDay' },
    lists: { '/items': { query: 'rows', entry: { product: 'customer', amount: 'one' } } },
  },
}

/** The report with other values at some places; undefined takes one away. */
export function changed(base: Report, changes: Record<string, unknown>): unknown {
  let document = JSON.parse(JSON.stringify(base)) as JsonObject
  for (const [pointer, value] of Object.entries(changes)) {
    document = setValue(document, pointer, value as Json | undefined)
  }
  return document
}

/** A sound report with changes, and the problems that they make. */
export type Case = [name: string, changes: Record<string, unknown>, problems: string[]]

export const sales = '/queries/sales'
export const cross = `${sales}/cross`
export const measures = `${cross}/measures`
export const list = '/queries/rows/list'
export const table = '/sheet/blocks/2'
