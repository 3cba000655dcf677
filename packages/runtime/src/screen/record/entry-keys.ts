import type { EntryMove } from './entry-move.ts'

/** Keys for the entries of lists that stay with an entry when it or others move. */
export interface EntryKeys {
  at(list: string, index: number): number
  move(move: EntryMove): void
  clear(): void
}

export function createEntryKeys(): EntryKeys {
  const lists = new Map<string, number[]>()
  let next = 0
  const upTo = (list: string, length: number): number[] => {
    const keys = lists.get(list) ?? []
    lists.set(list, keys)
    while (keys.length < length) keys.push(next++)
    return keys
  }
  return {
    at: (list, index) => upTo(list, index + 1)[index]!,
    move({ list, index, delta, to }) {
      const keys = upTo(list, Math.max(index, to ?? 0) + 1)
      if (delta === 1) return void keys.splice(index, 0, next++)
      const taken = keys.splice(index, 1)
      if (to !== undefined) keys.splice(to, 0, ...taken)
    },
    clear: () => lists.clear(),
  }
}
