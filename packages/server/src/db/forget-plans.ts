import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { submissions } from './schema.ts'

/**
 * The database looks up each event's submission by a plan that it keeps. One made while there were hardly any reads the whole
 * table, for each row: looking at the table's size anew makes it forget that plan. In a transaction; no query asks for revisions.
 */
export async function forgetPlans(transaction: Pick<Database, 'execute'>): Promise<void> {
  await transaction.execute(sql`set local default_statistics_target = 1`)
  await transaction.execute(sql`analyze ${submissions} (revision)`)
}
