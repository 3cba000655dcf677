import type { Form } from '@paperwright/runtime'

/** A form whose records others may look up: references in the builder offer its fields. */
export const customers: Form = {
  type: 'object',
  title: '客户资料',
  properties: {
    name: { type: 'string', title: '客户名称', 'x-field': 'text' },
    address: { type: 'string', title: '地址', 'x-field': 'text' },
    phone: { type: 'string', title: '电话', 'x-field': 'phone' },
    grade: { type: 'string', title: '等级', 'x-field': 'text' },
  },
  'x-form': { id: 'customers', code: 'K-01' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [26, 60, 26, 60],
        rows: [
          { cells: [{ title: '/name' }, { field: '/name' }, { title: '/phone' }, { field: '/phone' }] },
          { cells: [{ title: '/address' }, { field: '/address' }, { title: '/grade' }, { field: '/grade' }] },
        ],
      },
    ],
  },
}
