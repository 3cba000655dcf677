import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIBRARY } from '../../program-files.ts'
import type { LibraryFile } from '../../library/seed-documents.ts'

/** Every `*.report.json` of a folder and the folders in it. */
export async function readReportFiles(folder: string = LIBRARY): Promise<LibraryFile[]> {
  const names = await readdir(folder, { recursive: true })
  return Promise.all(
    names
      .filter((name) => name.endsWith('.report.json'))
      .sort()
      .map(async (name) => ({
        path: join(folder, name),
        text: await readFile(join(folder, name), 'utf8'),
      })),
  )
}
