import type { Json, JsonSchema } from '@paperwright/runtime'

/** A schema of options without some of its values; the default goes with its option. */
export function dropOptions(schema: JsonSchema, values: readonly Json[]): JsonSchema {
  const isKept = (value: Json | undefined) => value === undefined || !values.includes(value)
  if (schema.items && !schema.oneOf && !schema.enum)
    return { ...schema, items: dropOptions(schema.items, values) }
  const { default: preset, ...rest } = schema
  return {
    ...rest,
    ...(schema.oneOf && { oneOf: schema.oneOf.filter((option) => isKept(option.const)) }),
    ...(schema.enum && { enum: schema.enum.filter(isKept) }),
    ...(preset !== undefined && isKept(preset) && { default: preset }),
  }
}
