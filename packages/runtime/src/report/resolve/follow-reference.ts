import { valueKindOf } from '../../finding/value-kind.ts'
import type { Json, JsonSchema } from '../../form/json-schema.ts'
import { joinPointer, listOfPointer } from '../../form/pointer.ts'
import { formFields, holdsOthers } from './form-fields.ts'
import { isOwnField, ownFieldOf } from './own-fields.ts'
import type { ReportProblemCode } from '../problems/problem-words.ts'
import type { KnownSource } from './resolve-source.ts'
import type { ResolvedEach, ResolvedReference } from './resolved-query.ts'

/** Where a reference leads, or why it leads nowhere. */
export type Followed =
  | { reference: ResolvedReference }
  | { reference?: undefined; code: ReportProblemCode; params: Record<string, Json> }

/** The source's name, then a field's pointer or, behind a dot, what every record has. */
const REFERENCE = /^([A-Za-z][A-Za-z0-9]*)(?:(\/.+)|\.([A-Za-z]+))$/

/** Undefined where a reference is not written as one. */
export function sourceOfReference(text: string): string | undefined {
  return REFERENCE.exec(text)?.[1]
}

/** Follows `sale/items` + `/*` + `/amount` or `sale.number` into its form. A source that could not be resolved gives undefined. */
export function followReference(
  text: string,
  sources: ReadonlyMap<string, KnownSource | undefined>,
): Followed | undefined {
  const [, name, pointer, own] = REFERENCE.exec(text) ?? []
  if (name === undefined) return { code: 'badReference', params: { reference: text } }
  if (!sources.has(name)) return { code: 'noSuchSource', params: { source: name } }
  const source = sources.get(name)
  if (!source) return undefined
  return pointer === undefined ? followOwn(own!, source) : followPointer(pointer, source)
}

function followOwn(name: string, { source }: KnownSource): Followed {
  if (!isOwnField(name)) return { code: 'noSuchField', params: { field: name, form: source.form } }
  const field = ownFieldOf(name, source.each)
  if (!field) return { code: 'noEntry', params: { source: source.as } }
  return { reference: { source: source.as, own: name, ...field } }
}

function followPointer(pointer: string, { source, form }: KnownSource): Followed {
  const { each } = source
  const list = listOfPointer(pointer)
  const fields = formFields(form)
  const ofMembers = each?.kind === 'members' && list !== undefined && isGroup(fields.get(list))
  if (list !== undefined && !ofMembers && each?.pointer !== list)
    return { code: 'beyondEach', params: { field: pointer, list } }
  const found = ofMembers
    ? followMembers(pointer, { ...each, pointer: list, title: fields.get(list)?.title ?? each.title }, fields)
    : fields.get(pointer)
  if (!found) return { code: 'noSuchField', params: { field: pointer, form: form.title } }
  if ('code' in found) return found
  if (holdsOthers(found)) return { code: 'holdsFields', params: { field: found.title ?? pointer } }
  return { reference: { source: source.as, pointer, kind: valueKindOf(found), schema: found } }
}

/** Whether what holds fields has each of them once. */
function isGroup(schema: JsonSchema | undefined): boolean {
  return schema?.properties !== undefined
}

/**
 * The same field of every member: of one kind and in one unit. A member that has none is blank there; so another group
 * of the form with the same keys gives what it says of each.
 */
function followMembers(
  pointer: string,
  each: Extract<ResolvedEach, { kind: 'members' }>,
  fields: ReadonlyMap<string, JsonSchema>,
): JsonSchema | Extract<Followed, { code: string }> | undefined {
  const rest = pointer.slice(`${each.pointer}/*`.length)
  const found = each.members.flatMap(({ key, title }) => {
    const schema = fields.get(`${each.pointer}${joinPointer([key])}${rest}`)
    return schema ? [{ schema, title }] : []
  })
  const [first, ...others] = found
  if (!first) return undefined
  const other = others.find(({ schema }) => !isAlike(schema, first.schema))
  if (other) return { code: 'membersDiffer', params: { field: each.title, member: other.title } }
  // The fields' own titles name the members; what they have in common is said by the group.
  return rest === '' ? { ...first.schema, title: each.title } : first.schema
}

function isAlike(one: JsonSchema, other: JsonSchema): boolean {
  return (
    valueKindOf(one) === valueKindOf(other) &&
    (one.type === 'array') === (other.type === 'array') &&
    one['x-unit'] === other['x-unit']
  )
}
