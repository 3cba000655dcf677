import type { OpenDatabase } from '../db/database.ts'

/**
 * What pg-boss 10 has no verb for, on its table of jobs. A job is `active` from `started_on`, and expires so long after
 * that; each time that it is begun again, `retry_count` grows: the same count means that it is still the same run.
 */
export interface JobRun {
  name: string
  id: string
  retryCount: number
}

const OF_RUN = `name = $1 and id = $2::uuid and retry_count = $3::int and state = 'active'`

/** A sign of life; false where the job was cancelled, or given to someone else. */
export async function keepAlive(database: OpenDatabase, run: JobRun): Promise<boolean> {
  const { rows } = await database.execute(
    `update pgboss.job set started_on = now() where ${OF_RUN} returning true`,
    [run.name, run.id, run.retryCount],
  )
  return rows.length > 0
}

/** The job waits again, in its old place and as if this run had not been. */
export async function handBack(database: OpenDatabase, run: JobRun): Promise<void> {
  await database.execute(`update pgboss.job set state = 'created', started_on = null where ${OF_RUN}`, [
    run.name,
    run.id,
    run.retryCount,
  ])
}

/** Jobs under work, all of which are of processes that ended, are waiting again; each has been tried once more. */
export async function takeOver(database: OpenDatabase, name: string): Promise<void> {
  await database.execute(
    `update pgboss.job set state = 'retry', start_after = now() where name = $1 and state = 'active'`,
    [name],
  )
}
