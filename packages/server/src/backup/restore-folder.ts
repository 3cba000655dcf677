import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { noteFolder } from '../db/folder-release.ts'
import { lockFolder } from '../db/lock-folder.ts'
import { Refusal } from '../refusal.ts'
import { BACKUP_PARTS } from './backup-parts.ts'
import type { Manifest } from './manifest.ts'
import { proveDatabase } from './prove-database.ts'
import { unpackArchive } from './unpack-archive.ts'

/** Where an archive is unpacked: in the folder itself, which may be a disk of its own. */
const BESIDE = '.restoring'

/**
 * Makes a data folder of an archive. Everything is unpacked beside its place, compared with the manifest and the
 * database opened once before anything is moved there: the folder is whole or as empty as it was.
 */
export async function restoreFolder({ file, data }: { file: string; data: string }): Promise<Manifest> {
  if (!existsSync(file)) throw new Refusal(`${file} cannot be read: check that the file is there`)
  await mkdir(data, { recursive: true })
  const unlock = await lockFolder(data)
  const beside = join(data, BESIDE)
  try {
    await requireEmpty(data)
    await rm(beside, { recursive: true, force: true })
    await mkdir(beside, { mode: 0o700 })
    const manifest = await unpackArchive(file, beside)
    if (!existsSync(join(beside, 'pglite')))
      throw new Refusal(`${file} is no backup: there is no database in it.`)
    const release = await proveDatabase(join(beside, 'pglite'), manifest)
    for (const part of BACKUP_PARTS)
      if (existsSync(join(beside, part))) await rename(join(beside, part), join(data, part))
    await noteFolder(data, release)
    return manifest
  } finally {
    await rm(beside, { recursive: true, force: true })
    await unlock()
  }
}

/** What an interrupted restore left, and the lock, are nothing. */
async function requireEmpty(data: string): Promise<void> {
  const there = (await readdir(data)).filter(
    (name) => name !== BESIDE && name !== 'lost+found' && !name.startsWith('paperwright.lock'),
  )
  if (there.length > 0)
    throw new Refusal(
      `${data} is not empty (${there[0]} is in it): name another folder with --data, or move it away first.`,
    )
}
