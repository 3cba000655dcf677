import { isCoveredBy } from './is-covered-by.ts'
import type { JsonSchema } from './json-schema.ts'
import { tiedFields } from './tied-fields.ts'

/** The pointers, with those of the fields that are one thing to a reader with what lies at them (`tiedFields`). */
export function withTied(form: JsonSchema, pointers: readonly string[]): readonly string[] {
  if (pointers.length === 0) return pointers
  const others = [...tiedFields(form)].flatMap(([pointer, tied]) =>
    isCoveredBy(pointer, pointers) ? tied : [],
  )
  return [...new Set([...pointers, ...others])]
}
