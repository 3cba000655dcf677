import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_PARTS, type BackupPart } from './backup-parts.ts'
import type { Source } from './pack-archive.ts'

/** What there is of a data folder to back up; `pglite` lies where a copy was made. */
export function findParts(data: string, { pglite = join(data, 'pglite') } = {}): Source[] {
  const pathOf = (part: BackupPart) => (part === 'pglite' ? pglite : join(data, part))
  return BACKUP_PARTS.map((name) => ({ name, path: pathOf(name) })).filter(({ path }) => existsSync(path))
}
