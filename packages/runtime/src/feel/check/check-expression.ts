import { isTree, parseTree } from '../parse-tree.ts'
import { checkResult, type Wanted } from './check-result.ts'
import type { Checking, TypeOfName } from './checking.ts'
import type { ExpressionProblem } from './expression-problem.ts'
import { infer } from './infer.ts'

/**
 * What cannot work in an expression that parses, whatever values it reads: functions that are not there, arguments,
 * operands and comparisons of kinds that have no result, values that a choice does not have, a result of another kind
 * than `wanted`. What nobody can say beforehand is no problem. None where it does not parse.
 */
export function checkExpression(
  text: string,
  { typeOf, names = [], wanted }: { typeOf: TypeOfName; names?: readonly string[]; wanted?: Wanted },
): ExpressionProblem[] {
  const tree = parseTree(text)
  if (!isTree(tree)) return []
  const checking: Checking = { text, typeOf, names, problems: [], infer }
  infer(tree, checking)
  if (wanted && checking.problems.length === 0) checkResult(tree, wanted, checking)
  return checking.problems.toSorted((a, b) => a.from - b.from)
}
