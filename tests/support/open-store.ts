import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { copyFolder } from './copy-folder.ts'

/** An embedded database of the caller's own, with its tables and nothing in them; its files go when it is closed. */
export async function openStore(): Promise<OpenDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-store-'))
  await copyFolder(inject('emptyStore'), folder)
  const database = await openPglite(folder)
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
