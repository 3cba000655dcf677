import { requireFieldType } from '../../fields/registry.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import { misreadProblem, UNREADABLE } from '../../record/misread-problem.ts'
import type { Problem } from '../../record/problem.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** A problem for each text that its field could not read, hidden fields aside. */
export function listUnreadable(
  { store, fields, locale, word, today }: Pick<ScreenScope, 'store' | 'fields' | 'locale' | 'word' | 'today'>,
  hidden: readonly string[],
): Problem[] {
  return [...store.listUnread()]
    .filter(([path]) => !hidden.some((place) => path === place || path.startsWith(`${place}/`)))
    .map(([path, text]) => {
      const schema = fields.get(templatePointer(path))?.schema
      if (!schema) return { path, code: UNREADABLE }
      return misreadProblem(path, text, requireFieldType(schema), {
        schema,
        locale,
        word,
        today: today(),
      })
    })
}
