/** What happened to the entries of a list: one was put in (1) or taken out (-1) at `index`, or went from there `to`. */
export type EntryMove =
  | { list: string; index: number; delta: 1 | -1; to?: undefined }
  | { list: string; index: number; to: number; delta?: undefined }

/** Where an entry stands after a move; undefined where it was taken out. */
export function indexAfter({ index, delta, to }: EntryMove, entry: number): number | undefined {
  if (to !== undefined) {
    if (entry === index) return to
    if (entry > index && entry <= to) return entry - 1
    return entry < index && entry >= to ? entry + 1 : entry
  }
  if (entry < index) return entry
  return delta === 1 || entry > index ? entry + delta : undefined
}

export function reverseMove({ list, index, delta, to }: EntryMove): EntryMove {
  if (to !== undefined) return { list, index: to, to: index }
  return { list, index, delta: delta === 1 ? -1 : 1 }
}
