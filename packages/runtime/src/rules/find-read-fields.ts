import { joinPointer, splitPointer } from '../form/pointer.ts'

/**
 * The fields that the names of an expression mean, read from the place of `reader`: first among the fields beside
 * it, then beside the objects and lists that hold it, at last in the record itself.
 */
export function findReadFields(
  paths: readonly string[][],
  reader: string,
  fields: ReadonlySet<string>,
): { found: string[]; unknown: string[] } {
  const found: string[] = []
  const unknown: string[] = []
  const bases = holdersOf(reader)
  for (const path of paths) {
    const base = bases.find((holder) => fields.has(`${holder}${joinPointer(path.slice(0, 1))}`))
    if (base === undefined) unknown.push(path.join('.'))
    else found.push(follow(path, base, fields))
  }
  return { found, unknown }
}

/** The fields that an expression at `reader` means, each once. */
export function readFieldsOf(
  { reads }: { reads: readonly string[][] },
  reader: string,
  fields: ReadonlySet<string>,
): string[] {
  return [...new Set(findReadFields(reads, reader, fields).found)]
}

/** The pointers of the objects around a field, the innermost first: `/items/*`, then the record itself. */
function holdersOf(pointer: string): string[] {
  const keys = splitPointer(pointer)
  return keys.map((_, depth) => joinPointer(keys.slice(0, keys.length - 1 - depth)))
}

/** Follows names as far as they are fields; a list's name leads to the fields of its entries. */
function follow(path: readonly string[], base: string, fields: ReadonlySet<string>): string {
  let reached = base
  for (const name of path) {
    const step = joinPointer([name])
    const next = [`${reached}${step}`, `${reached}/*${step}`].find((pointer) => fields.has(pointer))
    if (next === undefined) break
    reached = next
  }
  return reached
}
