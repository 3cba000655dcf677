import type { Form, JsonSchema } from '@paperwright/runtime'
import { changeObject, splitHolder } from './change-object.ts'

/** Another key for a field that references beside it fill. */
export function renameFill(schema: JsonSchema, old: string, key: string): JsonSchema {
  return mapFills(schema, (target) => (target === old ? key : target))
}

/** A field that is gone from its object is no longer filled by the references there. */
export function dropFill(schema: JsonSchema, key: string): JsonSchema {
  return mapFills(schema, (target) => (target === key ? undefined : target))
}

/** A reference that has left the fields beside it fills none of them. */
export function dropFills(schema: JsonSchema): JsonSchema {
  return mapFills(schema, () => undefined)
}

/**
 * Fields that were moved or copied together, by the pointers they had and have: references among them fill the others
 * as they did where they came from, and nothing else. `schemaOf` gives what a field was.
 */
export function withFills(
  form: Form,
  pointers: ReadonlyMap<string, string>,
  schemaOf: (old: string) => JsonSchema | undefined,
): Form {
  return [...pointers].reduce((changed, [old, now]) => {
    const reference = schemaOf(old)?.['x-reference']
    if (!reference) return changed
    const { holder } = splitHolder(old)
    const beside = splitHolder(now).holder
    const targetOf = (key: string) => {
      const target = pointers.get(`${holder}/${key}`)
      return target !== undefined && splitHolder(target).holder === beside
        ? splitHolder(target).key
        : undefined
    }
    return changeObject(changed, now, (schema) => mapFills({ ...schema, 'x-reference': reference }, targetOf))
  }, form)
}

/** Undefined takes a fill away. */
function mapFills(schema: JsonSchema, targetOf: (key: string) => string | undefined): JsonSchema {
  const { fills, ...reference } = schema['x-reference'] ?? {}
  if (!fills || !schema['x-reference']) return schema
  const kept = Object.entries(fills).flatMap(([key, pointer]): [string, string][] => {
    const target = targetOf(key)
    return target === undefined ? [] : [[target, pointer]]
  })
  const { form, field } = schema['x-reference']
  return {
    ...schema,
    'x-reference': { ...reference, form, field, ...(kept.length > 0 && { fills: Object.fromEntries(kept) }) },
  }
}
