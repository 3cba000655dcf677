import type { Report } from '@paperwright/runtime/report'

/** A report that asks nothing yet: choosing a source gives it its first query. */
export function blankReport({ id, title }: { id: string; title: string }): Report {
  return { id, title, queries: {}, sheet: { blocks: [{ kind: 'title' }] } }
}
