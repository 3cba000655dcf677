import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Database } from '../db/database.ts'

/** `GET /healthz`: 200 where requests are answered, 503 where the database does not answer, the server is about to stop, or the tables are newer than it. */
export function healthRoutes({
  db,
  stopping,
  outdated,
}: {
  db: Database
  stopping: AbortSignal | undefined
  outdated: AbortSignal | undefined
}) {
  return new Hono().get('/healthz', async (context) => {
    if (stopping?.aborted) return context.json({ status: 'stopping' }, 503)
    if (outdated?.aborted) return context.json({ status: 'a newer release has changed the tables' }, 503)
    try {
      await db.execute(sql`select 1`)
      return context.json({ status: 'ok' })
    } catch {
      return context.json({ status: 'the database does not answer' }, 503)
    }
  })
}
