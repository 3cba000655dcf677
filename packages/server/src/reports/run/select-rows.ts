import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'

/** The rows of a query whose column `answer` is JSON. Alike on both databases. */
export async function selectRows<Row>(db: Pick<Database, 'select'>, query: SQL): Promise<Row[]> {
  const rows = await db.select({ answer: sql<Row | string>`answers.answer` }).from(sql`(${query}) as answers`)
  return rows.map(({ answer }) => (typeof answer === 'string' ? (JSON.parse(answer) as Row) : answer))
}
