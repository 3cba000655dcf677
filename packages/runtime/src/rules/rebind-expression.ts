import { splitPointer } from '../form/pointer.ts'
import { findReadFields } from './find-read-fields.ts'
import { listReads, type Read } from './list-reads.ts'

/** Where an expression stands: the field that it belongs to, among all pointers of its form. */
export interface ExpressionHome {
  reader: string
  fields: ReadonlySet<string>
}

/**
 * An expression of a field that was copied, for the copy: fields that were copied along (`copies`, by their pointers
 * then and now) are read as copied, others by their names as before. Undefined where such a name now means nothing, or,
 * in the same form, another field.
 */
export function rebindExpression(
  text: string,
  {
    from,
    to,
    copies,
    isSameForm,
  }: {
    from: ExpressionHome
    to: ExpressionHome
    copies: ReadonlyMap<string, string>
    isSameForm: boolean
  },
): string | undefined {
  const reads = listReads(text).toSorted((a, b) => b.at[0]! - a.at[0]!)
  let bound = text
  for (const read of reads) {
    const before = pathBefore(read, from)
    if (!before) continue
    const meant = fieldOf([...before, ...read.path], from)
    // Names before it are another read's, or the expression's own.
    const last = meant ? meant.names - 1 - before.length : -1
    if (!meant || last < 0) continue
    const copy = copies.get(meant.pointer)
    if (before.length > 0) {
      // Whose entries these are is said where the list is read; of the entry its key alone.
      if (copy !== undefined)
        bound = replace(bound, [read.at[last]!, read.path[last]!], splitPointer(copy).at(-1)!)
      continue
    }
    if (copy === undefined) {
      const found = targetOf(read.path.slice(0, meant.names), to)
      if (isSameForm ? found !== meant.pointer : found === undefined) return undefined
      continue
    }
    const name = nameOf(copy, to)
    if (name === undefined) return undefined
    const end = read.at[last]! + read.path[last]!.length
    bound = bound.slice(0, read.at[0]) + name + bound.slice(end)
  }
  return bound
}

/** What stands before a read's names, where it is known; nothing before those that are read from the form on. */
function pathBefore({ path, own, inside }: Read, home: ExpressionHome): string[] | undefined {
  if (own) return own.below
  return inside && hasName([...inside, path[0]!], home) ? inside : []
}

/** Whether the last name of a path is a field of what stands before it. */
function hasName(path: string[], home: ExpressionHome): boolean {
  const found = targetOf(path, home)
  return found !== undefined && found !== targetOf(path.slice(0, -1), home)
}

function replace(text: string, [at, old]: readonly [number, string], name: string): string {
  return text.slice(0, at) + name + text.slice(at + old.length)
}

/** The field that a read means, and how many of its names lead there; undefined of what is no field. */
function fieldOf(path: string[], home: ExpressionHome): { pointer: string; names: number } | undefined {
  const pointer = targetOf(path, home)
  if (pointer === undefined) return undefined
  const names = path.findIndex((_, depth) => targetOf(path.slice(0, depth + 1), home) === pointer) + 1
  return { pointer, names }
}

function targetOf(path: string[], { reader, fields }: ExpressionHome): string | undefined {
  return findReadFields([path], reader, fields).found[0]
}

/** The shortest path of names that means a field: its own, or with those of what holds it. */
function nameOf(pointer: string, home: ExpressionHome): string | undefined {
  const names = splitPointer(pointer).filter((key) => key !== '*')
  return names
    .map((_, depth) => names.slice(names.length - 1 - depth))
    .find((path) => targetOf(path, home) === pointer)
    ?.join('.')
}
