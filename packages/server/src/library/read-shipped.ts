import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIBRARY } from '../program-files.ts'
import type { AnyKind } from './kind.ts'

/** A file of the shipped library, not yet checked. */
export interface LibraryFile {
  path: string
  text: string
}

/** Every document of a kind in a folder and the folders in it. */
export async function readShipped(
  { ships }: Pick<AnyKind, 'ships'>,
  folder: string = LIBRARY,
): Promise<LibraryFile[]> {
  if (!ships) return []
  const names = await readdir(folder, { recursive: true })
  const paths = names
    .filter((name) => name.endsWith(ships.ending) && !name.endsWith('.meta.schema.json'))
    .sort()
  return Promise.all(
    paths.map(async (name) => ({
      path: join(folder, name),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  )
}
