import type { Form } from '../../form/form.ts'
import type { JsonSchema } from '../../form/json-schema.ts'

const text = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'text' })
const number = (title: string, unit?: string): JsonSchema => ({
  type: 'number',
  title,
  'x-field': 'number',
  ...(unit && { 'x-unit': unit }),
})
const date = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'date', format: 'date' })
const month = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'month' })
const options = (...words: [value: string, title: string][]): JsonSchema => ({
  oneOf: words.map(([value, title]) => ({ const: value, title })),
})
const group = (title: string, properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  title,
  'x-field': 'group',
  properties,
})
const list = (title: string, properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'array',
  title,
  'x-field': 'list',
  items: { type: 'object', properties },
})

function form(id: string, title: string, properties: Record<string, JsonSchema>): Form {
  return { type: 'object', title, properties, 'x-form': { id }, 'x-paper': { blocks: [] } }
}

const sale = form('sale', '销售登记表', {
  customer: text('客户名称'),
  day: date('日期'),
  at: { type: 'string', title: '下单时刻', 'x-field': 'time' },
  month: month('月份'),
  level: { type: 'string', title: '客户等级', 'x-field': 'choice', ...options(['a', '重点'], ['b', '一般']) },
  channels: {
    type: 'array',
    title: '渠道',
    'x-field': 'choices',
    uniqueItems: true,
    items: { type: 'string', ...options(['phone', '电话'], ['web', '网站']) },
  },
  paid: { type: 'boolean', title: '已付款', 'x-field': 'yes-no' },
  letter: { type: 'array', title: '附件', 'x-field': 'attachment' },
  items: list('明细', {
    product: text('产品'),
    amount: { type: 'number', title: '金额', 'x-field': 'money', 'x-unit': '元' },
    parts: list('配件', { name: text('配件名称'), count: number('数量') }),
  }),
  reasons: group('原因', { quality: number('质量'), delivery: number('交货') }),
  measures: group('措施', { quality: text('质量措施'), delivery: text('交货措施') }),
  plan: {
    type: 'object',
    title: '计划',
    'x-field': 'matrix',
    properties: {
      first: group('上半年', { target: number('目标'), note: text('说明') }),
      second: group('下半年', { target: number('目标'), note: number('说明') }),
    },
  },
  mixed: group('其他', { words: text('文字'), count: number('数量') }),
  uneven: group('不齐', { words: text('文字'), inner: group('内层', { a: text('甲') }) }),
})

const refund = form('refund', '退款登记表', {
  client: text('客户'),
  on: date('退款日期'),
  month: month('月份'),
  amount: number('金额', '元'),
  thousands: number('金额', '万元'),
  level: text('等级'),
  grade: { type: 'string', title: '等级', 'x-field': 'choice', ...options(['b', '普通'], ['c', '潜在']) },
})

const customer = form('customer', '客户档案', {
  name: text('名称'),
  region: text('地区'),
  since: month('建档月份'),
  credit: number('信用额度'),
})

const FORMS: Readonly<Record<string, Form>> = { sale, refund, customer }

/** Forms that reports are made over: sales with nested lists and like fields, refunds beside them, customers to join. */
export function findTestForm(id: string): Form | undefined {
  return Object.hasOwn(FORMS, id) ? FORMS[id] : undefined
}
