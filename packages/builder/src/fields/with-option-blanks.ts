import type { Form, JsonSchema } from '@paperwright/runtime'
import { changeObject, splitHolder } from './change-object.ts'

/** Fields copied under new keys whose options have blanks: the blanks are those copied along. */
export function withOptionBlanks(form: Form, pointers: ReadonlyMap<string, string>): Form {
  return [...pointers].reduce((changed, [from, to]) => {
    const { holder } = splitHolder(from)
    const rename = (schema: JsonSchema): JsonSchema => {
      if (schema.items?.oneOf) return { ...schema, items: rename(schema.items) }
      if (!schema.oneOf?.some((option) => option['x-blank'])) return schema
      return { ...schema, oneOf: schema.oneOf.map((option) => withBlank(option, holder, pointers)) }
    }
    return changeObject(changed, to, rename)
  }, form)
}

function withBlank(option: JsonSchema, holder: string, pointers: ReadonlyMap<string, string>): JsonSchema {
  const { 'x-blank': blank, ...rest } = option
  if (!blank) return option
  const field = pointers.get(`${holder}/${blank.field}`)
  return field === undefined ? rest : { ...rest, 'x-blank': { ...blank, field: splitHolder(field).key } }
}
