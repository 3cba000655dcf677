import type { Form } from '@paperwright/runtime'

/** Names people and departments of the house: once, in the rows of a list, in a formula. */
export const errandForm: Form = {
  type: 'object',
  title: '派工单',
  properties: {
    handler: { type: 'object', title: '经办人', 'x-field': 'person', 'x-default': 'me.name' },
    unit: { type: 'object', title: '承办部门', 'x-field': 'department', 'x-default': 'me.department' },
    told: { type: 'string', title: '告知', 'x-field': 'text', 'x-formula': '"请找" + handler.name' },
    note: { type: 'string', title: '备注', 'x-field': 'text' },
    helpers: {
      type: 'array',
      title: '协办',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          who: { type: 'object', title: '人员', 'x-field': 'person' },
          task: { type: 'string', title: '事项', 'x-field': 'text' },
        },
      },
    },
  },
  'x-form': { id: 'errand', words: { en: { 派工单: 'Errand', 经办人: 'Handler' } } },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 2, 1, 2],
        rows: [
          {
            cells: [{ title: '/handler' }, { field: '/handler' }, { title: '/unit' }, { field: '/unit' }],
          },
          { cells: [{ title: '/told' }, { field: '/told' }, { title: '/note' }, { field: '/note' }] },
        ],
      },
      {
        kind: 'frame',
        columns: [1, 2],
        rows: [
          { cells: [{ title: '/helpers/*/who' }, { title: '/helpers/*/task' }] },
          {
            list: '/helpers',
            atLeast: 4,
            rows: [{ cells: [{ field: '/helpers/*/who' }, { field: '/helpers/*/task' }] }],
          },
        ],
      },
    ],
  },
}
