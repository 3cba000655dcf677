import type { Form, JsonSchema } from '@paperwright/runtime'

const text = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'text' })
const date = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'date', format: 'date' })

function form(id: string, title: string, properties: Record<string, JsonSchema>): Form {
  return { type: 'object', title, properties, 'x-form': { id }, 'x-paper': { blocks: [] } }
}

const forms: Record<string, Form> = {
  complaint: form('complaint', '客户投诉登记表', {
    customer: text('客户名称'),
    day: date('受理日期'),
    type: {
      type: 'string',
      title: '投诉类型',
      'x-field': 'choice',
      oneOf: [
        { const: 'quality', title: '质量' },
        { const: 'delivery', title: '交货' },
        { const: 'service', title: '服务' },
      ],
    },
    loss: { type: 'number', title: '损失', 'x-field': 'money', 'x-unit': '元' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          product: text('产品'),
          pieces: { type: 'integer', title: '数量', 'x-field': 'integer' },
        },
      },
    },
  }),
  refund: form('refund', '退款登记表', {
    customer: text('客户名称'),
    day: date('受理日期'),
    loss: { type: 'number', title: '损失', 'x-field': 'money', 'x-unit': '元' },
  }),
  statement: form('statement', '投诉统计表', {
    customers: {
      type: 'array',
      title: '客户',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          name: text('客户名称'),
          kind: text('投诉类型'),
          pieces: { type: 'integer', title: '件数', 'x-field': 'integer' },
        },
      },
    },
  }),
  customer: form('customer', '客户档案', { name: text('客户名称'), region: text('地区') }),
}

export function findForm(id: string): Form | undefined {
  return Object.hasOwn(forms, id) ? forms[id] : undefined
}
