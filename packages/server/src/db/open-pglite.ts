import { constants } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { noteFolder, requireKnownFolder } from './folder-release.ts'
import { GuardedPglite } from './guarded-pglite.ts'
import { lockFolder } from './lock-folder.ts'
import { MIGRATIONS } from '../program-files.ts'
import { bringUpToDate } from './store-release.ts'
import type { Database, Heard, OpenDatabase } from './database.ts'
import * as schema from './schema.ts'

/** Opens the embedded database in a folder that this process keeps to itself. */
export async function openPglite(folder: string): Promise<OpenDatabase> {
  await requireKnownFolder(folder)
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(folder)
  let client: GuardedPglite | undefined
  try {
    client = await GuardedPglite.open({ dataDir: join(folder, 'pglite'), extensions: { pg_trgm } })
    return await openWith(client, { folder, unlock })
  } catch (error) {
    await client?.close().catch(() => {})
    await unlock()
    throw error
  }
}

async function openWith(
  client: GuardedPglite,
  { folder, unlock }: { folder: string; unlock: () => Promise<void> },
): Promise<OpenDatabase> {
  const db = drizzle(client, { schema })
  const release = await bringUpToDate((text) => client.query(text), {
    where: folder,
    migrate: () => migrate(db, { migrationsFolder: MIGRATIONS }),
  })
  await noteFolder(folder, release)
  return {
    db: db as Database,
    exclusively: (work) => work(),
    execute: (text, values) => execute(client, text, values),
    listen: (channel, heard) => listen(client, channel, heard),
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

function listen(client: PGlite, channel: string, heard: Heard): () => void {
  const listening = client.listen(channel, heard)
  listening.then(
    () => heard(undefined),
    // It is closed, or has stopped.
    () => {},
  )
  return () => void listening.then((stop) => stop()).catch(() => {})
}
