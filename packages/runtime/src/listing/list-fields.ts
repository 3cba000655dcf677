import type { Named } from '../directory/named.ts'
import { getFieldType } from '../fields/registry.ts'
import type { FieldContext, FieldType, Locale } from '../fields/field-type.ts'
import { readOptions } from '../fields/options.ts'
import { valueKindOf, type ValueKind } from '../finding/value-kind.ts'
import type { Form } from '../form/form.ts'
import { isCoveredBy } from '../form/is-covered-by.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { printedWord } from '../form/printed-word.ts'
import { walkFields } from '../form/walk.ts'
import { withTied } from '../form/with-tied.ts'
import { RECORD_OWN_FIELDS, type RecordOwnField } from '../record/history/own-fields.ts'
import { RECORD_STATES, recordStates, type RecordState } from '../record/history/record-state.ts'
import { FILTER_WORDS } from './filter-words.ts'
import { recordColumns } from './record-columns.ts'
import { signingFields, type Standing } from './signing-fields.ts'

/** A stored record as a list tells of it. */
export interface ListedRecord {
  number: string
  state: RecordState
  record: JsonObject
  /** Who handed it in, by id. */
  createdBy: string | null
  department: string | null
  /** ISO 8601. */
  createdAt: string
  updatedAt: string
  /** Of a form that is signed. */
  signing?: Standing
}

/** Something that records are filtered, sorted or shown by: a field, or what every record has. */
export interface ListField {
  /** A pointer, or the name of what every record has (`createdAt`). */
  field: string
  /** With the groups and lists around it: `负责人情况 / 姓名`. */
  title: string
  /** Its own title alone. */
  shortTitle: string
  kind: ValueKind
  numeric: boolean
  sortable: boolean
  /** Holds several options at a time. */
  isSeveral?: boolean
  /** Has one value in a record, and so can be a column. */
  isColumn: boolean
  /** Shown where nobody chose the columns. */
  isUsual: boolean
  options: { value: string | number | boolean; title: string }[]
  /** Of a field of the form. */
  schema?: JsonSchema
  /** How its moments are entered. */
  moment: 'date' | 'month' | 'time'
  /** The value as a person reads it; empty where there is none. */
  text(listed: ListedRecord): string
}

export interface ListFieldsOptions {
  locale: Locale
  /** A moment (ISO 8601) as it stands in the list. */
  moment(at: string): string
  /** Pointers of what one may not know of. */
  hidden: readonly string[]
  /** Those who handed records in. */
  people: readonly Named[]
  /** Where they did. */
  departments: readonly Named[]
  /** The people and posts that records wait for to sign. */
  asked: readonly Named[]
}

/** What a form's records can be looked at by, the form's fields in their order, then what every record has. */
export function listFields(form: Form, options: ListFieldsOptions): ListField[] {
  const kept = withTied(form, options.hidden)
  const nodes = walkFields(form).filter(
    ({ pointer }) => !isCoveredBy(pointer, kept) && !kept.some((below) => below.startsWith(`${pointer}/`)),
  )
  const titles = new Map<string, string[]>()
  const word = (printed: string) => printedWord(form, printed, options.locale)
  const usual = new Set(recordColumns(form, options.locale).map(({ pointer }) => pointer))
  const fields = nodes.flatMap((node): ListField[] => {
    const { pointer, schema, parent } = node
    const above = titles.get(parent.replace(/\/\*$/, '')) ?? []
    const own = schema.title ? word(schema.title) : node.key
    titles.set(pointer, node.key === '*' ? above : [...above, own])
    const type = getFieldType(schema['x-field'] ?? '')
    // Every record has its number anyway.
    if (!type || node.key === '*' || type.showsNumber) return []
    const holds = type.takesValue === false
    if (holds && schema.type !== 'array') return []
    const context: FieldContext = { schema, locale: options.locale, word }
    return [
      {
        field: pointer,
        title: [...above, own].join(' / '),
        shortTitle: own,
        kind: valueKindOf(schema),
        numeric: type.isNumeric ?? false,
        sortable: isSortable(pointer, schema),
        ...(schema.type === 'array' && { isSeveral: true }),
        isColumn: !pointer.includes('/*'),
        isUsual: usual.has(pointer),
        options: optionsOf(schema, word, options.locale),
        schema,
        moment: momentOf(type, context),
        text: ({ record }) => textOf(getValue(record, pointer), { type, context, holds }),
      },
    ]
  })
  const isSigned = (form['x-signatures'] ?? []).length > 0
  return tellApart([...fields, ...ownFields(options), ...(isSigned ? signingFields(options) : [])])
}

/** Two of one name stand with what is around them, or are counted where that is the same too. */
function tellApart(fields: readonly ListField[]): ListField[] {
  const times = (key: 'title' | 'shortTitle', word: string) =>
    fields.filter((one) => one[key] === word).length
  const seen = new Map<string, number>()
  return fields.map((field) => {
    const nth = (seen.get(field.title) ?? 0) + 1
    seen.set(field.title, nth)
    const title = times('title', field.title) > 1 ? `${field.title} (${nth})` : field.title
    return {
      ...field,
      title,
      shortTitle: times('shortTitle', field.shortTitle) > 1 ? title : field.shortTitle,
    }
  })
}

function isSortable(pointer: string, schema: JsonSchema): boolean {
  const kind = valueKindOf(schema)
  return !pointer.includes('/*') && kind !== 'other' && !(kind === 'option' && schema.type === 'array')
}

function optionsOf(
  schema: JsonSchema,
  word: (printed: string) => string,
  locale: Locale,
): ListField['options'] {
  return readOptions(schema).flatMap(({ value, title, isFormer }) => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return []
    return [{ value, title: isFormer ? FILTER_WORDS[locale].former(word(title)) : word(title) }]
  })
}

/** A day is the best question about a moment; a month or a time of day where that is all there is. */
function momentOf(type: FieldType, context: FieldContext): ListField['moment'] {
  if (!type.isMoment) return 'date'
  const sample = type.sample(context)
  if (typeof sample !== 'string') return 'date'
  if (/^\d{2}:\d{2}/.test(sample)) return 'time'
  return /^\d{4}-\d{2}$/.test(sample) ? 'month' : 'date'
}

function textOf(
  value: Json | undefined,
  { type, context, holds }: { type: FieldType; context: FieldContext; holds: boolean },
): string {
  if (value === undefined || value === null) return ''
  if (holds)
    return Array.isArray(value) && value.length > 0 ? FILTER_WORDS[context.locale].entries(value.length) : ''
  return type.format(value, context)
}

function ownFields({ locale, moment, people, departments }: ListFieldsOptions): ListField[] {
  const own = (field: RecordOwnField, rest: Pick<ListField, 'text'> & Partial<ListField>): ListField => ({
    field,
    title: RECORD_OWN_FIELDS[field].title[locale],
    shortTitle: RECORD_OWN_FIELDS[field].title[locale],
    kind: RECORD_OWN_FIELDS[field].kind,
    numeric: false,
    sortable: true,
    isColumn: true,
    isUsual: false,
    options: [],
    moment: 'date',
    ...rest,
  })
  const namedField = (
    field: RecordOwnField,
    named: readonly Named[],
    idOf: (one: ListedRecord) => string | null,
  ) => {
    const names = new Map(named.map(({ id, name }) => [id, name]))
    return own(field, {
      sortable: false,
      text: (listed) => names.get(idOf(listed) ?? '') ?? '',
      options: named.map(({ id, name }) => ({ value: id, title: name })),
    })
  }
  return [
    own('number', { isColumn: false, text: ({ number }) => number }),
    own('state', {
      text: ({ state }) => RECORD_STATES[state].words[locale],
      options: recordStates.map((value) => ({
        value,
        title: RECORD_STATES[value].words[locale],
      })),
    }),
    own('createdAt', { text: ({ createdAt }) => moment(createdAt) }),
    own('updatedAt', {
      isUsual: true,
      text: ({ updatedAt }) => moment(updatedAt),
    }),
    namedField('createdBy', people, ({ createdBy }) => createdBy),
    namedField('department', departments, ({ department }) => department),
  ]
}
