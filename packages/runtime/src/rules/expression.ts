import type { SyntaxNode } from '@lezer/common'
import { Budget, BudgetSpent } from '../budget/budget.ts'
import { compile } from '../feel/compile.ts'
import type { FeelContext } from '../feel/feel-value.ts'
import { isTree, parseTree } from '../feel/parse-tree.ts'
import { childrenOf, ContextScope, type Part } from '../feel/part.ts'
import { Run } from '../feel/run.ts'
import { toPlainValue } from '../feel/write-value.ts'
import type { Json } from '../form/json-schema.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import { pathsOfRead, readsOf } from './list-reads.ts'

/** A FEEL expression (OMG DMN 1.x) that parses. */
export interface Expression {
  text: string
  /** The variables that it reads, as paths of names: `budget.meals` is `['budget', 'meals']`. */
  reads: string[][]
  /** Something is divided in it. */
  divides: boolean
  /**
   * Its value with these variables, numbers computed as decimals; null where it has none, `TOO_LONG` where it would take
   * more steps than one expression may, or than the evaluation has left for all. Never throws.
   */
  evaluate(variables: Readonly<Record<string, unknown>>, evaluation: Evaluation): Json | typeof TOO_LONG
}

/** What expressions are evaluated in. */
export interface Evaluation {
  /** What `now()` and `today()` are. */
  now: ZonedMoment
  /** What all expressions may cost together. Left out: each as much as one may. */
  budget?: Budget
}

/** An expression that was given up; its value is not known, and must not be taken for a blank. */
export const TOO_LONG = Symbol('too long')

/** Steps of one evaluation: some tens of milliseconds, and lists of thousands of rows summed up several times. */
const MOST_STEPS = 1_000_000

/** An expression that does not parse: where, counted in characters from 0. */
export interface ExpressionFault {
  at: number
}

/** Forms under work are read again and again: what a text means is known once. */
const parsed = new Map<string, Expression | ExpressionFault>()
const MOST_KEPT = 2000

export function parseFormula(text: string): Expression | ExpressionFault {
  const known = parsed.get(text)
  if (known) return known
  if (parsed.size >= MOST_KEPT) parsed.clear()
  const made = parse(text)
  parsed.set(text, made)
  return made
}

function parse(text: string): Expression | ExpressionFault {
  const tree = parseTree(text)
  if (!isTree(tree)) return tree
  const part = compile(tree, text)
  if ('at' in part) return part
  const reads = readsOf(tree, text).flatMap(pathsOfRead)
  return {
    text,
    reads,
    divides: divides(tree, text),
    evaluate: (variables, evaluation) => evaluate(part, variables, evaluation),
  }
}

function divides(node: SyntaxNode, text: string): boolean {
  const children = childrenOf(node)
  const isDivision = ({ from, to }: SyntaxNode) => text.slice(from, to) === '/'
  if (node.name === 'ArithmeticExpression' && children.some(isDivision)) return true
  return children.some((child) => divides(child, text))
}

function evaluate(
  part: Part,
  variables: Readonly<Record<string, unknown>>,
  { now, budget = new Budget(MOST_STEPS) }: Evaluation,
): Json | typeof TOO_LONG {
  try {
    return budget.lend(MOST_STEPS, (own) => {
      const run = new Run(own, now)
      run.spend(part.weight)
      // What records and reports hold is JSON, all of whose values are values of FEEL.
      return toPlainValue(part.evaluate(new ContextScope(variables as FeelContext, null), run), run)
    })
  } catch (error) {
    if (error instanceof BudgetSpent) return TOO_LONG
    throw error
  }
}

export function isFault(parsed: Expression | ExpressionFault): parsed is ExpressionFault {
  return 'at' in parsed
}
