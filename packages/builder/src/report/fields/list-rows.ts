import { getFieldType, walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'

/** What of a form can give a row for each of its entries: lists, fields of several options, groups of like fields. */
export function listRows(form: Form): { each: string; title: string }[] {
  return walkFields(form).flatMap(({ pointer, key, schema }) => {
    if (pointer.includes('/*') || !isRepeating(schema)) return []
    return [{ each: pointer, title: schema.title ?? key }]
  })
}

function isRepeating(schema: JsonSchema): boolean {
  if (schema.type === 'array')
    return schema.items?.properties !== undefined
      ? getFieldType(schema['x-field'] ?? '')?.takesValue === false
      : readOptions(schema).length > 0
  const members = Object.values(schema.properties ?? {})
  return members.length > 1 && members.every((one) => one['x-field'] === members[0]!['x-field'])
}
