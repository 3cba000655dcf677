import type { Form, JsonSchema } from '@paperwright/runtime'
import { customerForm, salesForm } from '../../forms/report-forms.ts'

const KINDS: JsonSchema = {
  type: 'string',
  title: '类别',
  'x-field': 'choice',
  oneOf: [
    { const: 'z', title: '丙类' },
    { const: 'y', title: '乙类' },
    { const: 'x', title: '甲类' },
  ],
}

const TOOLS: JsonSchema = {
  type: 'array',
  title: '工具',
  'x-field': 'list',
  items: {
    type: 'object',
    properties: {
      tool: { type: 'string', title: '工具名', 'x-field': 'text' },
      weight: { type: 'number', title: '重量', 'x-field': 'number', 'x-unit': '公斤' },
    },
  },
}

/** The newest version lists one no more. */
const FIRST_KINDS: JsonSchema = { ...KINDS, oneOf: [{ const: 'w', title: '旧类' }, ...KINDS.oneOf!] }

/** A visit, of every kind of value, with a group and a list in a group, and a matrix. Its first version had other names. */
function visitForm(kind: JsonSchema, name: (newest: string) => string): Form {
  const named = (properties: Record<string, JsonSchema>) =>
    Object.fromEntries(Object.entries(properties).map(([key, schema]) => [name(key), schema]))
  const scores = (title: string): JsonSchema => ({
    type: 'object',
    title,
    'x-field': 'group',
    properties: {
      score: { type: 'integer', title: '得分', 'x-field': 'rating' },
      remark: { type: 'string', title: '评语', 'x-field': 'text' },
    },
  })
  return {
    type: 'object',
    title: '拜访记录',
    properties: named({
      day: { type: 'string', format: 'date', title: '日期', 'x-field': 'date' },
      at: { type: 'string', title: '到访', 'x-field': 'datetime' },
      clock: { type: 'string', title: '钟点', 'x-field': 'time' },
      month: { type: 'string', title: '月份', 'x-field': 'month' },
      site: { type: 'string', title: '地点', 'x-field': 'text' },
      note: { type: 'string', title: '备注', 'x-field': 'textarea' },
      level: {
        type: 'integer',
        title: '级别',
        'x-field': 'choice',
        oneOf: [
          { const: 10, title: '十' },
          { const: 2, title: '二' },
          { const: 5, title: '五' },
        ],
      },
      rate: { type: 'number', title: '比率', 'x-field': 'percent' },
      done: { type: 'boolean', title: '完成', 'x-field': 'yes-no' },
      kind,
      marks: {
        type: 'array',
        title: '标记',
        'x-field': 'choices',
        uniqueItems: true,
        items: { type: 'string', oneOf: kind.oneOf! },
      },
      facts: {
        type: 'object',
        title: '情况',
        'x-field': 'group',
        properties: {
          tools: TOOLS,
          inner: {
            type: 'object',
            title: '内情',
            'x-field': 'group',
            properties: named({ size: { type: 'number', title: '规模', 'x-field': 'number' } }),
          },
        },
      },
      table: {
        type: 'object',
        title: '评分',
        'x-field': 'matrix',
        properties: { speed: scores('速度'), taste: scores('口味'), price: scores('价格') },
      },
      lines: {
        type: 'array',
        title: '行',
        'x-field': 'list',
        items: {
          type: 'object',
          properties: named({
            what: { type: 'string', title: '品名', 'x-field': 'text' },
            quantity: { type: 'integer', title: '数量', 'x-field': 'integer' },
            kind,
          }),
        },
      },
    }),
    'x-form': { id: 'visit', series: 'BF' },
    'x-paper': { blocks: [] },
  }
}

/** What the fields of the newest version were called in the first. */
export const FIRST_NAMES: Readonly<Record<string, string>> = {
  site: 'place',
  size: 'extent',
  lines: 'rows',
  quantity: 'qty',
}

/** By id, the oldest version first. */
export const twinForms: Readonly<Record<string, readonly Form[]>> = {
  sales: [salesForm],
  customer: [customerForm],
  visit: [visitForm(FIRST_KINDS, (key) => FIRST_NAMES[key] ?? key), visitForm(KINDS, (key) => key)],
}
