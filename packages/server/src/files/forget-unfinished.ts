import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what a process left in the middle of its work: files of the folder that nobody has written to since `before`. */
export async function forgetUnfinished(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile() && found.mtime < before) await rm(path, { force: true })
  }
}
