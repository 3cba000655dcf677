import type { JsonSchema } from '@paperwright/runtime'
import { ownSchemas, valueKindOf } from '@paperwright/runtime/kit'
import type { OwnSourceField } from './source-field.ts'

/** As they are offered: what reports group by first. */
const OFFERED = ['createdAt', 'department', 'createdBy', 'number', 'state', 'form'] as const

export function listEverySource(
  as: string,
  walked: JsonSchema | undefined,
  isGroup: boolean,
): OwnSourceField[] {
  const entry: [string, JsonSchema][] = walked ? [['entry', entrySchema(walked, isGroup)]] : []
  return [...entry, ...OFFERED.map((own): [string, JsonSchema] => [own, ownSchemas[own]])].map(
    ([own, schema]) => ({
      reference: `${as}.${own}`,
      title: schema.title!,
      groups: [],
      kind: valueKindOf(schema),
      schema,
    }),
  )
}

/** A list's entries are numbered, a group's fields have names. */
function entrySchema({ title, properties = {} }: JsonSchema, isGroup: boolean): JsonSchema {
  if (!isGroup) return { type: 'integer', title: '序号', 'x-field': 'integer' }
  const options = Object.entries(properties).map(([key, schema]) => ({
    const: key,
    title: schema.title ?? key,
  }))
  return { type: 'string', title: title ?? '', 'x-field': 'choice', oneOf: options }
}
