import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { schemaPath } from './schema-path.ts'
import { walkFields } from './walk.ts'

/** A record is due once: one date says when, one when it was done, and neither stands in the rows of a list. */
export function checkDue(form: Form): FormProblem[] {
  const fields = walkFields(form)
  return (['x-due', 'x-done'] as const).flatMap((mark) =>
    fields
      .filter(({ schema }) => schema[mark] === true)
      .flatMap(({ pointer, key, schema }, index): FormProblem[] => {
        const path = schemaPath(form, pointer)
        const params = { field: schema.title ?? key }
        if (pointer.includes('/*')) return [{ path, code: 'dueInList', params }]
        return index === 0 ? [] : [{ path, code: mark === 'x-due' ? 'dueTwice' : 'doneTwice', params }]
      }),
  )
}
