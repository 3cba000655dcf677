import { readOptions } from '../fields/options.ts'
import type { Form } from './form.ts'
import { isCoveredBy } from './is-covered-by.ts'
import { siblingPointer } from './pointer.ts'
import { walkFields } from './walk.ts'

/**
 * The pointers, with those of the blanks of the choices among them: `□有（    元）` is one thing to a reader, although
 * the blank is a property of its own beside the choice.
 */
export function withBlanks(form: Form, pointers: readonly string[]): readonly string[] {
  if (pointers.length === 0) return pointers
  const blanks = walkFields(form)
    .filter(({ pointer }) => isCoveredBy(pointer, pointers))
    .flatMap(({ pointer, schema }) =>
      readOptions(schema).flatMap(({ blank }) => (blank ? [siblingPointer(pointer, blank.field)] : [])),
    )
  return [...new Set([...pointers, ...blanks])]
}
