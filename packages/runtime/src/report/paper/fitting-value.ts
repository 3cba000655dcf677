import { roundTo } from '../../fields/decimals.ts'
import { readOptions } from '../../fields/options.ts'
import { requireFieldType } from '../../fields/registry.ts'
import type { Json, JsonSchema } from '../../form/json-schema.ts'

/** A result as the field holds it, rounded to its digits; undefined where the field cannot hold it. */
export function fittingValue(result: unknown, schema: JsonSchema): Json | undefined {
  const value = plainValue(result)
  if (value === undefined || !isOfType(value, schema)) return undefined
  const type = requireFieldType(schema)
  if (typeof value === 'number') {
    const decimals = schema.type === 'integer' ? 0 : type.decimals?.(schema)
    return decimals === undefined ? value : roundTo(value, decimals)
  }
  const options = type.hasOptions ? readOptions(schema) : []
  const chosen = Array.isArray(value) ? value : [value]
  if (options.length > 0 && !chosen.every((one) => options.some((option) => option.value === one)))
    return undefined
  return type.check?.(value, { schema, locale: 'zh', word: (printed) => printed }) === undefined
    ? value
    : undefined
}

/** FEEL's dates and times write themselves as text; other objects are no values of fields. */
function plainValue(result: unknown): Json | undefined {
  if (typeof result === 'string') return result === '' ? undefined : result
  if (typeof result === 'boolean') return result
  if (typeof result === 'number') return Number.isFinite(result) ? result : undefined
  if (Array.isArray(result)) {
    const values = result.map(plainValue)
    return values.every((value) => value !== undefined) ? values : undefined
  }
  const writesItself =
    result instanceof Object && Object.hasOwn(result.constructor.prototype as object, 'toString')
  return writesItself ? String(result) : undefined
}

function isOfType(value: Json, { type }: JsonSchema): boolean {
  const types = Array.isArray(type) ? type : [type]
  return types.some((one) => {
    if (one === 'number' || one === 'integer') return typeof value === 'number'
    return one === 'array' ? Array.isArray(value) : one === typeof value
  })
}
