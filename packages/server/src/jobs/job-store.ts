import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { JsonObject } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { jobs } from '../db/work-tables.ts'

/** One run of a job: nobody else's until it has shown no sign of life for a while. */
export interface JobRun {
  id: string
  /** Another each time that the job is begun. */
  run: string
  data: JsonObject
  /** Times that it was begun, this one among them. */
  tries: number
  /** What went wrong last; null where nothing was told. */
  error: string | null
}

/** The channel on which is said of which name a job was added. */
export const ADDED = 'paperwright_jobs'

/** Seconds that a job is known after its end. */
const KNOWN = 3600

const ago = (seconds: number) => sql`now() - make_interval(secs => ${seconds}::float8)`

/** Jobs in the database, for several processes at once: each verb is one statement. */
export class JobStore {
  private readonly db: Database

  constructor(db: Database) {
    this.db = db
  }

  /** Whoever listens is told, unless it is known already. */
  async add(name: string, id: string, data: JsonObject): Promise<void> {
    await this.db.execute(sql`with added as (
        insert into ${jobs} (name, id, data) values (${name}, ${id}, ${JSON.stringify(data)}::text::jsonb)
        on conflict do nothing returning name)
      select pg_notify(${ADDED}, name) from added`)
  }

  /** The next job of a name that is due and that no living process runs. */
  async begin(name: string, { expireSeconds }: { expireSeconds: number }): Promise<JobRun | undefined> {
    const { rows } = (await this.db.execute(sql`update ${jobs}
      set run = gen_random_uuid(), beat_at = now(), tries = tries + 1
      where (name, id) = (select name, id from ${jobs}
        where name = ${name} and ended_at is null and due_at <= now()
          and (run is null or beat_at < ${ago(expireSeconds)})
        order by seq limit 1 for update skip locked)
      returning id, run, data, tries, error`)) as unknown as { rows: JobRun[] }
    return rows[0]
  }

  /** A sign of life; false where the job was cancelled, or given to someone else. */
  async keepAlive(run: JobRun): Promise<boolean> {
    const kept = await this.change(run, { beatAt: sql`now()` })
    return kept.length > 0
  }

  async complete(run: JobRun): Promise<void> {
    await this.change(run, { run: null, endedAt: sql`now()` })
  }

  /** Due again after a while. */
  async fail(run: JobRun, { error, retrySeconds }: { error: string; retrySeconds: number }): Promise<void> {
    await this.change(run, { run: null, error, dueAt: ago(-retrySeconds) })
  }

  /** The job waits again, in its old place and as if this run had not been. */
  async handBack(run: JobRun): Promise<void> {
    await this.change(run, { run: null, tries: run.tries - 1 })
  }

  /** Whatever is begun is of processes that ended: it is due. */
  async takeOver(name: string): Promise<void> {
    await this.db
      .update(jobs)
      .set({ run: null })
      .where(and(eq(jobs.name, name), isNotNull(jobs.run)))
  }

  async cancel(name: string, id: string): Promise<void> {
    await this.db
      .update(jobs)
      .set({ run: null, endedAt: sql`now()` })
      .where(and(eq(jobs.name, name), eq(jobs.id, id), isNull(jobs.endedAt)))
  }

  async forgetEnded(): Promise<void> {
    await this.db.delete(jobs).where(lt(jobs.endedAt, ago(KNOWN)))
  }

  private change({ run }: JobRun, values: PgUpdateSetSource<typeof jobs>): Promise<{ id: string }[]> {
    return this.db.update(jobs).set(values).where(eq(jobs.run, run)).returning({ id: jobs.id })
  }
}
