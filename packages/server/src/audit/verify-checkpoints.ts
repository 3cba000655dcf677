import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { hashOfContent } from './checkpoints/checkpoint.ts'
import type { Tell } from './verify-chain.ts'

const PAGE = 500

/** Checkpoints that the log tells of are there, as they were made, and no others. */
export async function verifyCheckpoints(db: Database, tell: Tell): Promise<void> {
  let after = 0
  for (;;) {
    const { rows } = (await db.execute(sql`
      with told as (select (entry::jsonb #>> '{details,checkpoint}')::int as number, entry::jsonb #>> '{details,hash}' as hash
        from audit_log where action = 'checkpoint.made')
      select coalesce(told.number, there.number) as number, told.hash, there.content
      from told full join audit_checkpoints there on there.number = told.number
      where coalesce(told.number, there.number) > ${after} order by 1 limit ${PAGE}`)) as unknown as {
      rows: { number: number; hash: string | null; content: string | null }[]
    }
    for (const { number, hash, content } of rows) {
      if (content === null) tell(null, `the checkpoint ${number} is missing`)
      else if (hash !== hashOfContent(content)) tell(null, `the checkpoint ${number} is not as the log says`)
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.number
  }
}
