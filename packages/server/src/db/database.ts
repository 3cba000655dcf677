import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

/** The same queries on PGlite and on PostgreSQL. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** Told a message of a channel; `undefined` where it is heard from now on and what was said before is not known. */
export type Heard = (message: string | undefined) => void

/** A database opened, its tables up to date. */
export interface OpenDatabase {
  db: Database
  /** Runs work that only one process at a time may do: seeding, migrating. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
  /**
   * Runs SQL as it is written, for what brings its own: one statement with values (objects become JSON, `undefined` null),
   * or several without, `begin` and `commit` among them. The rows are those of the one statement, or of the last.
   */
  execute(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
  /**
   * Tells of what is said in a channel (`notify`, `pg_notify`), by any process that uses the database, until what it returns
   * is called. `undefined` comes first, and again when the connection broke and is there anew. `heard` may not throw.
   */
  listen(channel: string, heard: Heard): () => void
  /**
   * Copies the embedded database's files, as they are at one moment, into a folder that is not there yet; queries wait
   * meanwhile. Missing where there are no files of ours.
   */
  copyFiles?(folder: string): Promise<void>
  /**
   * Settles with the reason when this process can no longer use the database and must be started again. Missing where
   * the database is a server of its own, which one connects to anew.
   */
  broken?: Promise<string>
  close(): Promise<void>
}
