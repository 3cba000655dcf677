import type { Form } from '@paperwright/runtime'
import { publishDocument, type Publication } from '../library/publish-document.ts'
import type { Acting } from '../services.ts'
import type { FormVersion } from './form-store.ts'
import { requireSoundForm } from './require-sound-form.ts'

/** Publishes a document as the next version of its form; refused with all that is wrong where it has faults. */
export async function publishForm(
  acting: Acting,
  { document, ...publication }: Omit<Publication<Form>, 'document'> & { document: unknown },
): Promise<FormVersion> {
  const form = await requireSoundForm(acting, document)
  return publishDocument(acting, { ...publication, document: form, store: acting.forms })
}
