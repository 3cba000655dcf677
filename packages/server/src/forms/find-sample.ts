import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { JsonObject } from '@paperwright/runtime'
import { LIBRARY } from '../program-files.ts'

/** The filled sample that is shipped with a form; null for forms that are shipped with none. */
export async function findSample(id: string, folder: string = LIBRARY): Promise<JsonObject | null> {
  const names = await readdir(folder, { recursive: true })
  const name = names.find((one) => basename(one) === `${id}.record.json`)
  return name === undefined ? null : (JSON.parse(await readFile(join(folder, name), 'utf8')) as JsonObject)
}
