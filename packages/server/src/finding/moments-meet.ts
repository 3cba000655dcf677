import type { Filter } from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
import { refuseFilter, requirePair } from './read-filter-value.ts'
import { readMoment } from './read-moment.ts'

/** A filter on moments that the server wrote down, by the days of a zone. */
export function momentsMeet(filter: Filter, { column, zone }: { column: SQL; zone: string }): SQL {
  const [first, last] = filter.op === 'between' ? requirePair(filter) : [filter.value, filter.value]
  const [from, to] = [readMoment(first, zone), readMoment(last, zone)]
  if (!from || !to) throw refuseFilter(filter, 'compares with a date like 2026-03-05 or a moment of ISO 8601')
  const start = sql`${from.start.toISOString()}::timestamptz`
  const end = sql`${to.end.toISOString()}::timestamptz`
  if (filter.op === 'before') return sql`${column} < ${start}`
  if (filter.op === 'after') return sql`${column} >= ${end}`
  return sql`${column} >= ${start} and ${column} < ${end}`
}
