import { readOptions } from '../fields/options.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import type { FieldNode } from '../form/walk.ts'
import type { FormChange, NamedField } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import { pairFields } from './pair-fields.ts'

/** Fields added, removed, renamed, and what is different in those that stayed. */
export function compareFields(before: Form, after: Form): FormChange[] {
  const { pairs, added, removed } = pairFields(before, after)
  return [
    ...outermost(removed).map((field): FormChange => ({ kind: 'fieldRemoved', field: named(field) })),
    ...outermost(added).flatMap((field): FormChange[] => [
      { kind: 'fieldAdded', field: named(field) },
      ...(field.required ? [{ kind: 'madeRequired', field: named(field) } as const] : []),
    ]),
    ...pairs.flatMap((pair) => compareField(pair.before, pair.after)),
  ]
}

/** A list or group stands for the fields in it. */
function outermost(fields: readonly FieldNode[]): FieldNode[] {
  return fields.filter(({ pointer }) => !fields.some((other) => pointer.startsWith(`${other.pointer}/`)))
}

function named({ pointer, key, schema }: FieldNode): NamedField {
  return { pointer, title: schema.title ?? key }
}

/** Settings that are told one by one; what only draws the type (`type`, `items`, `oneOf`) is told as type or options. */
const SETTINGS: readonly (keyof JsonSchema)[] = [
  'description',
  'x-unit',
  'x-decimals',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'default',
  'readOnly',
  'x-formula',
  'x-visible',
]

function compareField(before: FieldNode, after: FieldNode): FormChange[] {
  const field = named(after)
  const then = before.schema
  const now = after.schema
  const changes: FormChange[] = []
  if (before.key !== after.key) changes.push({ kind: 'fieldRenamed', field, from: before.pointer })
  if ((then.title ?? '') !== (now.title ?? ''))
    changes.push({ kind: 'titleChanged', field, before: then.title ?? '', after: now.title ?? '' })
  if (then['x-field'] !== now['x-field']) {
    changes.push({
      kind: 'typeChanged',
      field,
      before: then['x-field'] ?? '',
      after: now['x-field'] ?? '',
      keepsValues: keepsValues(then, now),
    })
  }
  if (before.required !== after.required)
    changes.push({ kind: after.required ? 'madeRequired' : 'madeOptional', field })
  const settings = SETTINGS.flatMap((setting): FormChange[] => {
    const was = (then[setting] ?? null) as Json
    const is = (now[setting] ?? null) as Json
    return isDeepEqual(was, is) ? [] : [{ kind: 'settingChanged', field, setting, before: was, after: is }]
  })
  return [...changes, ...settings, ...compareOptions(then, now, field)]
}

function compareOptions(before: JsonSchema, after: JsonSchema, field: NamedField): FormChange[] {
  const then = readOptions(before)
  const now = readOptions(after)
  const removed = then.filter(({ value }) => now.every((option) => option.value !== value))
  const changes = now.flatMap(({ value, title }): FormChange[] => {
    const was = then.find((option) => option.value === value)
    if (!was) return [{ kind: 'optionAdded', field, value, title }]
    return was.title === title
      ? []
      : [{ kind: 'optionRenamed', field, value, before: was.title, after: title }]
  })
  const kept = (options: typeof then, others: typeof then) =>
    options.map(({ value }) => value).filter((value) => others.some((option) => option.value === value))
  return [
    ...removed.map(({ value, title }): FormChange => ({ kind: 'optionRemoved', field, value, title })),
    ...changes,
    ...(isDeepEqual(kept(then, now), kept(now, then)) ? [] : [{ kind: 'optionsReordered', field } as const]),
  ]
}

/** Whether every value that the older schema allows is one of the newer's kind. */
function keepsValues(before: JsonSchema, after: JsonSchema): boolean {
  if (after.type === undefined) return true
  const isWider = before.type === after.type || (before.type === 'integer' && after.type === 'number')
  const options = readOptions(after)
  const isListed =
    options.length === 0 ||
    (readOptions(before).length > 0 &&
      readOptions(before).every(({ value }) => options.some((option) => option.value === value)))
  return isWider && isListed && (after.format === undefined || after.format === before.format)
}
