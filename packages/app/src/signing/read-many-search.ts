/** So many sheets are signed together. */
export const MOST_TOGETHER = 100

const ID = /^[0-9a-f-]{36}$/

/** The records whose sheets are signed together, as the address names them. */
export function readManySearch({ ids }: Record<string, unknown>): { ids: readonly string[] } {
  const named = Array.isArray(ids) ? ids : []
  const known = named.filter((id): id is string => typeof id === 'string' && ID.test(id))
  return { ids: [...new Set(known)].slice(0, MOST_TOGETHER) }
}
