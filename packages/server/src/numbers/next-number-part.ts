import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { moveSeries } from './move-series.ts'

/**
 * The part of a prepared statement that takes the next number of a series, which `from` gives with its year and how many
 * are wanted; and the number as text. The series stays locked until the statement has stored what it is for.
 */
export function nextNumberPart(db: Database, from: SQL) {
  const moved = db.$with('moved').as(moveSeries(db, from))
  const number = sql`${moved.series} || '-' || ${moved.year} || '-' || lpad(${moved.last}::text, greatest(6, length(${moved.last}::text)), '0')`
  return { moved, number }
}
