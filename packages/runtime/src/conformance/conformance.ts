import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readNamed } from '../directory/named.ts'
import { readFiles } from '../files/stored-file.ts'
import { isDeepEqual } from '../compare/is-deep-equal.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import { contentText, type Content } from '../paper/content.ts'
import { wordedCodes } from '../record/problem-words.ts'
import { faultsOfFieldType } from '../fields/faults-of-field-type.ts'
import {
  unreadable,
  type FieldContext,
  type FieldType,
  type Locale,
  type PaperContext,
} from '../fields/field-type.ts'
import { listFieldTypes } from '../fields/registry.ts'

/** What is asked of every field type: `check` throws where it does not hold. */
export interface ConformanceCase {
  name: string
  check(): void
}

const LOCALES: readonly Locale[] = ['zh', 'en']
const LONG = '长'.repeat(5000)
/** What a record of an older version of its form may hold where another type stands today. */
const STRANGERS: readonly Json[] = [null, true, 1e21, -0.5, '', 'x', [], [1, null], {}, { a: { b: 1 } }]
const EMPTY = ['', '  ', '\u3000', '\n']
/** Keywords of every field. */
const COMMON: JsonSchema = {
  title: '标题',
  description: '说明',
  readOnly: true,
  'x-visible': 'a = 1',
  'x-formula': '1',
  'x-default': 'last',
  'x-say': '请填写',
  'x-check': [{ holds: 'a = 1', say: '不对' }],
}

/**
 * The cases that every field type passes, the product's and others: for a test runner of any kind,
 * `for (const { name, check } of conformanceCases(stars)) test(name, check)`.
 */
export function conformanceCases(type: FieldType): ConformanceCase[] {
  return [...casesOfType(type), ...(takesValue(type) ? casesOfValue(type) : [])]
}

function casesOfType(type: FieldType): ConformanceCase[] {
  const { valid, fail } = validator()
  const schema = type.newSchema
  const contexts = LOCALES.map((locale) => contextOf(schema, locale))
  return [
    {
      name: 'has what every type has',
      check: () => equal(faultsOfFieldType(type), [], 'faults'),
    },
    {
      name: 'starts from a schema that names it and satisfies its settings',
      check() {
        equal(schema['x-field'], type.name, 'x-field of newSchema')
        if (!valid(type.settings, schema)) fail('newSchema does not satisfy settings')
      },
    },
    {
      name: 'leaves the keywords that every field has alone',
      check() {
        if (!valid(type.settings, { ...schema, ...COMMON })) fail('settings refuse common keywords')
      },
    },
    {
      name: 'refuses a schema of another JSON type, where it asks for one',
      check() {
        const asksForType = type.settings.properties?.type !== undefined
        equal(valid(type.settings, { ...schema, type: 'null' }), !asksForType, 'takes the JSON type null')
      },
    },
    {
      name: 'gives up its schema, imported without its name, only to a type that takes it',
      check() {
        const foreign = Object.fromEntries(Object.entries(schema).filter(([key]) => !key.startsWith('x-')))
        const best = [type, ...listFieldTypes()].reduce((a, b) => (b.fits(foreign) > a.fits(foreign) ? b : a))
        if (best.fits(foreign) > 0 && !valid(best.settings, foreign)) fail(`"${best.name}" does not take it`)
      },
    },
    {
      name: 'gives a sample that is valid',
      check() {
        for (const context of contexts) {
          const sample = type.sample(context)
          if (!valid(schema, sample)) fail('the sample is no value of newSchema')
          equal(type.check?.(sample, context), undefined, 'check(sample)')
        }
      },
    },
    {
      name: 'never throws at a value of another type, shows it and has words for what is wrong',
      check() {
        for (const context of contexts)
          for (const value of [...STRANGERS, LONG]) showStranger(type, value, context)
      },
    },
    {
      name: 'has every word in every language',
      check() {
        equal(keysOf(type.words.en), keysOf(type.words.zh), 'words in English and Chinese')
        for (const locale of LOCALES)
          for (const word of flatWords(type.words[locale]))
            if (!word.trim()) throw new Error(`An empty word in ${locale}.`)
      },
    },
    {
      name: 'says of itself what its values are',
      check: () => sayWhatValuesAre(type, type.sample(contexts[0]!)),
    },
  ]
}

function casesOfValue(type: FieldType): ConformanceCase[] {
  const contexts = LOCALES.map((locale) => withKnown(type, contextOf(type.newSchema, locale)))
  const papers = contexts.flatMap(papersOf)
  return [
    {
      name: 'reads what it writes, or takes no text for files',
      check() {
        for (const context of contexts) {
          const sample = type.sample(context)
          const read = type.parse(type.format(sample, context), context)
          equal(
            read,
            type.keepsFiles ? unreadable : sample,
            `parse(${JSON.stringify(type.format(sample, context))})`,
          )
        }
      },
    },
    {
      name: 'takes empty text for no value',
      check() {
        for (const context of contexts)
          for (const empty of EMPTY)
            equal(type.parse(empty, context), undefined, `parse(${JSON.stringify(empty)})`)
      },
    },
    {
      name: 'stands on paper empty',
      check() {
        for (const paper of papers) standEmpty(type, paper)
      },
    },
    {
      name: 'stands on paper filled',
      check() {
        for (const paper of papers) standFilled(type, paper)
      },
    },
    {
      name: 'prints the whole of a very long value',
      check() {
        for (const paper of papers)
          if (!contentText(type.paper(LONG, paper)).includes(LONG)) throw new Error('A long value is cut.')
      },
    },
  ]
}

function showStranger(type: FieldType, value: Json, context: FieldContext) {
  const papers = papersOf(context)
  if (typeof type.format(value, context) !== 'string')
    throw new Error(`format(${JSON.stringify(value)}) is no text.`)
  for (const paper of papers) requireContent(type.paper(value, paper))
  const code = type.check?.(value, context)
  const { problems = {}, misfit } = type.words[context.locale]
  const own = misfit === undefined ? [] : [type.name]
  const worded = [...wordedCodes[context.locale], ...Object.keys(problems), ...own]
  if (code !== undefined && !worded.includes(code))
    throw new Error(
      `The problem "${code}" has no words in ${context.locale}: see words.${context.locale}.problems.`,
    )
  if (takesValue(type) && !contentText(type.paper('x9', papers[0]!)).includes('x9'))
    throw new Error('The value "x9", which is of another type, is not shown on paper.')
}

function sayWhatValuesAre(type: FieldType, sample: Json) {
  if (type.isRepeating) equal([type.takesValue, Array.isArray(sample)], [false, true], 'a repeating type')
  if (type.isNumeric) equal(typeof sample, 'number', 'the sample of a number')
  equal(readNamed(sample) !== undefined && takesValue(type), type.picksFrom !== undefined, 'picksFrom')
  if (type.isMoment && !/^(?:\d{4}-\d{2}(?:-\d{2})?)?T?(?:\d{2}:\d{2})?$/.test(String(sample)))
    throw new Error(`The sample ${JSON.stringify(sample)} is no moment.`)
  if (!takesValue(type)) equal(typeof sample, 'object', 'the sample of a type that holds fields')
  equal(readFiles(sample) !== undefined && takesValue(type), type.keepsFiles ?? false, 'keepsFiles')
  if (type.printsPictures) equal(type.keepsFiles, true, 'keepsFiles of printsPictures')
}

/** Empty, it is a blank to write on, or something to mark by hand; a ruled cell is a blank by itself. */
function standEmpty(type: FieldType, paper: PaperContext) {
  const content = type.paper(undefined, paper)
  requireContent(content)
  equal(type.paper(null, paper), content, 'paper(null), as paper(undefined)')
  if (paper.inWords && content.length === 0) throw new Error('Empty, it has no blank in running words.')
  if (content.some((inline) => inline.kind === 'tick' && inline.ticked))
    throw new Error('Empty, it has a tick.')
  if (!paper.inWords && content.some(({ kind }) => kind === 'blank'))
    throw new Error('Empty, it draws a blank in a ruled cell.')
}

function standFilled(type: FieldType, paper: PaperContext) {
  const content = type.paper(type.sample(paper), paper)
  requireContent(content)
  if (contentText(content) === contentText(type.paper(undefined, paper)))
    throw new Error('The sample prints as an empty field does.')
  if (content.some(({ kind }) => kind === 'tick') && !contentText(content).includes('☑'))
    throw new Error('The sample ticks none of its boxes.')
}

/** Fails at what the paper engine could not set. */
function requireContent(content: Content) {
  for (const inline of content) {
    if (inline.kind === 'text' && inline.text === '') throw new Error('Paper has an empty text.')
    if (inline.kind === 'blank' && !(inline.width > 0)) throw new Error('Paper has a blank without width.')
    if (inline.kind === 'image' && (!(inline.height > 0) || inline.name === ''))
      throw new Error('Paper has a picture without height or name.')
  }
}

function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  return {
    valid: (schema: JsonSchema, value: unknown) => ajv.validate(schema, value),
    fail(what: string): never {
      throw new Error(`${what}: ${ajv.errorsText()}`)
    },
  }
}

function equal(actual: unknown, expected: unknown, what: string) {
  const isSame = actual === expected || isDeepEqual(actual as Json, expected as Json)
  if (!isSame) throw new Error(`${what}: ${said(actual)} instead of ${said(expected)}`)
}

function said(value: unknown): string {
  return typeof value === 'symbol' ? String(value) : (JSON.stringify(value) ?? 'undefined')
}

function keysOf(words: object): string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null ? Object.keys(word).map((inner) => `${key}/${inner}`) : [key],
  )
}

function flatWords(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'object' && word !== null ? flatWords(word) : [String(word)],
  )
}

function takesValue(type: FieldType): boolean {
  return type.takesValue !== false
}

function contextOf(schema: JsonSchema, locale: Locale): FieldContext {
  return { schema, locale, word: (printed) => printed }
}

/** Where names are read, the sample is known by its name. */
function withKnown(type: FieldType, context: FieldContext): FieldContext {
  const known = readNamed(type.sample(context))
  return type.picksFrom && known ? { ...context, directory: { [type.picksFrom]: [known] } } : context
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
