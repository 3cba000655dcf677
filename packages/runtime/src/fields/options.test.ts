import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../form/json-schema.ts'
import { blankWords, listsOptions, readOptions } from './options.ts'

describe('reads options', () => {
  test('with their titles and blanks', () => {
    const schema: JsonSchema = {
      oneOf: [
        { const: 'yes', title: '有', 'x-blank': { field: 'amount' } },
        { const: 'no', title: '无' },
      ],
    }
    expect(readOptions(schema)).toEqual([
      { value: 'yes', title: '有', blank: { field: 'amount' } },
      { value: 'no', title: '无' },
    ])
  })

  test('of a bare enumeration, each value its own title', () => {
    expect(readOptions({ enum: ['大', 2, false] })).toEqual([
      { value: '大', title: '大' },
      { value: 2, title: '2' },
      { value: false, title: 'false' },
    ])
  })

  test('of the entries of a list', () => {
    expect(readOptions({ type: 'array', items: { enum: ['甲'] } })).toEqual([{ value: '甲', title: '甲' }])
  })

  test('without what is no option', () => {
    expect(readOptions({ oneOf: [{ type: 'string' }, { const: 'a' }] })).toEqual([{ value: 'a', title: 'a' }])
    expect(readOptions({ type: 'string' })).toEqual([])
  })
})

test.each<[JsonSchema, boolean]>([
  [{ enum: ['a', 1, true] }, true],
  [{ oneOf: [{ const: 'a', title: '甲' }] }, true],
  [{ enum: [] }, false],
  [{ enum: ['a', null] }, false],
  [{ enum: [['a']] }, false],
  [{ oneOf: [{ const: 'a' }, { type: 'string' }] }, false],
  [{ oneOf: [] }, false],
  [{ type: 'string' }, false],
])('%j lists plain options: %s', (schema, lists) => {
  expect(listsOptions(schema)).toBe(lists)
})

test.each([
  [undefined, ['（', '）']],
  ['：{}元', ['：', '元']],
  ['{}', ['', '']],
])('cuts the words around a blank, %j', (text, words) => {
  expect(blankWords({ field: 'a', ...(text !== undefined && { text }) }, (printed) => printed)).toEqual(words)
})

test('words around a blank are translated as one, so that the blank may stand elsewhere', () => {
  const said = (printed: string) => (printed === '共{}元' ? '{} yuan in all' : printed)
  expect(blankWords({ field: 'a', text: '共{}元' }, said)).toEqual(['', ' yuan in all'])
})
