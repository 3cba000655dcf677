import type { Form, FormIdentity, PageSetup } from '@paperwright/runtime'

type Change<Of> = { [Key in keyof Of]?: Of[Key] | undefined }

/** Code, domain, number series and tags; undefined takes one away. */
export function setIdentity(form: Form, change: Change<Omit<FormIdentity, 'id' | 'words'>>): Form {
  return { ...form, 'x-form': withoutUndefined({ ...form['x-form'], ...change }) as unknown as FormIdentity }
}

/** Paper, margins and body size; undefined gives the usual one back. */
export function setPage(form: Form, change: Change<PageSetup>): Form {
  const page = withoutUndefined({ ...form['x-paper'].page, ...change }) as PageSetup
  const { page: _, ...sheet } = form['x-paper']
  return { ...form, 'x-paper': Object.keys(page).length > 0 ? { page, ...sheet } : sheet }
}

/** A printed word in another language; empty words take it away. */
export function setTranslation(
  form: Form,
  { language, word, said }: { language: string; word: string; said: string },
): Form {
  const { words = {} } = form['x-form']
  const { [word]: _, ...others } = words[language] ?? {}
  const known = said.trim() === '' ? others : { ...words[language], [word]: said.trim() }
  return { ...form, 'x-form': { ...form['x-form'], words: { ...words, [language]: known } } }
}

function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
