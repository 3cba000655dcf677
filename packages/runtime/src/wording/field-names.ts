import type { Locale } from '../fields/field-type.ts'
import { readOptions } from '../fields/options.ts'
import { getFieldType } from '../fields/registry.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { joinPointer, splitPointer } from '../form/pointer.ts'
import { walkFields, type FieldNode } from '../form/walk.ts'
import type { ExpressionName } from './expression-name.ts'

/** A field with what lies in it. */
export interface FieldName extends ExpressionName {
  /** `*` for the entries of a list. */
  pointer: string
  inside?: readonly FieldName[]
}

/**
 * What an expression of a field (`reader`) may name: the fields beside it, then those around it, the nearest first. One
 * that is hidden by a nearer one of its key is left out.
 */
export function fieldNames(form: JsonSchema, reader: string, locale: Locale): FieldName[] {
  const held = new Map<string, FieldNode[]>()
  for (const node of walkFields(form)) held.set(node.parent, [...(held.get(node.parent) ?? []), node])
  const keys = splitPointer(reader)
  const seen = new Set<string>()
  return keys
    .map((_, depth) => joinPointer(keys.slice(0, keys.length - 1 - depth)))
    .flatMap((holder) => namesIn(held, holder, locale))
    .filter(({ key }) => !seen.has(key) && seen.add(key))
}

function namesIn(held: ReadonlyMap<string, FieldNode[]>, holder: string, locale: Locale): FieldName[] {
  return (held.get(holder) ?? []).flatMap(({ key, pointer, schema }): FieldName[] => {
    if (key === '*') return []
    const inside = [pointer, `${pointer}/*`].flatMap((one) => namesIn(held, one, locale))
    const { picksFrom } = getFieldType(schema['x-field'] ?? '') ?? {}
    const options = readOptions(schema).flatMap(({ value, title, isFormer }) =>
      typeof value === 'string' && !isFormer ? [{ key: value, title }] : [],
    )
    return [
      {
        key,
        title: schema.title ?? key,
        pointer,
        ...(inside.length > 0 && { inside }),
        ...(picksFrom && { inside: partsOf(pointer, PARTS[locale]) }),
        ...(options.length > 0 && { options }),
        ...(schema.type === 'string' && { isText: true }),
      },
    ]
  })
}

/** What a record holds of whom it names. */
const PARTS: Record<Locale, { name: string; id: string }> = {
  zh: { name: '名称', id: '编号' },
  en: { name: 'name', id: 'ID' },
}

function partsOf(pointer: string, parts: { name: string; id: string }): FieldName[] {
  return Object.entries(parts).map(([key, title]) => ({ key, title, pointer, isText: true }))
}
