import { checkForm, type Form, type JsonSchema } from '@paperwright/runtime'
import {
  dependentChoices,
  readOptions,
  requireFieldType,
  schemaPath,
  type Option,
} from '@paperwright/runtime/kit'
import { changeObject } from '../fields/change-object.ts'
import { fieldName, requireField } from '../fields/find-fields.ts'
import { withOptions } from '../fields/with-options.ts'
import { mapCells } from '../sheet/map-cells.ts'
import { EditRefused } from './edit-refused.ts'
import { joinOptions } from './option-cells.ts'
import { setRequired } from './set-required.ts'
import { settle } from './settle.ts'

/**
 * Another type for a field. Settings that both types have stay where the new one takes their values, options too;
 * options in cells of their own become one cell where the new type has none; those that it had earlier come back
 * with a type of options. Refused for fields that hold others.
 */
export function changeType(
  form: Form,
  { pointer, type, earlier = [] }: { pointer: string; type: string; earlier?: readonly Option[] },
): Form {
  const { schema } = requireField(form, pointer)
  const next = requireFieldType({ 'x-field': type })
  if (requireFieldType(schema).takesValue === false || next.takesValue === false)
    throw new EditRefused('holdsFields')
  if (!next.hasOptions) requireNoDependants(form, pointer)
  if (next.picksFrom !== 'people') requireNoSigner(form, pointer)
  const fresh = structuredClone(next.newSchema)
  const carried = changeObject(form, pointer, () =>
    carryOver(schema, fresh, { settings: next.settings, earlier }),
  )
  const refused = refusedSettings(carried, pointer)
  const retyped = changeObject(carried, pointer, (field) => restore(field, refused, fresh))
  const options = readOptions(requireField(retyped, pointer).schema)
  const joined = hasOwnCells(form, pointer, options) ? retyped : joinOptions(retyped, { pointer })
  return settle(form, next.showsNumber ? setRequired(joined, { pointer, required: false }) : joined)
}

/** Options of another field may be chosen by those of this one. */
function requireNoDependants(form: Form, pointer: string): void {
  const by = dependentChoices(form).find(({ parent }) => parent === pointer)
  if (by)
    throw new EditRefused('givesOptions', {
      field: fieldName(form, pointer),
      by: fieldName(form, by.pointer),
    })
}

/** Whom a field names may sign. */
function requireNoSigner(form: Form, pointer: string): void {
  const slot = form['x-signatures']?.find(({ person }) => person === pointer)
  if (slot) throw new EditRefused('namesSigner', { field: fieldName(form, pointer), slot: slot.label })
}

const COMMON: readonly (keyof JsonSchema)[] = [
  'title',
  'description',
  'readOnly',
  'x-formula',
  'x-visible',
  'x-check',
  'x-say',
]
const RULES_OF_VALUES = ['x-formula', 'x-check']
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

function carryOver(
  before: JsonSchema,
  fresh: JsonSchema,
  { settings, earlier }: { settings: JsonSchema; earlier: readonly Option[] },
): JsonSchema {
  const known = Object.keys(settings.properties ?? {}).filter((key) => !SHAPE.has(key))
  // Nobody may write where the record's number is shown; what comes in its place is written like any other.
  const lost = requireFieldType(before).showsNumber
    ? ['readOnly']
    : requireFieldType(fresh).showsNumber
      ? RULES_OF_VALUES
      : []
  const common = COMMON.filter((key) => !lost.includes(key))
  const kept = [...common, ...known].flatMap((key): [string, unknown][] => {
    const value = before[key as keyof JsonSchema]
    return value === undefined ? [] : [[key, value]]
  })
  const schema = { ...fresh, ...Object.fromEntries(kept) } as JsonSchema
  const own = readOptions(before)
  const options = own.length > 0 ? own : earlier
  return options.length > 0 ? withOptions(schema, options) : schema
}

/** A percentage has no unit but %, and a rating ends at ten: the field's settings whose values its type does not take. */
function refusedSettings(form: Form, pointer: string): string[] {
  const at = `${schemaPath(form, pointer)}/`
  return checkForm(form)
    .filter(({ path, code }) => code === 'setting' && path.startsWith(at))
    .map(({ path }) => path.slice(at.length).split('/')[0]!)
}

/** These settings as a new field of the type has them, or not at all. */
function restore(field: JsonSchema, keys: readonly string[], fresh: JsonSchema): JsonSchema {
  const known = Object.entries(field).filter(([key]) => !keys.includes(key))
  const anew = Object.entries(fresh).filter(([key]) => keys.includes(key))
  return Object.fromEntries([...known, ...anew]) as JsonSchema
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
