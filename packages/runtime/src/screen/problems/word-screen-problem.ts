import { templatePointer } from '../../form/template-pointer.ts'
import type { Problem } from '../../record/problem.ts'
import { wordAtField } from '../../record/word-problem.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** What is wrong, for a place where the field's own name stands already. */
export function wordScreenProblem(
  { fields, locale, word }: Pick<ScreenScope, 'fields' | 'locale' | 'word'>,
  problem: Problem,
): string {
  const schema = fields.get(templatePointer(problem.path))?.schema
  return wordAtField(problem, schema && { schema, locale, word }, locale)
}
