import { sql, type SQL } from 'drizzle-orm'

/** The column of a query's field among its rows. */
export function fieldSql(key: string): SQL {
  return sql`${sql.identifier(`f_${key}`)}`
}
