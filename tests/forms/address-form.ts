import type { Form } from '@paperwright/runtime'

/** Cities by their province, at the head and in each row. */
export const addressForm = {
  type: 'object',
  title: '地址',
  properties: {
    province: {
      type: 'string',
      title: '省份',
      'x-field': 'choice',
      oneOf: [
        { const: 'zj', title: '浙江' },
        { const: 'js', title: '江苏' },
      ],
    },
    city: {
      type: 'string',
      title: '城市',
      'x-field': 'choice',
      'x-options-by': 'province',
      oneOf: [
        { const: 'hz', title: '杭州', 'x-for': ['zj'] },
        { const: 'nb', title: '宁波', 'x-for': ['zj'] },
        { const: 'nj', title: '南京', 'x-for': ['js'] },
        { const: 'other', title: '其他' },
      ],
    },
    stops: {
      type: 'array',
      title: '途经',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          kind: {
            type: 'string',
            title: '类型',
            'x-field': 'choice',
            oneOf: [
              { const: 'car', title: '车' },
              { const: 'ship', title: '船' },
            ],
          },
          means: {
            type: 'array',
            title: '方式',
            'x-field': 'choices',
            uniqueItems: true,
            'x-options-by': 'kind',
            items: {
              type: 'string',
              oneOf: [
                { const: 'bus', title: '客车', 'x-for': ['car'] },
                { const: 'ferry', title: '渡轮', 'x-for': ['ship'] },
              ],
            },
          },
        },
      },
    },
  },
  'x-form': { id: 'address', words: { en: { 省份: 'Province', 宁波: 'Ningbo' } } },
  'x-paper': {
    page: { size: 'A4', orientation: 'portrait' },
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 3, 1, 3],
        rows: [
          { cells: [{ title: '/province' }, { field: '/province' }, { title: '/city' }, { field: '/city' }] },
          {
            list: '/stops',
            atLeast: 2,
            rows: [
              {
                cells: [
                  { title: '/stops/*/kind' },
                  { field: '/stops/*/kind' },
                  { title: '/stops/*/means' },
                  { field: '/stops/*/means' },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
} as unknown as Form
