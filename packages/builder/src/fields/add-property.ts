import type { Form, JsonSchema } from '@paperwright/runtime'
import { changeObject } from './change-object.ts'

/** A new property in an object, behind the property `after` or as the last. */
export function addProperty(
  form: Form,
  { holder, key, schema, after }: { holder: string; key: string; schema: JsonSchema; after?: string },
): Form {
  return changeObject(form, holder, (object) => {
    const entries = Object.entries(object.properties ?? {})
    const at = entries.findIndex(([name]) => name === after)
    const place = at < 0 ? entries.length : at + 1
    return { ...object, properties: Object.fromEntries(entries.toSpliced(place, 0, [key, schema])) }
  })
}
