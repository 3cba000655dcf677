/** Keys for the entries of lists that stay with an entry when others are put before it or taken away. */
export interface EntryKeys {
  at(list: string, index: number): number
  insert(list: string, index: number): void
  remove(list: string, index: number): void
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
    insert: (list, index) => void upTo(list, index).splice(index, 0, next++),
    remove: (list, index) => void upTo(list, index).splice(index, 1),
    clear: () => lists.clear(),
  }
}
