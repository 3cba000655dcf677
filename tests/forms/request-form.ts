import type { Form } from '@paperwright/runtime'

/** A request that goes from its author over a manager to finance, and above 5,000 to the general manager. */
export const requestForm: Form = {
  type: 'object',
  title: '招待申请',
  required: ['reason'],
  properties: {
    reason: { type: 'string', title: '事由', 'x-field': 'text', maxLength: 200 },
    amount: { type: 'number', title: '金额', 'x-field': 'money' },
  },
  'x-form': { id: 'request', code: '9-02', domain: 'test', series: 'ZD' },
  'x-signatures': [
    {
      key: 'general',
      label: '总经理',
      posts: ['general-manager'],
      when: 'amount > 5000',
      after: ['finance'],
    },
    { key: 'finance', label: '财务', posts: ['finance-manager'], after: ['manager'] },
    { key: 'manager', label: '部门经理', posts: ['customer-service-manager'], after: ['applicant'] },
    { key: 'applicant', label: '申请人', person: 'author', bySubmitting: true, after: [] },
  ],
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 1],
        rows: [
          { cells: [{ title: '/reason' }, { field: '/reason' }] },
          { cells: [{ title: '/amount' }, { field: '/amount' }] },
        ],
      },
      { kind: 'signatures' },
    ],
  },
}
