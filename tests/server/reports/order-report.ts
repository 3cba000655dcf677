import type { Report } from '@paperwright/runtime/report'
import type { Send } from '../server-suite.ts'

/** A month's orders by customer, and one by one: over the order form of the suite. */
export const orderReport: Report = {
  id: 'order-summary',
  title: '订单汇总',
  code: '9-02',
  series: 'DDHZ',
  words: { en: { 订单汇总: 'Orders by customer', 客户: 'Customer', 单数: 'Orders', 金额: 'Amount' } },
  parameters: {
    properties: {
      month: {
        type: 'string',
        title: '月份',
        'x-field': 'month',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
      },
    },
    required: ['month'],
    presets: { month: 'last-month' },
  },
  queries: {
    customers: {
      title: '按客户',
      from: [{ as: 'order', form: 'order' }],
      fields: {
        customer: { from: 'order/customer' },
        day: { from: 'order/day' },
        total: { from: 'order/total' },
      },
      where: [{ field: 'day', op: 'eq', parameter: 'month' }],
      cross: {
        rows: [{ field: 'customer', title: '客户' }],
        measures: {
          orders: { title: '单数', of: 'count' },
          amount: { title: '金额', of: 'sum', field: 'total', unit: '元', decimals: 2 },
        },
        totals: { rows: true },
      },
    },
    orders: {
      title: '明细',
      from: [{ as: 'order', form: 'order' }],
      fields: {
        number: { title: '编号', from: 'order.number' },
        customer: { from: 'order/customer' },
        day: { from: 'order/day' },
        total: { from: 'order/total' },
      },
      where: [{ field: 'day', op: 'eq', parameter: 'month' }],
      list: {
        fields: ['number', 'customer', 'day', 'total'],
        sort: [{ by: 'number', direction: 'asc' }],
        totals: { total: 'sum' },
      },
    },
  },
  values: { perOrder: { title: '每单', formula: 'customers.amount / customers.orders', decimals: 2 } },
  sheet: {
    blocks: [
      { kind: 'title' },
      { kind: 'line', left: '月份：{parameters/month}', right: '每单：{values/perOrder}' },
      { kind: 'table', query: 'customers' },
      { kind: 'table', query: 'orders' },
      { kind: 'signatures' },
    ],
  },
  signatures: [
    { key: 'made', label: '制表' },
    { key: 'checked', label: '审核' },
  ],
}

/** Publishes the report, as an admin. */
export async function publishReport(send: Send, report: Report = orderReport, more: object = {}) {
  return send('POST', `/api/reports/${report.id}/versions`, { document: report, ...more })
}

/** Stores orders, each a customer, a day and an amount. */
export async function storeOrders(
  send: Send,
  orders: readonly (readonly [customer: string, day: string, amount: number])[],
): Promise<void> {
  for (const [customer, day, amount] of orders) {
    const record = { customer, day, items: [{ amount }] }
    const { status, body } = await send('POST', '/api/forms/order/submissions', { record })
    if (status !== 201) throw new Error(JSON.stringify(body))
  }
}

export const februaryOrders = [
  ['嘉禾百货', '2026-02-03', 1200.5],
  ['=HYPERLINK("x")', '2026-02-10', 30],
  ['嘉禾百货', '2026-02-28', 300],
  ['南方电器', '2026-03-01', 7777],
] as const
