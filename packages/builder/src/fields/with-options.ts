import type { JsonSchema } from '@paperwright/runtime'
import type { Option } from '@paperwright/runtime/kit'

/** A schema with these options, where its type takes any: in its entries where they are what is chosen. */
export function withOptions(schema: JsonSchema, options: readonly Option[]): JsonSchema {
  if (schema.items) return { ...schema, items: withOptions(schema.items, options) }
  if (!schema.oneOf && !schema.enum) return schema
  const { enum: _, ...rest } = schema
  const types = new Set(options.map(({ value }) => typeof value))
  const [only] = types
  return {
    ...rest,
    ...(types.size === 1 && {
      type: only === 'number' ? 'number' : only === 'boolean' ? 'boolean' : 'string',
    }),
    oneOf: options.map(({ value, title, blank, for: parents }) => ({
      const: value,
      title,
      ...(blank && { 'x-blank': blank }),
      ...(parents && { 'x-for': parents }),
    })),
  }
}
