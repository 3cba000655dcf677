import type { Option } from '../fields/options.ts'
import { findReadFields } from '../rules/find-read-fields.ts'
import type { Json } from './json-schema.ts'
import { bindPointer, splitPointer } from './pointer.ts'
import type { FieldNode } from './walk.ts'

/** The field on which the options of another depend; undefined where they depend on none, or on what is not there. */
export function optionsParentOf(
  { pointer, schema }: Pick<FieldNode, 'pointer' | 'schema'>,
  fields: ReadonlySet<string>,
): string | undefined {
  const name = schema['x-options-by']
  if (name === undefined) return undefined
  return findReadFields([name.split('.').map((part) => part.trim())], pointer, fields).found[0]
}

/** The place of that field for one place of the choice: in the same entries of the same lists. */
export function bindParent(parent: string, bound: string): string {
  const keys = splitPointer(bound)
  const indexes = new Map<string, number>()
  let list = ''
  for (const key of keys) {
    const index = /^\d+$/.test(key) ? Number(key) : undefined
    if (index !== undefined) indexes.set(list, index)
    list += index === undefined ? `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : '/*'
  }
  return bindPointer(parent, indexes)
}

/** Whether an option may be chosen with a value of the field that it depends on. A blank one says nothing against any. */
export function fitsParent({ for: parents }: Option, value: Json | undefined): boolean {
  if (!parents || isBlank(value)) return true
  return parents.some((one) => (Array.isArray(value) ? value.includes(one) : value === one))
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
