import { checkExpression } from '../feel/check/check-expression.ts'
import type { ExpressionProblem } from '../feel/check/expression-problem.ts'
import { BOOLEAN } from '../feel/check/feel-type.ts'
import type { FieldNode } from '../form/walk.ts'
import { fieldTypesOf } from './field-scope.ts'

/** What cannot work in a condition over a whole record; none where it does not parse. */
export function checkCondition(text: string, fields: readonly FieldNode[]): ExpressionProblem[] {
  return checkExpression(text, { ...fieldTypesOf(fields).scopeAt('/'), wanted: { type: BOOLEAN } })
}
