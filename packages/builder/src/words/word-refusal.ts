import { wordFormProblem, type Locale } from '@paperwright/runtime'
import type { EditRefused } from '../edits/edit-refused.ts'
import { builderWords } from './builder-words.ts'

/** Why an edit was refused, and the way out. */
export function wordRefusal({ code, params, problem }: EditRefused, locale: Locale): string {
  // The place in the document says nothing to who draws sheets.
  if (problem) return wordFormProblem({ ...problem, path: '' }, locale)
  return builderWords[locale].refused[code]?.(params) ?? code
}
