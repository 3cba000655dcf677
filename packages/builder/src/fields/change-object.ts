import type { Form, JsonSchema } from '@paperwright/runtime'
import { resolveSchema, splitPointer } from '@paperwright/runtime/kit'

/**
 * The form with the object at `holder` changed: the record itself (``), a group (`/budget`) or the entries of a list
 * (the list's pointer with `*` behind). A definition that the object shares with others becomes its own.
 */
export function changeObject(form: Form, holder: string, change: (object: JsonSchema) => JsonSchema): Form {
  return dropUnusedDefinitions(changeAt(form, form, splitPointer(holder), change) as Form)
}

function changeAt(
  root: JsonSchema,
  schema: JsonSchema,
  keys: readonly string[],
  change: (schema: JsonSchema) => JsonSchema,
): JsonSchema {
  const own = resolveSchema(root, schema)
  const [key, ...rest] = keys
  if (key === undefined) return change(own)
  if (key === '*') return { ...own, items: changeAt(root, own.items ?? {}, rest, change) }
  const property = own.properties?.[key]
  if (!property) throw new Error(`There is no property ${key}.`)
  return { ...own, properties: { ...own.properties, [key]: changeAt(root, property, rest, change) } }
}

/** Definitions that lost their last reader go. */
function dropUnusedDefinitions(form: Form): Form {
  if (!form.$defs) return form
  const { $defs, ...rest } = form
  const text = JSON.stringify(form)
  const used = Object.entries($defs).filter(([name]) => text.includes(JSON.stringify(`#/$defs/${name}`)))
  if (used.length === Object.keys($defs).length) return form
  return used.length > 0 ? { ...form, $defs: Object.fromEntries(used) } : (rest as Form)
}

/** The pointer of the object that holds a field, and the field's key in it. */
export function splitHolder(pointer: string): { holder: string; key: string } {
  const at = pointer.lastIndexOf('/')
  return { holder: pointer.slice(0, at), key: splitPointer(pointer.slice(at))[0]! }
}
