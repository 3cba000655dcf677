import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Refusal } from '../refusal.ts'
import type { Manifest } from './manifest.ts'

/** Opens a database's files once. Refused where they cannot be opened, or a newer release has changed the tables. */
export async function proveDatabase(folder: string, { version }: Pick<Manifest, 'version'>): Promise<void> {
  const newest = await newestMigration(folder).catch((error: unknown) => {
    throw new Refusal(
      `The database of the backup cannot be opened: ${error instanceof Error ? error.message : 'it breaks'}`,
    )
  })
  if (newest > (await newestKnown()))
    throw new Refusal(
      `The backup is of Paperwright ${version}, whose tables are newer: restore it with that.`,
    )
}

/** When the migration was written that ran last on the database: milliseconds, as drizzle keeps them. */
async function newestMigration(dataDir: string): Promise<number> {
  const client = await PGlite.create({ dataDir, extensions: { pg_trgm } })
  try {
    const { rows } = await client.query<{ newest: string }>(
      'select max(created_at)::text as newest from drizzle.__drizzle_migrations',
    )
    return Number(rows[0]!.newest)
  } finally {
    await client.close()
  }
}

async function newestKnown(): Promise<number> {
  const text = await readFile(new URL('../db/migrations/meta/_journal.json', import.meta.url), 'utf8')
  const { entries } = JSON.parse(text) as { entries: { when: number }[] }
  return Math.max(...entries.map(({ when }) => when))
}
