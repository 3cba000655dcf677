import type { Form } from '@paperwright/runtime'

/** A form with a field of each kind of value, groups, a list and two titles that are alike. */
export const visitsForm: Form = {
  type: 'object',
  title: '拜访',
  required: ['name'],
  properties: {
    name: { type: 'string', title: '客户名称', 'x-field': 'text', maxLength: 20 },
    phone: { type: 'string', title: '电话', 'x-field': 'phone' },
    budget: { type: 'number', title: '预算', 'x-field': 'money', 'x-unit': '万元', minimum: 0 },
    change: { type: 'number', title: '增减', 'x-field': 'number' },
    day: { type: 'string', format: 'date', title: '拜访日期', 'x-field': 'date' },
    from: { type: 'string', title: '开始', 'x-field': 'time' },
    month: { type: 'string', title: '月份', 'x-field': 'month' },
    met: { type: 'boolean', title: '见到', 'x-field': 'yes-no' },
    kind: {
      type: 'string',
      title: '方式',
      'x-field': 'choice',
      oneOf: [
        { const: 'call', title: '电话' },
        { const: 'visit', title: '上门' },
      ],
    },
    head: {
      type: 'object',
      title: '负责人情况',
      'x-field': 'group',
      properties: {
        name: { type: 'string', title: '姓名', 'x-field': 'text' },
        phone: { type: 'string', title: '电话', 'x-field': 'phone' },
      },
    },
    second: { type: 'string', title: '电话', 'x-field': 'phone' },
    goods: {
      type: 'array',
      title: '商品',
      'x-field': 'list',
      items: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', title: '品名', 'x-field': 'text' },
          count: { type: 'integer', title: '数量', 'x-field': 'integer', minimum: 1 },
          price: { type: 'number', title: '单价', 'x-field': 'money' },
        },
      },
    },
    total: {
      type: 'number',
      title: '合计',
      'x-field': 'money',
      'x-formula': 'sum(goods.price)',
      readOnly: true,
    },
    remark: { type: 'string', title: '备注', 'x-field': 'textarea' },
  },
  'x-form': {
    id: 'visits',
    words: {
      en: { 客户名称: 'Customer', 负责人情况: 'Head', 姓名: 'Name', 上门: 'In person', 商品: 'Goods' },
    },
  },
  'x-paper': { blocks: [] },
}
