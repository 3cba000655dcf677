import type { Form, JsonSchema, LookUpMatch } from '@paperwright/runtime'

/** Customers whose names are alike, and one with a long name. */
export const onFile: LookUpMatch[] = [
  {
    value: '宏达机械有限公司',
    hint: '杭州市和平路 8 号',
    fills: { address: '杭州市和平路 8 号', phone: '0571-83201166', kind: 'old' },
  },
  {
    value: '宏达机械有限公司',
    hint: '宁波市海曙区中山西路 120 号',
    fills: { address: '宁波市海曙区中山西路 120 号' },
  },
  { value: '宏远商贸有限责任公司杭州市滨江区第三分公司', fills: { phone: '0571-85550000', total: 9 } },
]

const kind: JsonSchema = {
  type: 'string',
  title: '类别',
  'x-field': 'choice',
  oneOf: [
    { const: 'new', title: '新客户' },
    { const: 'old', title: '老客户' },
  ],
}

const fields = (customer: string): Record<string, JsonSchema> => ({
  customer: {
    type: 'string',
    title: customer,
    'x-field': 'reference',
    'x-reference': {
      form: 'customers',
      field: '/name',
      fills: { address: '/address', phone: '/phone', kind: '/kind' },
      hint: ['/address'],
    },
  },
  address: { type: 'string', title: '地址', 'x-field': 'text' },
  phone: { type: 'string', title: '电话', 'x-field': 'phone' },
  kind,
})

/** Customers in a cell, in running words, and in each entry of a list. */
export const form: Form = {
  type: 'object',
  title: '拜访记录',
  properties: {
    ...fields('客户名称'),
    introducedBy: {
      ...fields('介绍人')['customer']!,
      title: '介绍人',
      'x-reference': { form: 'customers', field: '/name' },
    },
    visits: {
      type: 'array',
      title: '拜访',
      'x-field': 'list',
      items: { type: 'object', properties: fields('拜访客户') },
    },
  },
  'x-form': { id: 'visits' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'line', left: '介绍人：{introducedBy}' },
      {
        kind: 'frame',
        columns: [25, 61, 25, 61],
        rows: [
          {
            cells: [{ title: '/customer' }, { field: '/customer' }, { title: '/phone' }, { field: '/phone' }],
          },
          { cells: [{ title: '/address' }, { field: '/address' }, { title: '/kind' }, { field: '/kind' }] },
        ],
      },
      {
        kind: 'frame',
        columns: [40, 60, 40, 32],
        rows: [
          {
            head: true,
            cells: ['customer', 'address', 'phone', 'kind'].map((key) => ({ title: `/visits/*/${key}` })),
          },
          {
            list: '/visits',
            atLeast: 4,
            rows: [
              {
                cells: ['customer', 'address', 'phone', 'kind'].map((key) => ({ field: `/visits/*/${key}` })),
              },
            ],
          },
        ],
      },
    ],
  },
}
