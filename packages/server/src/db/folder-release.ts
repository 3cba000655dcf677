import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { requireKnown, type StoreRelease } from './store-release.ts'

/** Says how new a data folder is: opening the embedded database to ask it would write to its files. */
const FILE = 'paperwright.json'

const schema = z.object({ migration: z.number().int(), program: z.string().nullable() })

/** Refuses a folder that is newer than this program, before anything in it is touched. */
export async function requireKnownFolder(folder: string): Promise<void> {
  const found = await readFolder(folder)
  if (found) await requireKnown(found, folder)
}

export async function noteFolder(folder: string, release: StoreRelease): Promise<void> {
  const found = await readFolder(folder)
  if (found?.migration === release.migration && found.program === release.program) return
  const path = join(folder, FILE)
  await writeFile(`${path}.part`, `${JSON.stringify(release)}\n`, { flush: true })
  await rename(`${path}.part`, path)
}

/** Undefined for a folder of a release that wrote none, or one that is not there. */
async function readFolder(folder: string): Promise<StoreRelease | undefined> {
  const path = join(folder, FILE)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Refusal(`${path} cannot be read: remove it if you know that this release made ${folder}.`)
  }
}
