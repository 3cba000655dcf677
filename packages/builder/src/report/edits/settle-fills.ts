import type { FilledForm, FilledList, Query } from '@paperwright/runtime/report'
import { rowKeysOf } from './keys-of-query.ts'
import { withoutBlanks } from './without-blanks.ts'

/** Lists are filled in from queries that are there, and with what these show. */
export function settleFills(fills: FilledForm, queries: Readonly<Record<string, Query>>): FilledForm {
  const lists = Object.entries(fills.lists ?? {}).flatMap(([pointer, list]): [string, FilledList][] => {
    const query = Object.hasOwn(queries, list.query) ? queries[list.query] : undefined
    if (!query) return []
    const shown = rowKeysOf(query)
    const entry = Object.entries(list.entry).filter(([, key]) => shown.includes(key))
    return entry.length > 0 ? [[pointer, { ...list, entry: Object.fromEntries(entry) }]] : []
  })
  return withoutBlanks<FilledForm>({
    ...fills,
    lists: lists.length > 0 ? Object.fromEntries(lists) : undefined,
  })
}
