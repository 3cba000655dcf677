/** The two versions that are compared, kept in the address. */
export interface VersionsSearch {
  from?: number
  to?: number
}

export function readVersionsSearch(search: Record<string, unknown>): VersionsSearch {
  return {
    ...(Number.isInteger(search.from) && { from: Number(search.from) }),
    ...(Number.isInteger(search.to) && { to: Number(search.to) }),
  }
}
