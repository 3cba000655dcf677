import type { Form } from '@paperwright/runtime'

/** A small form with all that the server has to do with: a total, a condition, a series, a slot. */
export const orderForm: Form = {
  type: 'object',
  title: '订单',
  required: ['customer'],
  properties: {
    customer: { type: 'string', title: '客户', 'x-field': 'text', maxLength: 200 },
    day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: { amount: { type: 'number', title: '金额', 'x-field': 'money' } },
      },
    },
    total: {
      type: 'number',
      title: '合计',
      'x-field': 'money',
      'x-formula': 'sum(items.amount)',
      readOnly: true,
    },
  },
  'x-form': { id: 'order', code: '9-01', domain: 'test', series: 'DD', words: { en: { 订单: 'Order' } } },
  'x-signatures': [{ key: 'made', label: '制表' }],
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 1, 1, 1],
        rows: [
          { cells: [{ title: '/customer' }, { field: '/customer' }, { title: '/day' }, { field: '/day' }] },
          { head: true, cells: [{ title: '/items/*/amount', colSpan: 4 }] },
          { list: '/items', atLeast: 2, rows: [{ cells: [{ field: '/items/*/amount', colSpan: 4 }] }] },
          { cells: [{ title: '/total' }, { field: '/total', colSpan: 3 }] },
        ],
      },
      { kind: 'signatures' },
    ],
  },
}
