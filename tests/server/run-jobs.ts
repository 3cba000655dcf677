/** Runs jobs named `work` as a process of its own: `tsx run-jobs.ts FOLDER|URL`. Says which it began, and ends none. */
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { openQueue } from '../../packages/server/src/jobs/queue.ts'

const place = process.argv[2]!
const database = place.startsWith('postgres') ? await openPostgres(place) : await openPglite(place)
const queue = await openQueue(database, { expireSeconds: 2 })
await queue.define('work', {
  async run({ task }) {
    process.stdout.write(`began ${String(task)}\n`)
    await new Promise(() => {})
  },
})
await queue.enqueue('work', { task: 'long' })
