import { joinPointer, splitPointer } from '../form/pointer.ts'
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
  { path, at, isLocal }: Read,
  field: string,
  reader: string,
  fields: ReadonlySet<string>,
): number[] {
  const old = splitPointer(field).at(-1)!
  // What a name of the expression's own holds is not known here: an entry of some list.
  if (isLocal) return field.includes('*') ? at.filter((_, depth) => depth > 0 && path[depth] === old) : []
  return at.filter((_, depth) => {
    if (path[depth] !== old) return false
    const { found } = findReadFields([path.slice(0, depth + 1)], reader, fields)
    if (found[0] === field) return true
    // A filter reads the fields of its list's entries by their names alone: `items[amount > 3]`.
    return found.length === 0 && depth === 0 && field.endsWith(`/*${joinPointer([old])}`)
  })
}
