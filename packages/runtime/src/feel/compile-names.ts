import type { SyntaxNode } from '@lezer/common'
import { holds } from './compare-values.ts'
import { isFeelNumber } from './feel-number.ts'
import { FeelFunction, FeelRange, entryOf, isFeelContext, isList, type FeelValue } from './feel-value.ts'
import { meets } from './compile-tests.ts'
import {
  ContextScope,
  NameScope,
  type Scope,
  childrenOf,
  nameOf,
  newPart,
  type Compiling,
  type Part,
} from './part.ts'
import type { Run } from './run.ts'
import { isTemporal } from './temporal-values.ts'
import { partOf } from './temporal-parts.ts'

export function compileVariable(node: SyntaxNode, compiling: Compiling): Part {
  const name = nameOf(node, compiling)
  return newPart('any', [], (scope) => scope.find(name) ?? null)
}

/** `budget.meals`; of a list, that of each entry. */
export function compilePath(node: SyntaxNode, compiling: Compiling): Part {
  const [first, , last] = childrenOf(node)
  const of = compiling.compile(first!)
  const name = nameOf(last!, compiling)
  return newPart('any', [of], (scope, run) => {
    const value = of.evaluate(scope, run)
    if (!isList(value)) return entryAt(value, name)
    run.spend(value.length)
    return value.map((entry) => entryAt(entry, name))
  })
}

function entryAt(value: FeelValue, name: string): FeelValue {
  if (isFeelContext(value)) return entryOf(value, name) ?? null
  if (isTemporal(value)) return partOf(value, name) ?? null
  return value instanceof FeelRange ? partOfRange(value, name) : null
}

function partOfRange(range: FeelRange, name: string): FeelValue {
  switch (name) {
    case 'start':
      return range.start
    case 'end':
      return range.end
    case 'start included':
      return range.isStartIncluded
    case 'end included':
      return range.isEndIncluded
    default:
      return null
  }
}

/** `items[2]`, `items[-1]`, `items[amount > 3]`, `items[> 3]`; what is no list is one of one entry. */
export function compileFilter(node: SyntaxNode, compiling: Compiling): Part {
  const [first, , inside] = childrenOf(node)
  const of = compiling.compile(first!)
  const filter = compiling.compile(inside!)
  return newPart('any', [of, filter], (scope, run) => {
    const value = of.evaluate(scope, run)
    if (value === null || filter.kind === 'null' || filter.kind === 'moment') return null
    const list = isList(value) ? value : [value]
    if (filter.kind === 'number' || filter.kind === 'boolean' || filter.kind === 'any') {
      const chosen = filter.evaluate(scope, run)
      if (isFeelNumber(chosen)) return entryNumber(list, Number(chosen))
      // The whole of what it was, be it a list or not.
      if (chosen === true && filter.kind === 'boolean') return value
    }
    if (filter.kind === 'string') {
      const words = filter.evaluate(scope, run)
      run.spend(list.length)
      return list.filter((entry) => entry === words)
    }
    run.spend(list.length * filter.weight)
    return list.filter((entry) => isChosen(entry, filter, scope, run))
  })
}

function entryNumber(list: readonly FeelValue[], number: number): FeelValue {
  return list[number < 0 ? list.length + number : number - 1] ?? null
}

function isChosen(entry: FeelValue, filter: Part, scope: Scope, run: Run): boolean {
  const named = new NameScope('item', entry, scope)
  const inner = isFeelContext(entry) ? new ContextScope(entry, named) : named
  const result = filter.evaluate(inner, run)
  if (result instanceof FeelRange) return holds(result, entry) === true
  return (result instanceof FeelFunction ? meets(entry, result, run) : result) === true
}
