import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'

function formOf(id: string, properties: Record<string, JsonSchema>): Form {
  return { type: 'object', title: id, properties, 'x-form': { id }, 'x-paper': { blocks: [] } }
}

const choiceOf = (...options: [value: string, title: string][]): JsonSchema => ({
  type: 'string',
  'x-field': 'choice',
  oneOf: options.map(([value, title]) => ({ const: value, title })),
})

/** Where customers are kept. */
export const customers = formOf('customers', {
  name: { type: 'string', title: '客户名称', 'x-field': 'text' },
  code: { type: 'integer', title: '编号', 'x-field': 'integer' },
  phone: { type: 'string', title: '电话', 'x-field': 'text' },
  capital: { type: 'number', title: '注册资金', 'x-field': 'money', 'x-unit': '万元' },
  staff: { type: 'integer', title: '人数', 'x-field': 'integer', 'x-unit': '人' },
  kind: choiceOf(['state', '国有'], ['private', '民营'], ['joint', '合资']),
  since: { type: 'string', title: '成立日期', 'x-field': 'date', format: 'date' },
  office: {
    type: 'object',
    title: '办公处',
    'x-field': 'group',
    properties: { address: { type: 'string', title: '地址', 'x-field': 'textarea' } },
  },
})

const fills = {
  address: '/office/address',
  phone: '/phone',
  size: '/staff',
  capital: '/capital',
  capitalWords: '/capital',
  kind: '/kind',
  since: '/since',
  total: '/capital',
}

/** Where they are named. */
export const visits = formOf('visits', {
  rows: {
    type: 'array',
    'x-field': 'list',
    items: {
      type: 'object',
      properties: {
        customer: {
          type: 'string',
          title: '客户',
          'x-field': 'reference',
          'x-reference': {
            form: 'customers',
            field: '/name',
            fills,
            hint: ['/code', '/staff', '/office/address'],
          },
        },
        address: { type: 'string', title: '地址', 'x-field': 'text', maxLength: 20 },
        phone: { type: 'string', title: '电话', 'x-field': 'phone', maxLength: 60 },
        size: { type: 'string', title: '规模', 'x-field': 'text' },
        capital: { type: 'number', title: '资金', 'x-field': 'money', 'x-unit': '元' },
        capitalWords: { type: 'string', title: '注册资金（万元）', 'x-field': 'text' },
        kind: choiceOf(['a', '民营'], ['state', '国企'], ['joint', '合资']),
        since: { type: 'string', title: '成立', 'x-field': 'month', pattern: '^\\d{4}-\\d{2}$' },
        total: { type: 'number', title: '合计', 'x-field': 'money', 'x-formula': '1' },
      },
    },
  },
})
