import type { FieldContext, FieldType } from '../fields/field-type.ts'
import type { Problem } from './problem.ts'

/** The code of a problem that only those know who read text: it is still no value. */
export const UNREADABLE = 'unreadable'

/** The problem of a text that its field's type could not read, with what the type knows of the reason. */
export function misreadProblem(path: string, text: string, type: FieldType, context: FieldContext): Problem {
  const why = type.misread?.(text, context)
  return { path, code: UNREADABLE, ...(why && { params: { why } }) }
}
