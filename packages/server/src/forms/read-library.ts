import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Form } from '@paperwright/runtime'
import type { LibraryFile } from '../library/seed-documents.ts'
import { LIBRARY } from '../program-files.ts'

/** Every `*.schema.json` of a folder and the folders in it, but for the meta-schemas. */
export async function readLibrary(folder: string = LIBRARY): Promise<LibraryFile[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names
    .filter((name) => name.endsWith('.schema.json') && !name.endsWith('.meta.schema.json'))
    .sort()
  return Promise.all(
    paths.map(async (name) => ({
      path: join(folder, name),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  )
}

/** The file of a form that is asked for by its code (`6-03`) or id; undefined where the library has none. */
export function findInLibrary(files: readonly LibraryFile[], name: string): LibraryFile | undefined {
  return files.find(({ text }) => {
    const identity = identityOf(text)
    return identity?.code === name || identity?.id === name
  })
}

function identityOf(text: string): { id?: string; code?: string } | undefined {
  try {
    return (JSON.parse(text) as Partial<Form>)['x-form']
  } catch {
    return undefined
  }
}
