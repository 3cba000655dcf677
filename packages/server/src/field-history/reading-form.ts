import type { Form } from '@paperwright/runtime'
import { findFormerOptions, withFormerOptions, type FormerOptions } from '@paperwright/runtime/kit'
import type { Services } from '../services.ts'
import { findHistory, type KnownHistory } from './find-history.ts'

/** By the history that it was made of, which is made anew where something of it changes. */
const kept = new WeakMap<KnownHistory, { former: FormerOptions; form: Form }>()

/** What the options of a form's fields were in versions before the newest. */
export async function findFormer(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<FormerOptions> {
  const { version } = await services.forms.requireNewest(formId)
  if (version === 1) return { options: {}, words: {} }
  return reading(await findHistory(services, formId)).former
}

/** A form's newest version, to show records of all versions by: with the options that some of them hold and it offers no more. */
export async function requireReadingForm(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<{ version: number; document: Form }> {
  const newest = await services.forms.requireNewest(formId)
  if (newest.version === 1) return newest
  return { version: newest.version, document: readingForm(await findHistory(services, formId)) }
}

/** The same of a history that is known. */
export function readingForm(history: KnownHistory): Form {
  return reading(history).form
}

function reading(history: KnownHistory) {
  const known = kept.get(history)
  if (known) return known
  const former = findFormerOptions(history.documents, history)
  const made = { former, form: withFormerOptions(history.documents.at(-1)!, former) }
  kept.set(history, made)
  return made
}
