import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import { readFiles } from '../files/stored-file.ts'
import { contentText, type Content } from '../paper/content.ts'
import { wordedCodes } from '../record/problem-words.ts'
import {
  unreadable,
  type FieldContext,
  type FieldType,
  type Locale,
  type PaperContext,
} from './field-type.ts'
import { fieldTypes } from './registry.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)

const LOCALES: Locale[] = ['zh', 'en']
const LONG = '长'.repeat(5000)
/** What a record of an older version of its form may hold where another type stands today. */
const STRANGERS: Json[] = [null, true, 1e21, -0.5, '', 'x', [], [1, null], {}, { a: { b: 1 } }]

describe.each(fieldTypes.map((type) => [type.name, type] as const))('the field type %s', (name, type) => {
  const schema = type.newSchema
  const contexts = LOCALES.map((locale) => contextOf(schema, locale))
  const sample = type.sample(contexts[0]!)

  test('starts from a schema that names it and satisfies its settings', () => {
    expect(schema['x-field']).toBe(name)
    expect(ajv.validateSchema(type.settings), ajv.errorsText()).toBe(true)
    expect(ajv.validate(type.settings, schema), ajv.errorsText()).toBe(true)
  })

  test('leaves the keywords that every field has alone', () => {
    const common = {
      title: '标题',
      description: '说明',
      readOnly: true,
      'x-visible': 'a = 1',
      'x-formula': '1',
    }
    expect(ajv.validate(type.settings, { ...schema, ...common }), ajv.errorsText()).toBe(true)
  })

  test('refuses a schema of another JSON type, where it asks for one', () => {
    const asksForType = type.settings.properties?.type !== undefined
    expect(ajv.validate(type.settings, { ...schema, type: 'null' })).toBe(!asksForType)
  })

  test('gives up its schema, imported without its name, only to a type that takes it', () => {
    const foreign = Object.fromEntries(
      Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-')),
    )
    const best = fieldTypes.reduce((a, b) => (b.fits(foreign) > a.fits(foreign) ? b : a))
    expect(ajv.validate(best.settings, foreign), `${best.name}: ${ajv.errorsText()}`).toBe(true)
  })

  test('gives a sample that is valid', () => {
    expect(ajv.validate(schema, sample), ajv.errorsText()).toBe(true)
    for (const context of contexts) expect(type.check?.(sample, context)).toBeUndefined()
  })

  test('never throws at a value of another type, shows it and has words for what is wrong', () => {
    for (const context of contexts) {
      for (const value of [...STRANGERS, LONG]) {
        expect(type.format(value, context)).toBeTypeOf('string')
        for (const paper of papersOf(context)) expectContent(type.paper(value, paper))
        const code = type.check?.(value, context)
        if (code !== undefined) expect(wordedCodes.zh).toContain(code)
      }
      if (takesValue(type)) expect(contentText(type.paper('x9', papersOf(context)[0]!))).toContain('x9')
    }
  })

  test('has every word in every language', () => {
    expect(Object.keys(type.words.en)).toEqual(Object.keys(type.words.zh))
    for (const locale of LOCALES) {
      for (const word of Object.values(type.words[locale])) expect(word.trim()).not.toBe('')
    }
  })

  test('says of itself what its values are', () => {
    if (type.isRepeating) expect([type.takesValue, Array.isArray(sample)]).toEqual([false, true])
    if (type.isNumeric) expect(sample).toBeTypeOf('number')
    if (type.isMoment) expect(sample).toMatch(/^(?:\d{4}-\d{2}(?:-\d{2})?)?T?(?:\d{2}:\d{2})?$/)
    if (!takesValue(type)) expect(sample).toBeTypeOf('object')
    expect(readFiles(sample) !== undefined && takesValue(type)).toBe(type.keepsFiles ?? false)
    if (type.printsPictures) expect(type.keepsFiles).toBe(true)
  })

  if (!takesValue(type)) return

  describe('as a value', () => {
    test('reads what it writes, or takes no text for files', () => {
      for (const context of contexts) {
        const read = type.parse(type.format(sample, context), context)
        expect(read).toEqual(type.keepsFiles ? unreadable : sample)
      }
    })

    test('takes empty text for no value', () => {
      for (const context of contexts) {
        for (const empty of ['', '  ', '\u3000', '\n']) expect(type.parse(empty, context)).toBeUndefined()
      }
    })

    test('stands on paper empty', () => {
      for (const paper of contexts.flatMap(papersOf)) {
        const content = type.paper(undefined, paper)
        expectContent(content)
        expect(type.paper(null, paper)).toEqual(content)
        if (paper.inWords) expect(content.length).toBeGreaterThan(0)
        expect(content.filter((inline) => inline.kind === 'tick' && inline.ticked)).toEqual([])
        if (!paper.inWords && !content.some(({ kind }) => kind === 'tick')) expect(content).toEqual([])
      }
    })

    test('stands on paper filled', () => {
      for (const paper of contexts.flatMap(papersOf)) {
        const content = type.paper(sample, paper)
        expectContent(content)
        expect(contentText(content)).not.toBe(contentText(type.paper(undefined, paper)))
        if (content.some(({ kind }) => kind === 'tick')) expect(contentText(content)).toContain('☑')
      }
    })

    test('prints the whole of a very long value', () => {
      for (const paper of contexts.flatMap(papersOf)) {
        expect(contentText(type.paper(LONG, paper))).toContain(LONG)
      }
    })
  })
})

function takesValue(type: FieldType): boolean {
  return type.takesValue !== false
}

function contextOf(schema: JsonSchema, locale: Locale): FieldContext {
  return { schema, locale, word: (printed) => printed }
}

/** Every kind of place on paper. */
function papersOf(context: FieldContext): PaperContext[] {
  return [false, true].flatMap((inWords) =>
    (['inline', 'stacked', 'chosen'] as const).map((options): PaperContext => ({
      ...context,
      options,
      inWords,
      blankContent: () => [{ kind: 'blank', width: 4 }],
    })),
  )
}

/** Fails at what the paper engine could not set. */
function expectContent(content: Content) {
  for (const inline of content) {
    if (inline.kind === 'text') expect(inline.text).not.toBe('')
    if (inline.kind === 'blank') expect(inline.width).toBeGreaterThan(0)
    if (inline.kind === 'image') expect([inline.height > 0, inline.name === '']).toEqual([true, false])
  }
}
