import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import { walkFields } from '../form/walk.ts'
import { getFieldType } from '../fields/registry.ts'
import type { Problem } from './problem.ts'

/** What JSON Schema cannot say of values, as their field types check it. */
export function checkValues(form: Form, record: JsonObject): Problem[] {
  return walkFields(form).flatMap(({ pointer, schema }) => {
    const type = getFieldType(schema['x-field'] ?? '')
    if (!type?.check) return []
    const context = { schema, locale: 'zh', word: (printed: string) => printed } as const
    return bindToEntries(pointer, record).flatMap((path): Problem[] => {
      const value = getValue(record, path)
      const code = value === undefined ? undefined : type.check?.(value, context)
      return code === undefined ? [] : [{ path, code }]
    })
  })
}
