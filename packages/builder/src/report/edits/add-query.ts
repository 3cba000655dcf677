import type { Report, Source } from '@paperwright/runtime/report'
import { withBlock } from './blocks.ts'
import { newKey } from './new-key.ts'

export interface NewSource {
  form: string
  each?: string
}

/** A query over a source that counts its rows, with its table on the sheet before the signatures. */
export function addQuery(report: Report, { source, count }: { source: NewSource; count: string }): Report {
  const key = newKey('main', Object.keys(report.queries))
  const from = newSource(source, [])
  const query = {
    from: [from],
    fields: { number: { from: `${from.as}.number` } },
    cross: {
      measures: { count: { title: count, of: 'count' as const } },
      totals: { rows: true, columns: true },
    },
  }
  const changed = { ...report, queries: { ...report.queries, [key]: query } }
  return report.sheet ? withBlock(changed, { kind: 'table', query: key }) : changed
}

/** Its name says its form, as far as the form's id has letters. */
export function newSource({ form, each }: NewSource, taken: readonly string[]): Source {
  const as = newKey(form === '*' ? 'all' : form, taken)
  return { as, form, ...(each !== undefined && { each }) }
}
