import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Database } from '../db/database.ts'

/** `GET /healthz`: 200 where requests are answered, 503 where the database does not answer or the server is about to stop. */
export function healthRoutes({ db, stopping }: { db: Database; stopping: AbortSignal | undefined }) {
  return new Hono().get('/healthz', async (context) => {
    if (stopping?.aborted) return context.json({ status: 'stopping' }, 503)
    try {
      await db.execute(sql`select 1`)
      return context.json({ status: 'ok' })
    } catch {
      return context.json({ status: 'the database does not answer' }, 503)
    }
  })
}
