import { readOptions } from '../fields/options.ts'
import { getFieldType } from '../fields/registry.ts'
import { findReadFields } from '../rules/find-read-fields.ts'
import type { JsonSchema } from './json-schema.ts'
import { siblingPointer } from './pointer.ts'
import { walkFields, type FieldNode } from './walk.ts'

/**
 * The fields that are one thing to a reader with another, by that one: `□有（    元）` with its blank, although that is a
 * property of its own beside the choice; an amount with the words that say it again.
 */
export function tiedFields(form: JsonSchema): ReadonlyMap<string, readonly string[]> {
  const known = tied.get(form)
  if (known) return known
  const fields = walkFields(form)
  const direct = new Map<string, Set<string>>()
  const tie = (pointer: string, other: string) =>
    direct.set(pointer, (direct.get(pointer) ?? new Set()).add(other))
  for (const { pointer, schema } of fields)
    for (const { blank } of readOptions(schema)) if (blank) tie(pointer, siblingPointer(pointer, blank.field))
  for (const field of fields) for (const read of restated(field, fields)) tie(read, field.pointer)
  const all = new Map([...direct.keys()].map((pointer) => [pointer, [...reach(direct, pointer)]]))
  tied.set(form, all)
  return all
}

const tied = new WeakMap<JsonSchema, ReadonlyMap<string, readonly string[]>>()

const PATH = /[\p{L}_$][\p{L}\p{N}_$]*(?:\s*\.\s*[\p{L}_$][\p{L}\p{N}_$]*)*/gu

/**
 * What a field says again: all fields that its formula may read, with what these hold. Names are looked for in the text
 * alone, so that a page that hides something need not know how to read formulas.
 */
function restated({ pointer, schema }: FieldNode, fields: readonly FieldNode[]): string[] {
  const formula = schema['x-formula']
  if (formula === undefined || !getFieldType(schema['x-field'] ?? '')?.restatesNumber) return []
  const paths = [...formula.matchAll(PATH)].map(([path]) => path.split(/\s*\.\s*/))
  const pointers = fields.map((field) => field.pointer)
  const { found } = findReadFields(paths, pointer, new Set(pointers))
  return pointers.filter(
    (read) => read !== pointer && found.some((one) => read === one || read.startsWith(`${one}/`)),
  )
}

/** The words of a blank's amount go with its choice too. */
function reach(direct: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const reached = new Set<string>()
  const follow = (pointer: string) =>
    direct.get(pointer)?.forEach((next) => {
      if (next === from || reached.has(next)) return
      reached.add(next)
      follow(next)
    })
  follow(from)
  return reached
}
