import { walkFields, type Form } from '@paperwright/runtime'
import { parseTemplate } from '@paperwright/runtime/kit'
import { EditRefused } from './edit-refused.ts'

/** Refuses words with a `{field}` that the form does not have. */
export function requireKnownFields(form: Form, words: string): void {
  const known = new Set(walkFields(form).map(({ pointer }) => pointer))
  for (const part of parseTemplate(words)) {
    if (part.kind === 'field' && !known.has(part.pointer))
      throw new EditRefused('noSuchField', { field: part.pointer.slice(1) })
  }
}
