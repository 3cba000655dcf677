import type { Form, JsonSchema } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'

const text = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'text' })
const money = (title: string): JsonSchema => ({ type: 'number', title, 'x-field': 'money' })
const kept = (type: 'attachment' | 'picture', title: string): JsonSchema => ({
  ...requireFieldType({ 'x-field': type }).newSchema,
  title,
})

/** A pay slip with these fields, one below the other. */
export function slipForm(properties: Record<string, JsonSchema>): Form {
  return {
    type: 'object',
    title: '工资条',
    properties,
    'x-form': { id: 'slip', code: '9-07', series: 'GZ' },
    'x-paper': {
      blocks: [
        {
          kind: 'frame',
          columns: [1],
          rows: Object.keys(properties).map((key) => ({ cells: [{ field: `/${key}` }] })),
        },
      ],
    },
  }
}

/** Three of the fields are kept from some. */
export const firstSlip = slipForm({
  name: text('姓名'),
  pay: money('工资'),
  scan: kept('attachment', '附件'),
  photo: kept('picture', '照片'),
})

/** They go by other names, and the key of one is another field's. */
export const secondSlip = slipForm({
  name: text('姓名'),
  wage: money('工资'),
  papers: kept('attachment', '附件'),
  picture: kept('picture', '照片'),
  pay: text('付款'),
})

/** What has to be said of that, for a key that stays looks like a field that stays. */
export const secondPairs = { '/wage': '/pay', '/pay': null }

/** Of the wage nobody can guess what became; the rest stays. */
export const thirdSlip = slipForm({
  name: text('姓名'),
  salary: money('月薪'),
  papers: kept('attachment', '附件'),
  picture: kept('picture', '照片'),
  pay: text('付款'),
  note: text('备注'),
})
