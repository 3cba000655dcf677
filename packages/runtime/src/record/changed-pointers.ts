import { isDeepEqual } from '../compare/is-deep-equal.ts'
import type { Form } from '../form/form.ts'
import { holdsFields } from '../form/holds-fields.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { isObject, joinPointer } from '../form/pointer.ts'
import { resolveSchema } from '../form/references.ts'

/**
 * The pointers (entries by index: `/items/2/price`) of the values that differ between two records of a form, in the
 * form's order; those of computed fields too. Of an entry that was added or removed, those of its values. A list of
 * plain values (the options chosen) is one value, and so are the files that a field keeps; a key that the form does
 * not know comes after those that it knows.
 */
export function changedPointers(form: Form, before: JsonObject, after: JsonObject): string[] {
  return changedIn(form, form, before, after, []).map(joinPointer)
}

type Path = readonly (string | number)[]

function changedIn(
  form: Form,
  schema: JsonSchema,
  before: Json | undefined,
  after: Json | undefined,
  path: Path,
): Path[] {
  if (isDeepEqual(before, after)) return []
  const { properties, items } = schema
  const values = [before, after].filter((value) => value !== undefined)
  if (properties && values.every(isObject)) {
    return keysOf(properties, values).flatMap((key) => {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined
      const inside = property ? resolveSchema(form, property) : {}
      return changedIn(form, inside, valueAt(before, key), valueAt(after, key), [...path, key])
    })
  }
  const entry = items && resolveSchema(form, items)
  if (entry && holdsFields(schema) && isField(entry) && values.every(Array.isArray)) {
    return entriesOf(values).flatMap((index) =>
      changedIn(form, entry, entryAt(before, index), entryAt(after, index), [...path, index]),
    )
  }
  return [path]
}

/** Whether the entries of a list are fields of their own, as `walkFields` has it. */
function isField(entry: JsonSchema): boolean {
  return entry.properties !== undefined || entry['x-field'] !== undefined
}

function keysOf(properties: Record<string, JsonSchema>, objects: readonly JsonObject[]): string[] {
  return [...new Set([...Object.keys(properties), ...objects.flatMap((object) => Object.keys(object))])]
}

function entriesOf(lists: readonly Json[][]): number[] {
  return Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) => index)
}

function valueAt(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function entryAt(value: Json | undefined, index: number): Json | undefined {
  return Array.isArray(value) ? value[index] : undefined
}
