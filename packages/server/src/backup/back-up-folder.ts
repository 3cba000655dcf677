import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { requireKnownFolder } from '../db/folder-release.ts'
import { FolderInUse, lockFolder } from '../db/lock-folder.ts'
import { Refusal } from '../refusal.ts'
import { findParts } from './find-parts.ts'
import { packArchive } from './pack-archive.ts'

/** Backs a data folder up that no server uses; gives the archive's bytes. A file that is there is replaced when the new one is whole. */
export async function backUpFolder({
  data,
  out,
  at,
}: {
  data: string
  out: string
  at: Date
}): Promise<number> {
  if (!existsSync(join(data, 'pglite')))
    throw new Refusal(`There is no database in ${data}: name its folder with --data.`)
  await requireKnownFolder(data)
  const unlock = await lock(data)
  const beside = `${out}.part`
  try {
    // The server's secret is in it: for its owner alone.
    const file = createWriteStream(beside, { mode: 0o600, flush: true })
    await pipeline(packArchive(findParts(data), { at }), file)
    await rename(beside, out)
    return (await stat(out)).size
  } catch (error) {
    await rm(beside, { force: true })
    if (error instanceof Error && 'path' in error && error.path === beside)
      throw new Refusal(`${out} cannot be written: check that its folder is there`)
    throw error
  } finally {
    await unlock()
  }
}

async function lock(data: string): Promise<() => Promise<void>> {
  try {
    return await lockFolder(data)
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    throw new Refusal(
      `${data} is in use by process ${error.pid}. Stop it, or have it make the backup: GET /api/backup, as an admin.`,
    )
  }
}
