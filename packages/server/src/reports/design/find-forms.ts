import type { Form } from '@paperwright/runtime'
import { NotFound } from '../../errors.ts'
import type { FormStore } from '../../forms/form-store.ts'

/** The forms that a document names, each at its newest version, by their ids. The document may have faults. */
export async function findForms(forms: FormStore, document: unknown): Promise<ReadonlyMap<string, Form>> {
  const found = new Map<string, Form>()
  for (const id of formsNamed(document)) {
    const form = await forms.requireNewest(id).catch((error: unknown) => {
      // Its absence is a fault of the document, and told as one.
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (form) found.set(id, form.document)
  }
  return found
}

/** Whatever stands under a key `form`, anywhere. */
function formsNamed(document: unknown): Set<string> {
  const ids = new Set<string>()
  // JSON's own walk, which no depth of nesting brings down.
  JSON.stringify(document, (key, value: unknown) => {
    if (key === 'form' && typeof value === 'string') ids.add(value)
    return value
  })
  return ids
}
