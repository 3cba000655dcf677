import { checkExpression } from '../feel/check/check-expression.ts'
import type { Wanted } from '../feel/check/check-result.ts'
import type { ExpressionProblem } from '../feel/check/expression-problem.ts'
import { ANY, BOOLEAN, type FeelType } from '../feel/check/feel-type.ts'
import type { FieldExpression } from './field-expressions.ts'
import { beginningScope, type FieldTypes } from './field-scope.ts'

/** What cannot work in an expression of the field at a pointer; none where it does not parse. */
export function checkFieldExpression(
  { text, at }: FieldExpression,
  pointer: string,
  types: FieldTypes,
): ExpressionProblem[] {
  const scope = types.scopeAt(pointer)
  const own = types.typeAt(pointer)
  return checkExpression(text, {
    ...(at[0] === 'x-default' ? beginningScope(scope, own) : scope),
    wanted: wantedAt(at, own),
  })
}

/** What an expression of a field is to give. */
function wantedAt([keyword]: FieldExpression['at'], own: FeelType): Wanted {
  if (keyword === 'x-formula') return { type: own }
  if (keyword === 'x-options-by') return { type: ANY }
  return keyword === 'x-default' ? { type: own, isRead: true } : { type: BOOLEAN }
}
