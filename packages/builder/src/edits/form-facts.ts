import type { Form, FormIdentity, FormSigning, PageSetup } from '@paperwright/runtime'
import { refusedSaid } from '../translations/refused-word.ts'
import { confirmSaid, setSaid, type Said } from '../translations/translated.ts'
import { EditRefused } from './edit-refused.ts'

type Change<Of> = { [Key in keyof Of]?: Of[Key] | undefined }

/** Code, domain, number series and tags; undefined takes one away. */
export function setIdentity(
  form: Form,
  change: Change<Omit<FormIdentity, 'id' | 'words' | 'staleWords'>>,
): Form {
  return { ...form, 'x-form': withoutUndefined({ ...form['x-form'], ...change }) as unknown as FormIdentity }
}

/** Paper, margins and body size; undefined gives the usual one back. */
export function setPage(form: Form, change: Change<PageSetup>): Form {
  const page = withoutUndefined({ ...form['x-paper'].page, ...change }) as PageSetup
  const { page: _, ...sheet } = form['x-paper']
  return { ...form, 'x-paper': Object.keys(page).length > 0 ? { page, ...sheet } : sheet }
}

/** Where the form is signed and when; undefined leaves it to the office. */
export function setSigning(form: Form, change: Change<FormSigning>): Form {
  const signing = withoutUndefined({ ...form['x-signing'], ...change })
  const { 'x-signing': _, ...rest } = form
  return (Object.keys(signing).length > 0 ? { ...rest, 'x-signing': signing } : rest) as Form
}

/** A printed word in another language; empty words take it away. Refused with fields that the word does not hold. */
export function setTranslation(form: Form, said: Said): Form {
  const refused = refusedSaid(said)
  if (refused !== undefined) throw new EditRefused(refused)
  return { ...form, 'x-form': setSaid(form['x-form'], said) }
}

/** A translation that is right still, though its word has changed. */
export function confirmTranslation(form: Form, said: Pick<Said, 'language' | 'word'>): Form {
  return { ...form, 'x-form': confirmSaid(form['x-form'], said) }
}

function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
