import type { Json } from '../../form/json-schema.ts'

export type ExpressionProblemCode =
  /** A name that stands for nothing: `name`, and `near`, one that is spelt like it. */
  | 'formulaUnknown'
  /** No such function: `name`, `near`, and `meant`, how it is written here where that is known. */
  | 'formulaNoFunction'
  /** Too few or too many arguments: `name`, and how it is called, `usage`. */
  | 'formulaArguments'
  /** A part is of one `kind` where another is `wanted`; `meant` is the part as it would be. */
  | 'formulaKinds'
  /** A comparison that never holds; `meant`. */
  | 'formulaNeverHolds'
  /** Arithmetic of two kinds that has no result; `meant`. */
  | 'formulaNoResult'
  /** A percentage added to 1, or taken from it, as if 5 % were 0.05: `name`, and `meant`. */
  | 'formulaPercent'
  /** A value that is none of a choice's: `value`, `choices` in words, `meant`, the value whose words it is. */
  | 'formulaNoChoice'
  /** A text that is no date, time, duration or number. */
  | 'formulaUnread'

/** What cannot work in an expression, whatever the values are; `part` is as it is written. */
export interface ExpressionProblem {
  code: ExpressionProblemCode
  /** In characters from 0; `to` is the first behind it. */
  from: number
  to: number
  params: Record<string, Json> & { part: string }
}
