import type { Form } from '@paperwright/runtime'
import type { LibraryFile } from '../library/read-shipped.ts'

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
