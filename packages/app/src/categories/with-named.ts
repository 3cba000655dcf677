import type { Category } from '@paperwright/server'

/** What a document says of where it is filed. */
export interface Filed {
  domain?: string
}

/** The office's categories, and behind them those that documents name beside: these are called what they say. */
export function withNamed(listed: readonly Category[], documents: readonly Filed[]): readonly Category[] {
  const known = new Set(listed.map(({ id }) => id))
  const named = documents.flatMap(({ domain }) => (domain === undefined || known.has(domain) ? [] : [domain]))
  return [...listed, ...[...new Set(named)].map((id) => ({ id, zh: id }))]
}
