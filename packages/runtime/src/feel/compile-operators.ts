import type { SyntaxNode } from '@lezer/common'
import { add, divide, isFeelNumber, multiply, negate, power, subtract } from './feel-number.ts'
import { FeelDuration, isTemporal } from './temporal-values.ts'
import type { FeelNumber } from './feel-number.ts'
import type { FeelValue } from './feel-value.ts'
import { childrenOf, commonKind, isMet, newPart, wordsOf, type Compiling, type Part } from './part.ts'
import { STEPS_OF_MOMENT, type Run } from './run.ts'
import { addTemporals, negateDuration, subtractTemporals } from './temporal-arithmetic.ts'

/** What computing takes beside other parts. */
const WEIGHTS: Record<string, number> = { '/': 50, '**': 300, '^': 300 }
const WEIGHT_OF_ARITHMETIC = 5

export function compileArithmetic(node: SyntaxNode, compiling: Compiling): Part {
  const children = childrenOf(node)
  if (children.length === 2) return compileSign(children[1]!, wordsOf(children[0]!, compiling), compiling)
  const [left, right] = [compiling.compile(children[0]!), compiling.compile(children[2]!)]
  const sign = wordsOf(children[1]!, compiling)
  const kind = commonKind(left, right)
  const numbers = NUMBERS[sign]!
  const others = OTHERS[sign]
  return newPart(
    kind,
    [left, right],
    (scope, run) => {
      const a = left.evaluate(scope, run)
      const b = right.evaluate(scope, run)
      if (isFeelNumber(a) && isFeelNumber(b)) return numbers(a, b)
      return others ? others(a, b, run) : null
    },
    WEIGHTS[sign] ?? WEIGHT_OF_ARITHMETIC,
  )
}

const NUMBERS: Record<string, (left: FeelNumber, right: FeelNumber) => FeelValue> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
  '^': power,
}

/** What other kinds than numbers add up to; null where they do not. */
const OTHERS: Record<string, (left: FeelValue, right: FeelValue, run: Run) => FeelValue> = {
  '+': (left, right, run) => {
    if (typeof left === 'string' && typeof right === 'string') {
      run.requireCharacters(left.length + right.length)
      return left + right
    }
    if (!isTemporal(left) || !isTemporal(right)) return null
    run.spend(STEPS_OF_MOMENT)
    return addTemporals(left, right)
  },
  '-': (left, right, run) => {
    if (!isTemporal(left) || !isTemporal(right)) return null
    run.spend(STEPS_OF_MOMENT)
    return subtractTemporals(left, right)
  },
}

function compileSign(node: SyntaxNode, sign: string, compiling: Compiling): Part {
  const part = compiling.compile(node)
  return newPart(part.kind, [part], (scope, run) => {
    const value = part.evaluate(scope, run)
    if (isFeelNumber(value)) return sign === '-' ? negate(value) : value
    return value instanceof FeelDuration && sign === '-' ? negateDuration(value) : null
  })
}

/** Three-valued: what is unknown decides nothing by itself. */
export function compileLogic(decisive: boolean) {
  return (node: SyntaxNode, compiling: Compiling): Part => {
    const [first, , second] = childrenOf(node)
    const [left, right] = [compiling.compile(first!), compiling.compile(second!)]
    return newPart('test', [left, right], (scope, run) => {
      const a = left.evaluate(scope, run)
      if (a === decisive) return decisive
      const b = right.evaluate(scope, run)
      if (b === decisive) return decisive
      return a === !decisive && b === !decisive ? !decisive : null
    })
  }
}

export function compileIf(node: SyntaxNode, compiling: Compiling): Part {
  const [, when, , then, , otherwise] = childrenOf(node)
  const [condition, met, unmet] = [when!, then!, otherwise!].map(compiling.compile) as [Part, Part, Part]
  return newPart(commonKind(met, unmet), [condition, met, unmet], (scope, run) =>
    isMet(condition.evaluate(scope, run)) ? met.evaluate(scope, run) : unmet.evaluate(scope, run),
  )
}
