import { wordFormProblem, type Form, type Locale } from '@paperwright/runtime'
import { sayProblem } from '@paperwright/runtime/kit'
import type { EditRefused } from '../edits/edit-refused.ts'
import { builderWords } from './builder-words.ts'

/** Why an edit was refused, and the way out. */
export function wordRefusal(
  { code, params, problem }: EditRefused,
  { form, locale }: { form: Form; locale: Locale },
): string {
  // The place in the document says nothing to who draws sheets.
  if (problem) return wordFormProblem({ ...sayProblem(form, problem, locale), path: '' }, locale)
  return builderWords[locale].refused[code]?.(params) ?? code
}
