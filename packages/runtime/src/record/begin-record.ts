import { Budget } from '../budget/budget.ts'
import { roundTo } from '../fields/decimals.ts'
import type { Directory } from '../directory/named.ts'
import { unreadable, type FieldType } from '../fields/field-type.ts'
import { requireFieldType } from '../fields/registry.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getValue, isObject, listOfPointer, setValue } from '../form/pointer.ts'
import { walkFields, type FieldNode } from '../form/walk.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import { isFault, parseFormula, TOO_LONG, type Evaluation } from '../rules/expression.ts'
import { compileForm } from './compile-form.ts'
import { emptyRecord } from './empty-record.ts'
import { isInEntries } from './has-beginning.ts'
import { hideFields } from './hide-fields.ts'

/** What a record begins with beside the form's own defaults. */
export interface Beginning {
  /** What `today()` and `now()` are. */
  now: ZonedMoment
  /** Who fills it in: `me.name`, `me.post`, `me.department`, `me.phone`. */
  me?: { name?: string; post?: string; department?: string; phone?: string }
  /** Themselves and their foremost department, for fields that one of the house is picked in. */
  directory?: Directory
  /** The record that the same person handed in last: `last` is the field's own value in it. */
  last?: JsonObject
  /** Pointers of what they may not fill in: it begins blank. */
  kept?: readonly string[]
  /** A record whose values it begins with where the form has no `x-default` for them; its files are its own. */
  copied?: JsonObject | undefined
}

/** A record as it begins, and what new entries of its lists begin with, by the lists' pointers. */
export interface BegunRecord {
  record: JsonObject
  entries: Record<string, JsonObject>
}

/**
 * A new record with its defaults, `default` and `x-default`, in the order of the form's fields: each may read what began
 * before it. A value that its field would not take is left out. Asked once, when a record begins; what is cleared then
 * stays empty.
 */
export function beginRecord(form: Form, beginning: Beginning): BegunRecord {
  const evaluation = { now: beginning.now, budget: new Budget(MOST_STEPS) }
  const { copied } = beginning
  const begun: BegunRecord = { record: copied ? copyOf(form, copied) : emptyRecord(form), entries: {} }
  for (const field of walkFields(form)) {
    const { pointer } = field
    const list = isInEntries(pointer) ? listOfPointer(pointer) : undefined
    if (list?.includes('*')) continue
    const entry = list === undefined ? undefined : (begun.entries[list] ?? {})
    const value = valueOf(field, { begun, entry, beginning, evaluation })
    if (value === undefined) continue
    if (list === undefined) begun.record = setValue(begun.record, pointer, value)
    else begun.entries[list] = setValue(entry!, pointer.slice(`${list}/*`.length), value)
  }
  return within(form, begun, beginning)
}

/** The values that the form has fields for, without files. */
function copyOf(form: Form, record: JsonObject): JsonObject {
  const known = Object.entries(record).filter(([key]) => Object.hasOwn(form.properties ?? {}, key))
  const files = walkFields(form).filter(({ schema }) => requireFieldType(schema).keepsFiles)
  return hideFields(
    form,
    Object.fromEntries(known),
    files.map(({ pointer }) => pointer),
  )
}

const MOST_STEPS = 1_000_000

interface Begun {
  begun: BegunRecord
  /** What the entry in question has begun with. */
  entry: JsonObject | undefined
  beginning: Beginning
  evaluation: Evaluation
}

function valueOf({ pointer, schema }: FieldNode, { begun, entry, beginning, evaluation }: Begun) {
  const { takesValue, keepsFiles } = requireFieldType(schema)
  if (takesValue === false || keepsFiles || schema['x-formula'] !== undefined) return undefined
  const own = entry && schema.default
  const text = schema['x-default']
  const parsed = text === undefined ? undefined : parseFormula(text)
  if (!parsed || isFault(parsed)) return own
  const { me = {}, last = {} } = beginning
  const variables = { me, last: getValue(last, pointer) ?? null, ...begun.record, ...entry }
  const result = parsed.evaluate(variables, evaluation)
  return (result === TOO_LONG ? undefined : asValue(result, schema, beginning)) ?? own
}

/** A result as the field holds it: words are read as if they were typed, moments as exactly as the field counts. */
function asValue(result: Json, schema: JsonSchema, { directory = {} }: Beginning): Json | undefined {
  const type = requireFieldType(schema)
  if (result === null) return undefined
  if (typeof result === 'number') return roundTo(result, type.decimals?.(schema) ?? 10)
  if (typeof result !== 'string') return result
  const parse = (words: string) =>
    type.parse(words, { schema, locale: 'zh', word: (printed) => printed, directory })
  if (type.isMoment) return momentIn(result, parse)
  const read = parse(result)
  return read === unreadable ? undefined : read
}

/** `2026-03-05T09:05:00@Asia/Shanghai` as a day, a minute of a day, a time or a month, whichever the field holds. */
function momentIn(text: string, parse: (words: string) => ReturnType<FieldType['parse']>): Json | undefined {
  const parts = [text, text.slice(0, 16), text.slice(11, 16), text.slice(0, 10), text.slice(0, 7)]
  return parts.find((part) => part !== '' && parse(part) === part)
}

/** Without what they may not fill in, and without a problem that they did not make. */
function within(form: Form, { record, entries }: BegunRecord, { now, kept = [] }: Beginning): BegunRecord {
  const lists = Object.keys(entries)
  const filled = lists.reduce((whole, list) => setValue(whole, list, [entries[list]!]), record)
  const { problems } = compileForm(form).check(filled, now)
  const faults = problems.filter(({ code }) => !BLAMELESS.has(code)).map(({ path }) => path)
  const sound = faults.reduce((whole, path) => setValue(whole, path, undefined), filled)
  const own = hideFields(form, sound, kept)
  const begun = lists.flatMap((list): [string, JsonObject][] => {
    const entry = getValue(own, `${list}/0`)
    return isObject(entry) && Object.keys(entry).length > 0 ? [[list, entry]] : []
  })
  return {
    record: lists.reduce((whole, list) => setValue(whole, list, getValue(record, list)), own),
    entries: Object.fromEntries(begun),
  }
}

/** What is to be filled in yet, and what is said of several fields, is no fault of a value. */
const BLAMELESS = new Set(['required', 'minItems', 'check'])
