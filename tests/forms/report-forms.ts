import type { Form, JsonSchema } from '@paperwright/runtime'

const CITIES: Record<string, JsonSchema> = {
  north: { type: 'number', title: '北京', 'x-field': 'money', 'x-unit': '元' },
  south: { type: 'number', title: '广州', 'x-field': 'money', 'x-unit': '元' },
  east: { type: 'number', title: '上海', 'x-field': 'money', 'x-unit': '元' },
}

/** A month's sales of a store: values of every kind, a list, and a group of like fields. */
export const salesForm: Form = {
  type: 'object',
  title: '销售月报',
  properties: {
    month: { type: 'string', title: '月份', 'x-field': 'month' },
    day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
    store: { type: 'string', title: '门店', 'x-field': 'text' },
    grade: {
      type: 'string',
      title: '等级',
      'x-field': 'choice',
      oneOf: [
        { const: 'good', title: '优' },
        { const: 'fair', title: '中' },
        { const: 'poor', title: '差' },
      ],
    },
    ways: {
      type: 'array',
      title: '方式',
      'x-field': 'choices',
      uniqueItems: true,
      items: {
        type: 'string',
        oneOf: [
          { const: 'cash', title: '现金' },
          { const: 'card', title: '刷卡' },
        ],
      },
    },
    urgent: { type: 'boolean', title: '加急', 'x-field': 'yes-no' },
    target: { type: 'number', title: '目标', 'x-field': 'money', 'x-unit': '元' },
    cities: { type: 'object', title: '城市', 'x-field': 'group', properties: CITIES },
    units: {
      type: 'object',
      title: '台数',
      'x-field': 'group',
      properties: Object.fromEntries(
        Object.entries(CITIES).map(([key, { title }]) => [
          key,
          { type: 'integer', title: title!, 'x-field': 'integer' },
        ]),
      ),
    },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          customer: { type: 'string', title: '客户', 'x-field': 'text' },
          product: { type: 'string', title: '产品', 'x-field': 'text' },
          amount: { type: 'number', title: '金额', 'x-field': 'money', 'x-unit': '元' },
          cost: { type: 'number', title: '成本', 'x-field': 'money', 'x-unit': '元' },
        },
      },
    },
  },
  'x-form': { id: 'sales', series: 'XS' },
  'x-paper': sheetOf(['month', 'day', 'store', 'grade', 'ways', 'urgent', 'target'], {
    groups: ['cities', 'units'],
    list: { key: 'items', fields: ['customer', 'product', 'amount', 'cost'] },
  }),
}

/** What is known of customers. */
export const customerForm: Form = {
  type: 'object',
  title: '客户档案',
  properties: {
    name: { type: 'string', title: '客户名称', 'x-field': 'text' },
    region: { type: 'string', title: '区域', 'x-field': 'text' },
    since: { type: 'string', format: 'date', title: '开户日', 'x-field': 'date' },
    limit: { type: 'number', title: '额度', 'x-field': 'money', 'x-unit': '元' },
  },
  'x-form': { id: 'customer', series: 'KH' },
  'x-paper': sheetOf(['name', 'region', 'since', 'limit']),
}

/** A sheet on which every field stands once. */
export function sheetOf(
  fields: readonly string[],
  { groups = [], list }: { groups?: string[]; list?: { key: string; fields: string[] } } = {},
): Form['x-paper'] {
  const cells = [
    ...fields.map((key) => `/${key}`),
    ...groups.flatMap((group) => Object.keys(CITIES).map((key) => `/${group}/${key}`)),
  ]
  const rows = cells.map((field) => ({ cells: [{ title: field }, { field, colSpan: 3 }] }))
  if (!list) return { blocks: [{ kind: 'frame', columns: [1, 1, 1, 1], rows }] }
  const entry = list.fields.map((key) => ({
    field: `/${list.key}/*/${key}`,
    colSpan: 4 / list.fields.length,
  }))
  return {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1, 1, 1],
        rows: [...rows, { list: `/${list.key}`, rows: [{ cells: entry }] }],
      },
    ],
  }
}
