import type { Form, JsonSchema } from '@paperwright/runtime'
import { readOptions, requireFieldType, type Option } from '@paperwright/runtime/kit'
import { changeObject } from '../fields/change-object.ts'
import { requireField } from '../fields/find-fields.ts'
import { withOptions } from '../fields/with-options.ts'
import { mapCells } from '../sheet/map-cells.ts'
import { EditRefused } from './edit-refused.ts'
import { joinOptions } from './option-cells.ts'
import { settle } from './settle.ts'

/**
 * Another type for a field. Settings that both types have stay, options too; options in cells of their own become one
 * cell where the new type has none. Refused for fields that hold others.
 */
export function changeType(form: Form, { pointer, type }: { pointer: string; type: string }): Form {
  const { schema } = requireField(form, pointer)
  const next = requireFieldType({ 'x-field': type })
  if (requireFieldType(schema).takesValue === false || next.takesValue === false)
    throw new EditRefused('holdsFields')
  const retyped = changeObject(form, pointer, () =>
    carryOver(schema, structuredClone(next.newSchema), next.settings),
  )
  const options = readOptions(requireField(retyped, pointer).schema)
  return settle(form, hasOwnCells(form, pointer, options) ? retyped : joinOptions(retyped, { pointer }))
}

const COMMON: readonly (keyof JsonSchema)[] = ['title', 'description', 'readOnly', 'x-formula', 'x-visible']
/** What a type's own shape says; never taken from another type. */
const SHAPE = new Set([
  'type',
  'items',
  'oneOf',
  'enum',
  'format',
  'pattern',
  'x-field',
  'x-accept',
  'default',
])

function carryOver(before: JsonSchema, fresh: JsonSchema, settings: JsonSchema): JsonSchema {
  const known = Object.keys(settings.properties ?? {}).filter((key) => !SHAPE.has(key))
  const kept = [...COMMON, ...known].flatMap((key): [string, unknown][] => {
    const value = before[key as keyof JsonSchema]
    return value === undefined ? [] : [[key, value]]
  })
  const schema = { ...fresh, ...Object.fromEntries(kept) } as JsonSchema
  const options = readOptions(before)
  return options.length > 0 ? withOptions(schema, options) : schema
}

/** True where the choice still has the options that stand in cells of their own, or has no such cells. */
function hasOwnCells(form: Form, pointer: string, options: readonly Option[]): boolean {
  let fits = true
  mapCells(form['x-paper'].blocks, (cell) => {
    if ('option' in cell && cell.option.field === pointer)
      fits &&= options.some(({ value }) => value === cell.option.value)
    return cell
  })
  return fits
}
