import { readOptions } from '../fields/options.ts'
import { requireFieldType } from '../fields/registry.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import type { Json, JsonSchema } from './json-schema.ts'
import { listPlacements, type Placement } from './placements.ts'
import { schemaPath } from './schema-path.ts'
import { walkFields } from './walk.ts'

/** Every field stands in exactly one place, every place names something that is there, every slot has its place. */
export function checkPlacements(form: Form): FormProblem[] {
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const placements = listPlacements(form)
  const known = placements.filter(({ role, target }) => role !== 'sign' && schemas.has(target))
  return [
    ...placements.flatMap((placement) => checkTarget(placement, schemas)),
    ...known.flatMap((placement) => checkSurroundings(placement, schemas)),
    ...checkFieldPlaces(form, schemas, known),
    ...checkSlots(
      form,
      placements.filter(({ role }) => role === 'sign'),
    ),
  ]
}

type Schemas = ReadonlyMap<string, JsonSchema>

function checkTarget({ role, target, path, value }: Placement, schemas: Schemas): FormProblem[] {
  if (role === 'sign') return []
  const schema = schemas.get(target)
  if (!schema) return [{ path, code: 'noSuchField', params: { field: target } }]
  const type = requireFieldType(schema)
  if ((role === 'list' || role === 'index') && !type.isRepeating)
    return [{ path, code: 'notAList', params: { field: target } }]
  if (role === 'field' && type.takesValue === false)
    return [{ path, code: 'holdsFields', params: { field: target } }]
  if (role === 'option' && !optionValues(schema).has(value ?? null)) {
    return [{ path, code: 'noSuchOption', params: { field: target, value: value ?? null } }]
  }
  return []
}

/** A list's fields stand in its rows, other fields outside of them. */
function checkSurroundings({ role, target, path, inside }: Placement, schemas: Schemas): FormProblem[] {
  if (role !== 'field' && role !== 'option' && role !== 'index') return []
  const needed = role === 'index' ? [target] : listsAround(target)
  const outside = needed.find((list) => !inside.includes(list))
  if (outside !== undefined) return [{ path, code: 'outsideList', params: { field: target, list: outside } }]
  const repeated = inside.find((list) => !needed.includes(list) && schemas.has(list))
  const isSideBySide = inside.some((list) => needed.includes(list))
  if (repeated === undefined || isSideBySide || role === 'index') return []
  return [{ path, code: 'insideList', params: { field: target, list: repeated } }]
}

/** The lists that a field's entries stand in: `/a/*` + `/b/*` + `/c` lies in `/a` and in `/a/*` + `/b`. */
function listsAround(pointer: string): string[] {
  return [...pointer.matchAll(/\/\*/g)].map((match) => pointer.slice(0, match.index))
}

function checkFieldPlaces(form: Form, schemas: Schemas, placements: readonly Placement[]): FormProblem[] {
  const placed = new Map<string, Placement[]>()
  for (const placement of placements) {
    if (placement.role !== 'field' && placement.role !== 'option') continue
    const own = placed.get(placement.target)
    if (own) own.push(placement)
    else placed.set(placement.target, [placement])
  }
  return [...schemas].flatMap(([pointer, schema]): FormProblem[] => {
    if (requireFieldType(schema).takesValue === false) return []
    const own = placed.get(pointer) ?? []
    const whole = own.filter(({ role }) => role === 'field')
    const options = own.filter(({ role }) => role === 'option').map(({ value }): Json => value ?? null)
    if (own.length === 0)
      return [{ path: schemaPath(form, pointer), code: 'notPlaced', params: { field: pointer } }]
    const standing = new Set(options)
    const twice =
      whole.length > 1 || (whole.length === 1 && options.length > 0) || standing.size < options.length
    if (twice) return [{ path: own.at(-1)!.path, code: 'placedTwice', params: { field: pointer } }]
    const missing =
      options.length > 0 ? [...optionValues(schema)].filter((value) => !standing.has(value)) : []
    return missing.map((value) => ({
      path: own[0]!.path,
      code: 'optionNotPlaced',
      params: { field: pointer, value },
    }))
  })
}

/** Each cell of an option asks for the options of its field. */
const valuesOf = new WeakMap<JsonSchema, ReadonlySet<Json>>()

function optionValues(schema: JsonSchema): ReadonlySet<Json> {
  const known = valuesOf.get(schema)
  if (known) return known
  const values = readOptions(schema).map(({ value }) => value)
  const isAnswer = values.length === 0 && requireFieldType(schema).hasOptions
  const found = new Set<Json>(isAnswer ? [true, false] : values)
  valuesOf.set(schema, found)
  return found
}

function checkSlots(form: Form, placements: readonly Placement[]): FormProblem[] {
  const slots = form['x-signatures'] ?? []
  const keys = slots.map(({ key }) => key)
  const takesRest = form['x-paper'].blocks.some((block) => block.kind === 'signatures' && !block.slots)
  const unknown = placements.flatMap(({ target, path }): FormProblem[] =>
    keys.includes(target) ? [] : [{ path, code: 'noSuchSlot', params: { slot: target } }],
  )
  const own = slots.flatMap(({ key, label }, index): FormProblem[] => {
    const path = `/x-signatures/${index}`
    if (keys.indexOf(key) !== index) return [{ path, code: 'sameSlot', params: { slot: key } }]
    const parts = placements.filter(({ target }) => target === key).map(({ part }) => part)
    const rooms = parts.filter((part) => part !== 'label').length
    if (rooms > 1) return [{ path, code: 'slotTwice', params: { slot: label } }]
    return rooms === 0 && !takesRest ? [{ path, code: 'slotNotPlaced', params: { slot: label } }] : []
  })
  return [...unknown, ...own]
}
