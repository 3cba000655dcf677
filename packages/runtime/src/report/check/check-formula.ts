import { checkExpression } from '../../feel/check/check-expression.ts'
import type { Wanted } from '../../feel/check/check-result.ts'
import type { FeelType } from '../../feel/check/feel-type.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import type { ProblemList } from '../problems/problem-list.ts'

/** A formula that parses, reads only what is known, and can give what is wanted of it. */
export function checkFormula(
  text: string,
  { names, wanted }: { names: ReadonlyMap<string, FeelType>; wanted?: Wanted },
  problems: ProblemList,
) {
  const parsed = parseFormula(text)
  if (isFault(parsed)) return problems.add([], 'formulaFault', { formula: text, at: parsed.at + 1 })
  const found = checkExpression(text, {
    typeOf: (name) => names.get(name),
    names: [...names.keys()],
    ...(wanted && { wanted }),
  })
  for (const { code, from, params } of found)
    problems.add([], code, { formula: text, at: from + 1, ...params })
}
