import type { FeelType } from '../feel/check/feel-type.ts'
import { ANY, BOOLEAN, NUMBER, STRING, listOf } from '../feel/check/feel-type.ts'
import type { TypeOfName } from '../feel/check/checking.ts'
import { readOptions } from '../fields/options.ts'
import { getFieldType } from '../fields/registry.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { joinPointer, splitPointer } from '../form/pointer.ts'
import type { FieldNode } from '../form/walk.ts'

/** What expressions at a place may read: by name, and all their names. */
export interface ExpressionScope {
  typeOf: TypeOfName
  names: readonly string[]
}

/** The types of a form's fields, and what expressions at one of them read. */
export interface FieldTypes {
  typeAt(pointer: string): FeelType
  scopeAt(pointer: string): ExpressionScope
}

export function fieldTypesOf(fields: readonly FieldNode[]): FieldTypes {
  const children = new Map<string, FieldNode[]>()
  for (const field of fields) children.set(field.parent, [...(children.get(field.parent) ?? []), field])
  const schemas = new Map(fields.map(({ pointer, schema }) => [pointer, schema]))
  const known = new Map<string, FeelType>()
  const inside = (parent: string): ReadonlyMap<string, FeelType> =>
    new Map((children.get(parent) ?? []).map(({ key, pointer }) => [key, typeAt(pointer)]))
  const typeAt = (pointer: string): FeelType => {
    const type = known.get(pointer) ?? typeOf(pointer, schemas.get(pointer))
    known.set(pointer, type)
    return type
  }
  const typeOf = (pointer: string, schema: JsonSchema | undefined): FeelType => {
    if (!schema) return ANY
    if (children.has(`${pointer}/*`)) return listOf({ kind: 'context', entries: inside(`${pointer}/*`) })
    const [entry] = children.get(pointer) ?? []
    if (entry?.key === '*') return listOf(typeAt(entry.pointer))
    if (entry) return { kind: 'context', entries: inside(pointer) }
    return typeOfValue(schema)
  }
  const scopeAt = (reader: string): ExpressionScope => {
    // The innermost hides the outer.
    const names = new Map(holdersOf(reader).flatMap((holder) => [...inside(holder)]))
    return { typeOf: (name) => names.get(name), names: [...names.keys()] }
  }
  return { typeAt, scopeAt }
}

/** The objects around a field, the record itself first. */
function holdersOf(pointer: string): string[] {
  const keys = splitPointer(pointer)
  return keys.map((_, depth) => joinPointer(keys.slice(0, depth)))
}

const NAMED: FeelType = {
  kind: 'context',
  entries: new Map([
    ['id', STRING],
    ['name', STRING],
  ]),
  said: 'name',
}

/** What FEEL takes the value of a field for: as it stands in the record, so that a day is a text. */
export function typeOfValue(schema: JsonSchema): FeelType {
  const type = getFieldType(schema['x-field'] ?? '')
  if (!type || type.isUnknown || type.showsNumber) return ANY
  if (type.picksFrom) return NAMED
  if (type.keepsFiles) return listOf(ANY)
  const options = type.hasOptions ? readOptions(schema) : []
  if (schema.type === 'array') return listOf(schema.items ? plainType(schema.items, options) : ANY)
  const plain = plainType(schema, options)
  if (plain.kind !== 'string' || !type.isMoment) return plain
  if (schema.format === 'date') return { ...plain, reader: 'date' }
  if (type.span === undefined) return { ...plain, reader: 'time' }
  return type.span === 'day' ? { ...plain, reader: 'date and time' } : plain
}

function plainType({ type, 'x-unit': unit }: JsonSchema, options: ReturnType<typeof readOptions>): FeelType {
  if (type === 'boolean') return { ...BOOLEAN, values: options.length > 0 ? options : ANSWERS }
  if (unit === '%' && type === 'number') return { ...NUMBER, inHundredths: true }
  const kind = type === 'string' ? STRING : type === 'number' || type === 'integer' ? NUMBER : ANY
  if (options.length === 0 || kind === ANY) return kind
  return { ...kind, values: options.map(({ value, title }) => ({ value, title })), isChoice: true }
}

const ANSWERS = [
  { value: true, title: '是' },
  { value: false, title: '否' },
  { value: true, title: 'Yes' },
  { value: false, title: 'No' },
]

/** What a record's beginning knows beside the fields: who fills it in, and the field's own value in their last record. */
export function beginningScope(scope: ExpressionScope, own: FeelType): ExpressionScope {
  const me: FeelType = {
    kind: 'context',
    entries: new Map(['name', 'post', 'department', 'phone'].map((name) => [name, STRING])),
  }
  const typeOf: TypeOfName = (name) =>
    scope.typeOf(name) ?? (name === 'me' ? me : name === 'last' ? own : undefined)
  return { typeOf, names: [...scope.names, 'me', 'last'] }
}
