import type { Form } from '@paperwright/runtime'

/** A leave that someone stands in for, signed by three who are told apart by their slots alone. */
export const leaveForm: Form = {
  type: 'object',
  title: '请假单',
  properties: {
    stand: { type: 'object', title: '代班人', 'x-field': 'person' },
    kind: {
      type: 'string',
      title: '类别',
      'x-field': 'choice',
      oneOf: [
        { const: 'sick', title: '病假' },
        { const: 'own', title: '事假' },
      ],
    },
  },
  'x-form': { id: 'leave' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [30, 60, 30, 60],
        rows: [{ cells: [{ title: '/stand' }, { field: '/stand' }, { title: '/kind' }, { field: '/kind' }] }],
      },
      { kind: 'signatures' },
    ],
  },
  'x-signatures': [
    { key: 'stand', label: '代班' },
    { key: 'head', label: '主管' },
    { key: 'staff', label: '人事' },
  ],
}
