import { splitPointer } from '../form/pointer.ts'
import { findReadFields } from './find-read-fields.ts'
import { listReads, type Read } from './list-reads.ts'

/**
 * An expression with the names of one field replaced by another key.
 *
 * `reader` is the pointer of the field that the expression belongs to, `fields` are all pointers of the form before
 * the field is renamed.
 */
export function renameInFormula(
  text: string,
  { field, key, reader, fields }: { field: string; key: string; reader: string; fields: ReadonlySet<string> },
): string {
  return listReads(text)
    .flatMap((read) => placesOf(read, field, reader, fields))
    .sort((a, b) => b - a)
    .reduce((renamed, at) => {
      const old = splitPointer(field).at(-1)!
      return renamed.slice(0, at) + key + renamed.slice(at + old.length)
    }, text)
}

/** Where the names of a read mean the field. */
function placesOf(
  { path, at, own, inside }: Read,
  field: string,
  reader: string,
  fields: ReadonlySet<string>,
): number[] {
  const old = splitPointer(field).at(-1)!
  const isField = (names: string[]) => findReadFields([names], reader, fields).found[0] === field
  return at.filter((_, depth) => {
    if (path[depth] !== old) return false
    const names = path.slice(0, depth + 1)
    // What a name of the expression's own holds is not always known: an entry of some list.
    if (own) return own.below ? isField([...own.below, ...names]) : field.includes('*')
    // An entry's own names come before those around its list.
    const entryHas = inside && hasName([...inside, path[0]!], reader, fields)
    return isField(entryHas ? [...inside, ...names] : names)
  })
}

/** Whether the last name of a path is a field of what stands before it. */
function hasName(path: string[], reader: string, fields: ReadonlySet<string>): boolean {
  const [found, before] = [path, path.slice(0, -1)].map(
    (one) => findReadFields([one], reader, fields).found[0],
  )
  return found !== undefined && found !== before
}
