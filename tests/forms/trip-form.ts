import { plainSheet } from '../../packages/runtime/src/form/plain-sheet.ts'
import type { Form } from '@paperwright/runtime'

const money = (title: string, more: object = {}) => ({ type: 'number', title, 'x-field': 'money', ...more })
const day = (title: string, more: object = {}) => ({
  type: 'string',
  format: 'date',
  title,
  'x-field': 'date',
  ...more,
})

/** What a form can say of itself: an order of days (hard), a limit (soft), what a record begins with, what stands once. */
const document = {
  type: 'object',
  title: '出差单',
  required: ['who'],
  properties: {
    who: { type: 'string', title: '出差人', 'x-field': 'text', 'x-default': 'me.name' },
    slip: { type: 'string', title: '审批单号', 'x-field': 'text' },
    filled: day('填写日期', { 'x-default': 'now()' }),
    car: { type: 'string', title: '车牌', 'x-field': 'text', 'x-default': 'last' },
    start: day('开始日期'),
    end: day('结束日期', { 'x-check': [{ holds: 'end >= start', say: '结束日期不能早于开始日期' }] }),
    legs: {
      type: 'array',
      title: '行程',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          to: { type: 'string', title: '到达', 'x-field': 'text' },
          by: { type: 'string', title: '乘坐', 'x-field': 'text', default: '火车' },
        },
      },
    },
    budget: money('预算'),
    cost: money('费用', { 'x-check': [{ holds: 'cost <= budget', say: '费用超过预算', soft: true }] }),
  },
  'x-unique': [{ fields: ['/slip'] }, { fields: ['/who', '/start'], soft: true }],
  'x-form': { id: 'trip', code: '9-09', domain: 'test', series: 'CC' },
} as unknown as Form

export const tripForm: Form = { ...document, 'x-paper': plainSheet(document) }
