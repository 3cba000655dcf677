import type { Form, JsonSchema } from '@paperwright/runtime'
import { compileRules } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { amountChoices } from './amount-choices.ts'

const money = (title: string, unit = '元'): JsonSchema => ({
  type: 'number',
  title,
  'x-field': 'money',
  'x-unit': unit,
})
const words: JsonSchema = { type: 'number', title: '大写', 'x-field': 'amount-words' }

const form: Form = {
  type: 'object',
  title: '报销单',
  properties: {
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    total: money('合计'),
    budget: money('预算', '万元'),
    head: { type: 'object', title: '首页', 'x-field': 'group', properties: { paid: money('已付') } },
    words,
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: { type: 'object', properties: { price: money('单价', '千元'), words } },
    },
  },
  'x-form': { id: 'claim' },
  'x-paper': { blocks: [] },
}

test('offers the amounts of the record, in yuan, those of lists in their rows alone', () => {
  expect(amountChoices(form, '/words')).toEqual([
    { formula: 'total', title: '合计' },
    { formula: 'budget * 10000', title: '预算' },
    { formula: 'head.paid', title: '已付' },
  ])
  expect(amountChoices(form, '/items/*/words').at(-1)).toEqual({ formula: 'price * 1000', title: '单价' })
})

test('each of them computes the amount', () => {
  const record = { total: 1, budget: 2, head: { paid: 3 }, items: [{ price: 4 }] }
  const now = { at: new Date('2026-03-05T04:00:00Z'), zone: 'Asia/Shanghai' }
  const said = amountChoices(form, '/items/*/words').map(({ formula }) => {
    const copy = structuredClone(form)
    copy.properties!['items']!.items!.properties!['words']!['x-formula'] = formula
    return (compileRules(copy).derive(record, now) as typeof record & { items: { words: number }[] })
      .items[0]!.words
  })
  expect(said).toEqual([1, 20_000, 3, 4000])
})
