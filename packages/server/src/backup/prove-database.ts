import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { newestKnown, readRelease, type StoreRelease } from '../db/store-release.ts'
import { Refusal } from '../refusal.ts'
import type { Manifest } from './manifest.ts'

/** Opens a database's files once; says how new they are. Refused where they cannot be opened, or a newer release has changed the tables. */
export async function proveDatabase(
  folder: string,
  { version }: Pick<Manifest, 'version'>,
): Promise<StoreRelease> {
  const release = await releaseOf(folder).catch((error: unknown) => {
    throw new Refusal(
      `The database of the backup cannot be opened: ${error instanceof Error ? error.message : 'it breaks'}`,
    )
  })
  if (release.migration > (await newestKnown()))
    throw new Refusal(
      `The backup is of Paperwright ${version}, whose tables are newer: restore it with that. 备份出自更新的版本 ${version}，请用那个版本恢复。`,
    )
  return release
}

async function releaseOf(dataDir: string): Promise<StoreRelease> {
  const client = await PGlite.create({ dataDir, extensions: { pg_trgm } })
  try {
    return await readRelease((text) => client.query(text))
  } finally {
    await client.close()
  }
}
