import type { Form } from '../form/form.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import { resolveSchema } from '../form/references.ts'
import type { FieldNode } from '../form/walk.ts'
import { compareOptions } from './compare-options.ts'
import type { FormChange, NamedField } from './form-change.ts'
import { isDeepEqual } from './is-deep-equal.ts'
import { keepsValues } from './keeps-values.ts'
import type { FieldPair, FieldPairs } from './pair-fields.ts'

/** Fields added, removed, renamed, and what is different in those that stayed. */
export function compareFields(
  before: Form,
  after: Form,
  { pairs, added, removed }: FieldPairs,
): FormChange[] {
  return [
    ...outermost(removed).map((field): FormChange => ({ kind: 'fieldRemoved', field: named(field) })),
    ...outermost(added).flatMap((field): FormChange[] => [
      { kind: 'fieldAdded', field: named(field) },
      ...(field.required ? [{ kind: 'madeRequired', field: named(field) } as const] : []),
    ]),
    ...pairs.flatMap((pair) =>
      compareField({
        ...pair,
        then: withEntry(before, pair.before.schema),
        now: withEntry(after, pair.after.schema),
      }),
    ),
  ]
}

/** A list or group stands for the fields in it. */
function outermost(fields: readonly FieldNode[]): FieldNode[] {
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  return fields.filter(({ pointer }) => !isBelow(pointer, pointers))
}

function isBelow(pointer: string, pointers: ReadonlySet<string>): boolean {
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1))
    if (pointers.has(pointer.slice(0, end))) return true
  return false
}

function named({ pointer, key, schema }: FieldNode): NamedField {
  return { pointer, title: schema.title ?? key }
}

function withEntry(form: Form, schema: JsonSchema): JsonSchema {
  return schema.items ? { ...schema, items: resolveSchema(form, schema.items) } : schema
}

/** Keywords that are told as title, type, options, or by the fields inside; all others are settings. */
const TOLD = new Set<string>([
  'title',
  'x-field',
  'properties',
  'required',
  'items',
  'oneOf',
  'enum',
  '$defs',
])

function compareField({ before, after, isRenamed, then, now }: FieldPair & Versions): FormChange[] {
  const field = named(after)
  const isOtherType = then['x-field'] !== now['x-field']
  const changes: FormChange[] = []
  if (isRenamed) changes.push({ kind: 'fieldRenamed', field, from: before.pointer })
  if ((then.title ?? '') !== (now.title ?? ''))
    changes.push({ kind: 'titleChanged', field, before: then.title ?? '', after: now.title ?? '' })
  if (isOtherType) {
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
  // Another type brings its own JSON type, format and kind of options.
  const settings = compareSettings(
    { then, now },
    field,
    isOtherType ? new Set([...TOLD, 'type', 'format', 'uniqueItems']) : TOLD,
  )
  return [...changes, ...settings, ...compareOptions(then, now, field)]
}

interface Versions {
  then: JsonSchema
  now: JsonSchema
}

function compareSettings(
  { then, now }: Versions,
  field: NamedField,
  told: ReadonlySet<string>,
): FormChange[] {
  const settings = new Set([...Object.keys(then), ...Object.keys(now)])
  return [...settings].flatMap((setting): FormChange[] => {
    if (told.has(setting)) return []
    const before = settingOf(then, setting)
    const after = settingOf(now, setting)
    return isDeepEqual(before, after) ? [] : [{ kind: 'settingChanged', field, setting, before, after }]
  })
}

function settingOf(schema: JsonSchema, setting: string): Json {
  return (schema[setting as keyof JsonSchema] ?? null) as Json
}
