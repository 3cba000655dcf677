import { requireFieldType } from '../../fields/registry.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import { problemWords } from '../../record/problem-words.ts'
import type { Problem } from '../../record/problem.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { UNREADABLE } from './unreadable-problem.ts'

/** What is wrong, for a place where the field's own name stands already. */
export function wordScreenProblem(scope: ScreenScope, problem: Problem): string {
  const words = problemWords(problem.code, problem.params ?? {}, scope.locale)
  const schema = scope.fields.get(templatePointer(problem.path))?.schema
  const hint = schema && requireFieldType(schema).words[scope.locale].hint
  return problem.code === UNREADABLE && hint ? scope.words.withHint(words, hint) : words
}
