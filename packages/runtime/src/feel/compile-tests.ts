import type { SyntaxNode } from '@lezer/common'
import { areEqual, holds, orderOf, rangeOf } from './compare-values.ts'
import { FeelFunction, FeelRange, isList, type FeelValue } from './feel-value.ts'
import { childrenOf, newPart, wordsOf, type Compiling, type Part } from './part.ts'
import { STEPS_OF_MOMENT, type Run } from './run.ts'
import { isTemporal } from './temporal-values.ts'

export function compileComparison(node: SyntaxNode, compiling: Compiling): Part {
  const children = childrenOf(node)
  const value = compiling.compile(children[0]!)
  const operator = children[1]!
  if (operator.name === 'between') {
    const [low, high] = [compiling.compile(children[2]!), compiling.compile(children[4]!)]
    return newPart('test', [value, low, high], (scope, run) => {
      const [start, end] = [low.evaluate(scope, run), high.evaluate(scope, run)]
      if (start === null || end === null) return null
      const range = rangeOf(start, end)
      return range && holds(range, value.evaluate(scope, run))
    })
  }
  if (operator.name === 'in') {
    const tests = compiling.compile(children.find(({ name }) => name.startsWith('PositiveUnaryTest'))!)
    return newPart('test', [value, tests], (scope, run) =>
      isAmong(value.evaluate(scope, run), tests.evaluate(scope, run), run),
    )
  }
  const other = compiling.compile(children[2]!)
  const compare = COMPARISONS[wordsOf(operator, compiling)]!
  return newPart('test', [value, other], (scope, run) =>
    compare(value.evaluate(scope, run), other.evaluate(scope, run), run),
  )
}

type Comparison = (left: FeelValue, right: FeelValue, run: Run) => boolean | null

const COMPARISONS: Record<string, Comparison> = {
  '=': areEqual,
  '!=': (left, right, run) => {
    const equal = areEqual(left, right, run)
    return equal === null ? null : !equal
  },
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
}

function ordered(isMet: (order: number) => boolean): Comparison {
  return (left, right, run) => {
    run.spend(isTemporal(left) ? STEPS_OF_MOMENT : 1)
    const order = orderOf(left, right)
    return order === null ? null : isMet(order)
  }
}

/** A value is among tests where it meets one; where it meets none, but nobody can say of one, nobody can say. */
function isAmong(value: FeelValue, tests: FeelValue, run: Run): boolean | null {
  if (tests === null) return null
  let isUnknown = false
  for (const test of isList(tests) ? tests : [tests]) {
    const result = meets(value, test, run)
    if (result === true) return true
    isUnknown ||= result === null && (test instanceof FeelRange || test instanceof FeelFunction)
  }
  return isUnknown ? null : false
}

/** A test is a range, a function of one value, or a value to be equal to. */
export function meets(value: FeelValue, test: FeelValue, run: Run): FeelValue {
  if (test instanceof FeelRange) return holds(test, value)
  if (test instanceof FeelFunction) return test.call([value], run)
  return areEqual(test, value, run)
}

/** `> 10`, `[1..3]`: what a value is held against. */
export function compileUnaryTest(node: SyntaxNode, compiling: Compiling): Part {
  const [first, second] = childrenOf(node)
  if (!second) return compiling.compile(first!)
  const bound = compiling.compile(second)
  const make = TESTS[wordsOf(first!, compiling)]!
  return newPart('test', [bound], (scope, run) => make(bound.evaluate(scope, run)))
}

const TESTS: Record<string, (bound: FeelValue) => FeelValue> = {
  '=': (bound) => new FeelFunction(['value'], ([value = null], run) => areEqual(value, bound, run)),
  '!=': (bound) =>
    new FeelFunction(['value'], ([value = null], run) => COMPARISONS['!=']!(value, bound, run)),
  '<': (bound) => rangeOf(null, bound, { isStartIncluded: false, isEndIncluded: false }),
  '<=': (bound) => rangeOf(null, bound, { isStartIncluded: false }),
  '>': (bound) => rangeOf(bound, null, { isStartIncluded: false, isEndIncluded: false }),
  '>=': (bound) => rangeOf(bound, null, { isEndIncluded: false }),
}

export function compileTests(node: SyntaxNode, compiling: Compiling): Part {
  const parts = childrenOf(node).map(compiling.compile)
  return newPart('any', parts, (scope, run) => parts.map((part) => part.evaluate(scope, run)))
}

/** `[1..10)`, `]0..5]` */
export function compileInterval(node: SyntaxNode, compiling: Compiling): Part {
  const [opening, first, , second, closing] = childrenOf(node)
  const [start, end] = [compiling.compile(first!), compiling.compile(second!)]
  const [isFrom, isTo] = [wordsOf(opening!, compiling) === '[', wordsOf(closing!, compiling) === ']']
  return newPart('test', [start, end], (scope, run) => {
    const [from, to] = [start.evaluate(scope, run), end.evaluate(scope, run)]
    return rangeOf(from, to, {
      isStartIncluded: from !== null && isFrom,
      isEndIncluded: to !== null && isTo,
    })
  })
}
