import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { contentText } from '../paper/content.ts'
import type { FieldContext, Locale, PaperContext } from './field-type.ts'
import { unreadable } from './field-type.ts'
import { fieldTypes, getFieldType, requireFieldType } from './registry.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)

describe.each(fieldTypes.map((type) => [type.name, type] as const))('the field type %s', (name, type) => {
  const schema = type.newSchema
  const context: FieldContext = { schema, locale: 'zh', word: (printed) => printed }
  const paper = (inWords: boolean): PaperContext => ({
    ...context,
    options: 'inline',
    inWords,
    blankContent: () => [{ kind: 'blank', width: 4 }],
  })
  const sample = type.sample(context)

  test('starts from a schema that satisfies its own settings and names it', () => {
    expect(schema['x-field']).toBe(name)
    expect(ajv.validate(type.settings, schema), ajv.errorsText()).toBe(true)
  })

  test('refuses a schema of another JSON type', () => {
    if (name === 'json') return
    expect(ajv.validate(type.settings, { ...schema, type: 'null' })).toBe(false)
  })

  test('gives a sample that is valid', () => {
    expect(ajv.validate(schema, sample), ajv.errorsText()).toBe(true)
    expect(type.check?.(sample, context)).toBeUndefined()
  })

  test('reads what it writes', () => {
    if (type.takesValue === false) return
    expect(type.parse(type.format(sample, context), context)).toEqual(sample)
  })

  test('takes empty text for no value', () => {
    if (type.takesValue === false) return
    expect(type.parse('', context)).toBeUndefined()
    expect(type.parse('  ', context)).toBeUndefined()
  })

  test('stands on paper empty, filled and far too long', () => {
    if (type.takesValue === false) return
    for (const inWords of [true, false]) {
      const blank = type.paper(undefined, paper(inWords))
      if (inWords || type.hasOptions) expect(blank.length).toBeGreaterThan(0)
      expect(contentText(type.paper(sample, paper(inWords))).length).toBeGreaterThan(0)
      expect(contentText(type.paper('长'.repeat(5000), paper(inWords)))).toContain(
        name === 'rating' ? '□' : '长长',
      )
    }
  })

  test('prints a value of any other type without a fault', () => {
    for (const value of [null, true, 1e21, -0.5, 'x', [], [1], {}, { a: { b: 1 } }]) {
      expect(typeof type.format(value, context)).toBe('string')
      expect(Array.isArray(type.paper(value, paper(false)))).toBe(true)
    }
  })

  test('has its words in every language', () => {
    for (const locale of ['zh', 'en'] satisfies Locale[]) expect(type.words[locale].name.trim()).not.toBe('')
  })
})

test('names are found, unknown ones are refused', () => {
  expect(getFieldType('money')?.name).toBe('money')
  expect(getFieldType('__proto__')).toBeUndefined()
  expect(() => requireFieldType({ 'x-field': 'moneys' })).toThrow('moneys')
})

describe('what people type and paste', () => {
  const rows: [string, string, unknown, Record<string, unknown>?][] = [
    ['number', '１，２３４．５', 1234.5],
    ['number', '(3)', -3],
    ['number', '3.5万', 35000],
    ['number', '1e5', unreadable],
    ['number', '十二', unreadable],
    ['money', '￥12,800.50元', 12800.5],
    ['money', '3.5万', 3.5, { 'x-unit': '万元' }],
    ['percent', '12.5%', 12.5],
    ['percent', '１２％', 12],
    ['integer', ' 1 200 ', 1200],
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '2026/3/5', '2026-03-05'],
    ['date', '20260305', '2026-03-05'],
    ['date', '2026-02-30', unreadable],
    ['date', '2024.2.29', '2024-02-29'],
    ['date', '3月5日', unreadable],
    ['month', '2026年3月', '2026-03'],
    ['month', '2026-13', unreadable],
    ['time', '下午3:05', '15:05'],
    ['time', '9点30分', '09:30'],
    ['time', '24:00', unreadable],
    ['datetime', '2026/3/5 9:30', '2026-03-05T09:30'],
    ['datetime', '2026年3月5日下午3:05', '2026-03-05T15:05'],
    ['yes-no', '√', true],
    ['yes-no', 'N', false],
    ['yes-no', '也许', unreadable],
    ['choice', '选项二', 'b'],
    ['choice', 'Ｂ', 'b'],
    ['choice', '选项三', unreadable],
    ['choices', '选项二、选项一', ['a', 'b']],
    ['choices', '选项一，别的', unreadable],
    ['phone', '０２５－８３２０１１６６转802', '025-83201166转802'],
    ['phone', '没有', unreadable],
    ['email', ' li.na＠example.com ', 'li.na@example.com'],
    ['email', 'li.na@', unreadable],
  ]
  test.each(rows)('%s: %s', (name, typed, value, settings) => {
    const type = getFieldType(name)!
    const schema = { ...type.newSchema, ...settings }
    expect(type.parse(typed, { schema, locale: 'zh', word: (printed) => printed })).toEqual(value)
  })
})
