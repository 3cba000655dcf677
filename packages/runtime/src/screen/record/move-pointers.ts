import { indexAfter, type EntryMove } from './entry-move.ts'

/** Pointers into a list's entries after one of these moved; what pointed into an entry that was taken out is dropped. */
export function movePointers<Value>(values: ReadonlyMap<string, Value>, move: EntryMove): Map<string, Value> {
  const moved = new Map<string, Value>()
  const inside = `${move.list}/`
  for (const [pointer, value] of values) {
    const [at, ...rest] = pointer.startsWith(inside) ? pointer.slice(inside.length).split('/') : []
    const entry = at === undefined ? undefined : indexAfter(move, Number(at))
    if (at === undefined) moved.set(pointer, value)
    else if (entry !== undefined) moved.set([move.list, entry, ...rest].join('/'), value)
  }
  return moved
}
