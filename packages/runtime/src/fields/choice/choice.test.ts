import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../form/json-schema.ts'
import { contentText } from '../../paper/content.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { choice } from './choice.ts'

const schema: JsonSchema = {
  type: 'string',
  'x-field': 'choice',
  oneOf: [
    { const: 'goods', title: '商品' },
    { const: 'service', title: '服务' },
    { const: '商品', title: '两者' },
  ],
}
const context = paperContext(schema)

describe('reads an option', () => {
  test.each([
    ['商品', 'goods'],
    [' 服 务 ', 'service'],
    ['service', 'service'],
    ['ＧＯＯＤＳ', 'goods'],
    ['两者', '商品'],
  ])('%j', (typed, value) => {
    expect(choice.parse(typed, context)).toBe(value)
  })

  test('by its translation', () => {
    const english = paperContext(schema, {
      locale: 'en',
      word: (text) => (text === '商品' ? 'Goods sold' : text),
    })
    expect(choice.parse('goods sold', english)).toBe('goods')
    expect(choice.format('goods', english)).toBe('Goods sold')
  })

  test.each(['其他', '商品、服务', '商'])('but not %s', (typed) => {
    expect(choice.parse(typed, context)).toBe(unreadable)
  })
})

test('keeps the kind of a bare enumeration’s values', () => {
  const sizes = paperContext({ type: 'integer', 'x-field': 'choice', enum: [1, 2, 10] })
  expect(choice.parse('10', sizes)).toBe(10)
  expect(choice.format(2, sizes)).toBe('2')
  expect(contentText(choice.paper(2, sizes))).toBe('□1  ☑2  □10')
})

test('ticks an option that is false or nought', () => {
  const flags = paperContext({ 'x-field': 'choice', enum: [0, false] })
  expect(contentText(choice.paper(0, flags))).toBe('☑0  □false')
  expect(contentText(choice.paper(false, flags))).toBe('□0  ☑false')
})
