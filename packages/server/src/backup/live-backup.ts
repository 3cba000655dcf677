import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished, type Readable } from 'node:stream'
import { Conflict } from '../errors.ts'
import { findParts } from './find-parts.ts'
import { packArchive } from './pack-archive.ts'

export interface LiveBackup {
  /** Everything, or the database and the secret alone, where the files lie in a bucket. */
  holds: 'all' | 'database'
  /** Makes an archive of a data folder that is in use, as it is at this moment; it is packed while it is read. */
  make(): Promise<Readable>
}

/**
 * The database's files are copied first, which others wait for; then everything is packed from the copy. Files are
 * stored before the records that name them, so that those of the copy are there.
 */
export function liveBackup({
  data,
  holds,
  clock,
  copyFiles,
}: {
  data: string
  holds: LiveBackup['holds']
  clock: () => Date
  /** Copies the database's files as they are at one moment into a folder that is not there yet. */
  copyFiles: (folder: string) => Promise<void>
}): LiveBackup {
  const copy = join(data, '.backup')
  const clear = () => rm(copy, { recursive: true, force: true })
  // What a process that was killed left.
  const tidied = clear().catch(() => {})
  let isRunning = false
  const make = async () => {
    if (isRunning) throw new Conflict('A backup is already in progress. Try again when it is done.')
    isRunning = true
    const end = () =>
      clear().finally(() => {
        isRunning = false
      })
    try {
      await tidied
      const at = clock()
      await copyFiles(copy)
      const archive = packArchive(findParts(data, { pglite: copy }), { at })
      finished(archive, () => void end())
      return archive
    } catch (error) {
      await end()
      throw error
    }
  }
  return { holds, make }
}
