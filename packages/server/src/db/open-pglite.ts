import { constants } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { GuardedPglite } from './guarded-pglite.ts'
import { lockFolder } from './lock-folder.ts'
import type { Database, OpenDatabase } from './database.ts'
import * as schema from './schema.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Opens the embedded database in a folder that this process keeps to itself. */
export async function openPglite(folder: string): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(folder)
  try {
    const client = await GuardedPglite.open({ dataDir: join(folder, 'pglite'), extensions: { pg_trgm } })
    const db = drizzle(client, { schema })
    await migrate(db, { migrationsFolder: MIGRATIONS })
    return {
      db: db as Database,
      exclusively: (work) => work(),
      execute: (text, values) => execute(client, text, values),
      broken: client.broken,
      async copyFiles(to) {
        await client.exec('checkpoint')
        const files = { recursive: true, mode: constants.COPYFILE_FICLONE }
        await client.runExclusive(() => cp(join(folder, 'pglite'), to, files))
      },
      async close() {
        // Its files are as a killed process leaves them; the next start recovers them.
        if (!client.isBroken) await client.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

async function execute(
  client: PGlite,
  text: string,
  values?: readonly unknown[],
): Promise<{ rows: unknown[] }> {
  if (values) return client.query(text, [...values])
  // A transaction around the text's own, which only warns: where the text fails, nobody else comes upon its open one.
  const results = await client.transaction((tx) => tx.exec(text))
  return { rows: results.at(-1)?.rows ?? [] }
}
