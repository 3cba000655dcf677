import type { Form } from '../form/form.ts'

/** A choice with a blank, a group, a list of rows and a list of plain values. */
export const orderForm: Form = {
  type: 'object',
  title: '订货单',
  properties: {
    customer: { type: 'string', title: '客户', 'x-field': 'text' },
    damage: {
      type: 'string',
      title: '损坏',
      'x-field': 'choice',
      oneOf: [
        { const: 'none', title: '无' },
        { const: 'some', title: '有', 'x-blank': { field: 'loss' } },
      ],
    },
    loss: { type: 'number', title: '损失', 'x-field': 'money' },
    ship: {
      type: 'object',
      title: '运输',
      'x-field': 'group',
      properties: {
        by: { type: 'string', title: '承运', 'x-field': 'text' },
        cost: { type: 'number', title: '运费', 'x-field': 'money' },
      },
    },
    items: {
      type: 'array',
      title: '货物',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: '名称', 'x-field': 'text' },
          price: { type: 'number', title: '单价', 'x-field': 'money' },
          sum: { type: 'number', title: '金额', 'x-field': 'money', 'x-formula': 'price * 2' },
        },
      },
    },
    tags: {
      type: 'array',
      title: '标签',
      'x-field': 'choices',
      items: {
        oneOf: [
          { const: 'a', title: '甲' },
          { const: 'b', title: '乙' },
        ],
      },
    },
    people: {
      type: 'array',
      title: '到场',
      'x-field': 'list',
      items: { type: 'string', 'x-field': 'text' },
    },
  },
  'x-form': { id: 'order' },
  'x-paper': { blocks: [] },
}
