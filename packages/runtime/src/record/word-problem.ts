import type { Form } from '../form/form.ts'
import { resolveSchema } from '../form/references.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import { splitPointer } from '../form/pointer.ts'
import { readOptions } from '../fields/options.ts'
import type { FieldContext, Locale } from '../fields/field-type.ts'
import { getFieldType } from '../fields/registry.ts'
import { problemWords, withoutStop } from './problem-words.ts'
import { UNREADABLE } from './misread-problem.ts'
import type { Problem } from './problem.ts'

/** A problem as a sentence for the person who filled the record: the place, what is wrong, how to mend it. */
export function wordProblem(problem: Problem, form: Form, locale: Locale): string {
  const { names, schema } = placeOf(problem.path, form, locale)
  const word = (printed: string) => wordIn(form, locale, printed)
  const words = wordAtField(problem, schema && { schema, locale, word }, locale)
  if (names.length === 0) return sentence(words, locale)
  return locale === 'zh' ? `${names.join(' ')}：${words}。` : `${names.join(' ')}: ${words}.`
}

/** Options that are listed in a problem's words; of more, so many of the first. */
const MOST_LISTED = 12
const LISTED_OF_MANY = 8

/** What is wrong with a field's value, for a place where its name stands already. */
export function wordAtField(
  { code, params = {} }: Problem,
  field: FieldContext | undefined,
  locale: Locale,
): string {
  const own = field?.schema['x-say']
  if (field && own !== undefined && isOwnCheck(code)) return withoutStop(field.word(own))
  const type = field && getFieldType(field.schema['x-field'] ?? '')
  const allowedTitles = field && listTitles(field, locale)
  const { hint, misfit } = type?.words[locale] ?? {}
  const isMisfit = code === 'type' || code === type?.name || (code === UNREADABLE && params.why === undefined)
  if (isMisfit && misfit !== undefined && allowedTitles === undefined) return misfit
  const decimals = field && type?.decimals?.(field.schema)
  const known: Problem['params'] = {
    ...(allowedTitles !== undefined && { allowedTitles }),
    ...(hint !== undefined && { hint }),
    ...(decimals !== undefined && { decimals }),
    ...(field &&
      Array.isArray(params.titles) &&
      params.titles.length > 1 && {
        together: params.titles.map((title) => field.word(String(title))).join(locale === 'zh' ? '、' : ', '),
      }),
    ...(field && printedOf(params, field)),
  }
  // What is of another JSON type is no option either.
  const asked = code === 'type' && allowedTitles !== undefined ? 'enum' : code
  return problemWords(asked, { ...params, ...known }, locale)
}

/** What no setting of a field asks for: what its words would say nothing of. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'additionalProperties',
  'optionMisfit',
  'check',
  'unique',
  'uniqueInFile',
  'formulaTooLong',
  'conditionTooLong',
  'checkTooLong',
  'patternTooLong',
  'patternBeyond',
  'characters',
  'unprintable',
  'uploading',
  'notOfHouse',
  'leftHouse',
  'closedDepartment',
  'tooLarge',
  'tooDeep',
])

function isOwnCheck(code: string): boolean {
  return !OF_OTHERS.has(code)
}

/** What a problem says in the form's own words. */
function printedOf(params: Record<string, Json>, { word }: FieldContext): Record<string, Json> {
  return Object.fromEntries(
    ['say', 'option', 'of'].flatMap((key) => {
      const printed = params[key]
      return typeof printed === 'string' ? [[key, word(printed)]] : []
    }),
  )
}

/** The options that there are; undefined where there are none to choose from. */
function listTitles({ schema, word }: FieldContext, locale: Locale): string | undefined {
  const titles = readOptions(schema).map(({ title }) => word(title))
  if (titles.length === 0) return undefined
  const [between, more] =
    locale === 'zh' ? ['、', `…（共 ${titles.length} 项）`] : [', ', `, … (${titles.length} in all)`]
  return titles.length <= MOST_LISTED
    ? titles.join(between)
    : `${titles.slice(0, LISTED_OF_MANY).join(between)}${more}`
}

function sentence(words: string, locale: Locale): string {
  return locale === 'zh' ? `${words}。` : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The names of a place from the outside in: `['客户', '第 3 行', '金额']`. */
function placeOf(path: string, form: Form, locale: Locale): { names: string[]; schema?: JsonSchema } {
  const names: string[] = []
  let schema: JsonSchema | undefined = form
  for (const key of splitPointer(path)) {
    const resolved: JsonSchema | undefined = schema && resolveSchema(form, schema)
    // What a value is made of (an option among several, what is kept of a file) has no name of its own.
    if (resolved?.['x-field'] && getFieldType(resolved['x-field'])?.takesValue !== false) break
    if (resolved?.items && /^\d+$/.test(key)) {
      const row = Number(key) + 1
      names.push(locale === 'zh' ? `第 ${row} 行` : `row ${row}`)
      schema = resolved.items
    } else {
      const known: JsonSchema | undefined =
        resolved?.properties && Object.hasOwn(resolved.properties, key) ? resolved.properties[key] : undefined
      schema = known && resolveSchema(form, known)
      const name = schema ? schema.title : key
      if (name) names.push(wordIn(form, locale, name))
    }
  }
  return { names, ...(schema && { schema: resolveSchema(form, schema) }) }
}

function wordIn(form: Form, locale: Locale, printed: string): string {
  return form['x-form'].words?.[locale]?.[printed] ?? printed
}
