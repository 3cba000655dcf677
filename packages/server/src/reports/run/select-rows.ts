import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'

/** Something asked of rows, whose column `answer` is JSON. */
export interface Question {
  rows: SQL
  /** The statement, over where the rows stand. */
  over(rows: SQL): SQL
}

/** The answers to a question, in its order. Alike on both databases. */
export type SelectRows = <Answer>(question: Question) => Promise<Answer[]>

interface Asked extends Question {
  settle: Settle
}

interface Settle {
  resolve(answers: unknown[]): void
  reject(error: unknown): void
}

/**
 * Selects within one transaction that sees one moment, where queries of a report often want the same: what was asked already
 * is not asked again, and questions of the same rows that are asked together find them once.
 */
export function selectOnce(db: Pick<Database, 'select'>): SelectRows {
  const answers = new Map<string, Promise<unknown[]>>()
  let waiting: Asked[] = []
  let answered: Promise<unknown> = Promise.resolve()
  const flush = () => {
    const byRows = new Map<string, Asked[]>()
    for (const asked of waiting) {
      const key = textOf(db, asked.rows)
      byRows.set(key, [...(byRows.get(key) ?? []), asked])
    }
    waiting = []
    // A connection answers one statement after the other, and none once one has failed: all are told why that was.
    for (const together of byRows.values()) {
      answered = answered.then(() => answer(db, together))
      answered.catch((error: unknown) => together.forEach(({ settle }) => settle.reject(error)))
    }
  }
  return <Answer>(question: Question) => {
    const key = textOf(db, question.over(sql`(${question.rows})`))
    const known = answers.get(key)
    if (known) return known as Promise<Answer[]>
    const made = new Promise<unknown[]>((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush)
      waiting.push({ ...question, settle: { resolve, reject } })
    })
    answers.set(key, made)
    return made as Promise<Answer[]>
  }
}

function textOf(db: Pick<Database, 'select'>, query: SQL): string {
  return JSON.stringify(
    db
      .select({ all: sql`*` })
      .from(sql`(${query}) as asked`)
      .toSQL(),
  )
}

async function answer(db: Pick<Database, 'select'>, together: readonly Asked[]): Promise<void> {
  const rows = await db
    .select({ at: sql<number>`answers.at`, answer: sql<unknown>`answers.answer` })
    .from(sql`(${statement(together)}) as answers`)
  for (const [at, { settle }] of together.entries())
    settle.resolve(rows.filter((row) => row.at === at).map(readAnswer))
}

/** Rows that several ask for are found once and kept; one question alone is left to the planner as a whole. */
function statement(together: readonly Asked[]): SQL {
  const [first, ...others] = together
  if (others.length === 0) return sql`select 0 as at, * from (${first!.over(sql`(${first!.rows})`)}) as asked`
  const parts = together.map(
    ({ over }, at) => sql`(select ${at}::integer as at, answer from (${over(sql`kept`)}) as asked)`,
  )
  return sql`with kept as materialized (${first!.rows}) ${sql.join(parts, sql` union all `)}`
}

function readAnswer({ answer: text }: { answer: unknown }): unknown {
  return typeof text === 'string' ? (JSON.parse(text) as unknown) : text
}
