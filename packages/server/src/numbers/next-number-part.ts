import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { moveSeries } from './move-series.ts'

const given = sql.placeholder

/**
 * The part of a prepared statement that takes the next number of a series, given `series` and `year`, and the number as
 * text. The series stays locked until the statement has stored what it is for.
 */
export function nextNumberPart(db: Database) {
  const move = { series: sql`${given('series')}`, year: sql`${given('year')}`, last: 1 }
  const next = db.$with('next').as(moveSeries(db, [move]))
  const number = sql`${next.series} || '-' || ${next.year} || '-' || lpad(${next.last}::text, greatest(6, length(${next.last}::text)), '0')`
  return { next, number }
}
