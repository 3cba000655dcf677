import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'

/** The rows of a query whose column `answer` is JSON. Alike on both databases. */
export type SelectRows = <Row>(query: SQL) => Promise<Row[]>

/**
 * Selects within one transaction that sees one moment: what is asked again has the same answer, and is not asked again.
 * Queries of a report that differ in what they keep of their groups compile to the same statement.
 */
export function selectOnce(db: Pick<Database, 'select'>): SelectRows {
  const answers = new Map<string, Promise<unknown[]>>()
  return <Row>(query: SQL) => {
    const asked = db.select({ answer: sql<unknown>`answers.answer` }).from(sql`(${query}) as answers`)
    const key = JSON.stringify(asked.toSQL())
    const answer = answers.get(key) ?? asked.then((rows) => rows.map(readAnswer))
    answers.set(key, answer)
    return answer as Promise<Row[]>
  }
}

function readAnswer({ answer }: { answer: unknown }): unknown {
  return typeof answer === 'string' ? (JSON.parse(answer) as unknown) : answer
}
