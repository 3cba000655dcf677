/** The filters as they stand in the page's address; days as `2026-03-05`, both included. */
export interface AuditSearch {
  from?: string
  to?: string
  actor?: string
  /** An action, or a group of them. */
  action?: string
  form?: string
  /** The id of a record. */
  record?: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const KEYS = ['from', 'to', 'actor', 'action', 'form', 'record'] as const

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const given = KEYS.flatMap((key): [string, string][] => {
    const value = search[key]
    if (typeof value !== 'string' || value === '') return []
    const isDay = key === 'from' || key === 'to'
    return !isDay || DAY.test(value) ? [[key, value]] : []
  })
  return Object.fromEntries(given)
}
