import type { JsonSchema } from '../form/json-schema.ts'
import { builtInTypes } from './built-in-types.ts'
import { faultsOfFieldType } from './faults-of-field-type.ts'
import type { FieldType } from './field-type.ts'
import { unknownType } from './unknown-type.ts'

/** Field types by name, in the order that people are offered them. */
export type FieldTypeRegistry = ReadonlyMap<string, FieldType>

/** Field types that a program cannot work with: what is wrong with them, one sentence a fault. */
export class BadFieldTypes extends Error {
  override name = 'BadFieldTypes'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join(' '))
    this.faults = faults
  }
}

/** A registry with these types behind its own. `BadFieldTypes` where one is none, or has the name of another. */
export function withFieldTypes(registry: FieldTypeRegistry, types: readonly unknown[]): FieldTypeRegistry {
  const faults: string[] = []
  const all = new Map(registry)
  for (const type of types) {
    const found = faultsOfFieldType(type)
    faults.push(...found)
    if (found.length > 0) continue
    const sound = type as FieldType
    const other = all.get(sound.name)
    if (other && other !== sound) faults.push(`There is a field type "${sound.name}" already.`)
    else all.set(sound.name, sound)
  }
  if (faults.length > 0) throw new BadFieldTypes(faults)
  return all
}

let current: FieldTypeRegistry = new Map(builtInTypes.map((type) => [type.name, type]))
/** Whoever has read a type may have compiled a form with it: from then on the registry stays as it is. */
let isRead = false

/**
 * Gives this program field types beside the product's: once at its start, before any form is read, in each realm of its
 * own (the page, its workers, the server, its threads). Types that are there already are left alone.
 * `BadFieldTypes` as of `withFieldTypes`; an error where types are read already.
 */
export function addFieldTypes(types: readonly unknown[]): void {
  const next = withFieldTypes(current, types)
  if (next.size === current.size) return
  if (isRead) throw new Error('Field types are added before the first form is read, not after.')
  current = next
}

function registry(): FieldTypeRegistry {
  isRead = true
  return current
}

/** All field types, in the order that a palette shows them. */
export function listFieldTypes(): readonly FieldType[] {
  return [...registry().values()]
}

export function getFieldType(name: string): FieldType | undefined {
  return registry().get(name)
}

/**
 * The type that a field's schema names. Where this program was not given it, one that shows and keeps its values
 * (`isUnknown`); an error where the schema names none at all.
 */
export function requireFieldType(schema: JsonSchema): FieldType {
  const name = schema['x-field'] ?? ''
  if (!name) throw new Error('The schema names no field type.')
  return registry().get(name) ?? unknownType(name)
}
