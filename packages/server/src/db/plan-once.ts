import { sql, type SQL } from 'drizzle-orm'
import type { Database } from './database.ts'

/** Statements that are planned once for each database, with the first who asks. */
export function planOnce<Planned>(plan: (db: Database) => Planned): (db: Database) => Planned {
  const planned = new WeakMap<Database, Planned>()
  return (db) => {
    const known = planned.get(db) ?? plan(db)
    planned.set(db, known)
    return known
  }
}

/** The texts of a JSON array that a planned statement is given by this name, to be used after `in`. */
export function textsGiven(name: string): SQL {
  return sql`(select jsonb_array_elements_text(${sql.placeholder(name)}::text::jsonb))`
}
