import { expect, test } from 'vitest'
import type { JsonSchema } from '../../form/json-schema.ts'
import { contentText } from '../../paper/content.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { choices } from './choices.ts'

const schema: JsonSchema = {
  type: 'array',
  'x-field': 'choices',
  uniqueItems: true,
  items: {
    type: 'string',
    oneOf: [
      { const: 'repair', title: '维修、更换' },
      { const: 'refund', title: '退货' },
      { const: 'pay', title: '赔偿' },
    ],
  },
}
const context = paperContext(schema)

test.each([
  ['赔偿、退货', ['refund', 'pay']],
  ['退货，退货', ['refund']],
  ['赔偿\n维修、更换', ['repair', 'pay']],
  ['repair; pay', ['repair', 'pay']],
])('reads %j in the order of the sheet, each once', (typed, values) => {
  expect(choices.parse(typed, context)).toEqual(values)
})

test('reads separators alone as nothing and refuses what is no option', () => {
  expect(choices.parse('、、', context)).toBeUndefined()
  expect(choices.parse('退货、道歉', context)).toBe(unreadable)
})

test('reads back an option whose words hold a comma', () => {
  expect(choices.format(['repair', 'pay'], context)).toBe('维修、更换、赔偿')
  expect(choices.parse('维修、更换、赔偿', context)).toEqual(['repair', 'pay'])
})

test('ticks each that was chosen', () => {
  expect(contentText(choices.paper(['pay', 'repair'], context))).toBe('☑维修、更换  □退货  ☑赔偿')
})

test('gives a sample within the limits of the field', () => {
  expect(choices.sample(paperContext({ ...schema, maxItems: 1 }))).toEqual(['repair'])
  expect(choices.sample(paperContext({ ...schema, minItems: 3 }))).toHaveLength(3)
})

test('fits foreign lists of options that may not repeat', () => {
  const items = { enum: ['a', 'b'] }
  expect(choices.fits({ type: 'array', uniqueItems: true, items })).toBeGreaterThan(0)
  expect(choices.fits({ type: 'array', items })).toBe(0)
  expect(choices.fits({ type: 'array', uniqueItems: true, items: { type: 'string' } })).toBe(0)
})
