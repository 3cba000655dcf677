/** What a new document is to start from, kept in the address. */
export interface CreateSearch {
  from?: string
}

export function readCreateSearch({ from }: Record<string, unknown>): CreateSearch {
  return typeof from === 'string' ? { from } : {}
}
