import { sql } from 'drizzle-orm'
import type { Acting } from '../services.ts'
import { countTasks } from '../signing/list-tasks.ts'

/** What the head of every page counts: what waits for someone, copies and notices that they have not read. */
export interface ToldCounts {
  waiting: number
  copied: number
  unread: number
}

export async function countTold(acting: Acting): Promise<ToldCounts> {
  const [tasks, { rows }] = (await Promise.all([
    countTasks(acting),
    acting.db.execute(
      sql`select count(*)::int as unread from notices where person = ${acting.actor.id} and read_at is null`,
    ),
  ])) as unknown as [Omit<ToldCounts, 'unread'>, { rows: { unread: number }[] }]
  return { ...tasks, unread: rows[0]!.unread }
}
