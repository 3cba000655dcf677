import type { RJSFSchema } from '@rjsf/utils'
import type { Form } from '../../form/form.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { resolveSchema } from '../../form/references.ts'
import { requireFieldType } from '../../fields/registry.ts'

/**
 * The form as rjsf is to see it: names, types and titles. rjsf walks its whole schema and data at each change, and
 * tries every `oneOf`; so a list is one opaque value for it, and options, conditions and defaults stay with us.
 */
export function rjsfSchema(form: Form): RJSFSchema {
  // rjsf types schemas as draft 7; what the view keeps is the same in both.
  return viewOf(form, form) as RJSFSchema
}

function viewOf(root: Form, schema: JsonSchema): JsonSchema {
  const { type, title, properties, required, readOnly, 'x-field': fieldType } = resolveSchema(root, schema)
  const isList = fieldType !== undefined && requireFieldType({ 'x-field': fieldType }).isRepeating
  return {
    ...(type !== undefined && { type }),
    ...(title !== undefined && { title }),
    ...(required && { required }),
    ...(readOnly && { readOnly }),
    ...(fieldType !== undefined && { 'x-field': fieldType }),
    ...(properties &&
      !isList && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([key, inner]) => [key, viewOf(root, inner)]),
        ),
      }),
  }
}
