import {
  FormulaProblem,
  childrenOf,
  requireCommonKind,
  type FormulaNode,
  type ReadPart,
} from './formula-node.ts'
import type { Formula } from './formula.ts'

/** `left = right` and its like; the other signs are turned round into `same`, `less` and `lessOrSame`. */
export function compare(sign: string, left: ReadPart, right: ReadPart, node: FormulaNode): Formula {
  const kind = requireCommonKind(left, right)
  const [a, b] = [left.formula, right.formula]
  switch (sign) {
    case '=':
      return { op: 'same', kind: 'answer', left: a, right: b }
    case '!=':
      return { op: 'not', kind: 'answer', of: { op: 'same', kind: 'answer', left: a, right: b } }
  }
  if (kind === 'answer') throw new FormulaProblem('formulaBeyondSql', node)
  switch (sign) {
    case '<':
      return { op: 'less', kind: 'answer', left: a, right: b }
    case '<=':
      return { op: 'lessOrSame', kind: 'answer', left: a, right: b }
    case '>':
      return { op: 'less', kind: 'answer', left: b, right: a }
    case '>=':
      return { op: 'lessOrSame', kind: 'answer', left: b, right: a }
    default:
      throw new FormulaProblem('formulaBeyondSql', node)
  }
}

/** Null as soon as one of the three is. */
export function isBetween(of: ReadPart, { low, high }: { low: ReadPart; high: ReadPart }): Formula {
  const within: Formula = {
    op: 'and',
    kind: 'answer',
    left: compare('>=', of, low, low.node),
    right: compare('<=', of, high, high.node),
  }
  const mayBeBlank = [low, high].filter(({ formula }) => formula.op !== 'literal' || formula.kind === 'blank')
  // `and` alone would say false where one bound is blank and the other not kept.
  return mayBeBlank.reduceRight<Formula>(
    (unmet, { formula }) => ({ op: 'if', kind: 'answer', condition: isBlank(formula), met: BLANK, unmet }),
    within,
  )
}

const BLANK: Formula = { op: 'literal', kind: 'blank', value: null }

function isBlank(formula: Formula): Formula {
  return { op: 'same', kind: 'answer', left: formula, right: BLANK }
}

interface Tests {
  node: FormulaNode
  /** What stands behind `in`. */
  tests: readonly FormulaNode[]
  literal(node: FormulaNode): ReadPart
  words(node: FormulaNode): string
}

/** `of in (1, 2, [5..8))`: met where one of them is. */
export function isAmong(of: ReadPart, { node, tests, literal, words }: Tests): Formula {
  const known = (one: FormulaNode): ReadPart => {
    const read = literal(one)
    const isKnown = read.formula.op === 'literal' && read.formula.kind !== 'blank'
    if (!isKnown) throw new FormulaProblem('formulaBeyondSql', one)
    return read
  }
  const met = flatten(tests).map((test): Formula => {
    if (test.name !== 'Interval') return compare('=', of, known(test), test)
    const [opening, low, , high, closing] = childrenOf(test) as FormulaNode[]
    return {
      op: 'and',
      kind: 'answer',
      left: compare(words(opening!) === '[' ? '>=' : '>', of, known(low!), test),
      right: compare(words(closing!) === ']' ? '<=' : '<', of, known(high!), test),
    }
  })
  const [first, ...rest] = met
  if (!first) throw new FormulaProblem('formulaBeyondSql', node)
  return rest.reduce((left, right): Formula => ({ op: 'or', kind: 'answer', left, right }), first)
}

/** FEEL wraps what stands behind `in` in tests, lists and brackets. */
const WRAPPERS = new Set([
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'ParenthesizedExpression',
  'List',
])
const SIGNS = new Set(['(', ')', '[', ']'])

function flatten(nodes: readonly FormulaNode[]): FormulaNode[] {
  return nodes
    .filter(({ name }) => !SIGNS.has(name))
    .flatMap((node) => {
      const children = WRAPPERS.has(node.name) ? childrenOf(node) : []
      // `> 3` is a test of its own kind: left as it is, it is none of the literals.
      return children.length > 0 && children[0]!.name !== 'CompareOp' ? flatten(children) : [node]
    })
}
