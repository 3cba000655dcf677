import type { SyntaxNode } from '@lezer/common'
import { rangeOf } from './compare-values.ts'
import { add, compareNumbers, isFeelNumber, subtract, type FeelNumber } from './feel-number.ts'
import { FeelRange, isList, type FeelValue } from './feel-value.ts'
import {
  NameScope,
  type Scope,
  childrenOf,
  isMet,
  nameOf,
  newPart,
  type Compiling,
  type Part,
} from './part.ts'
import { MOST_ENTRIES, type Run } from './run.ts'

/** One name of a loop and the list that it goes through. */
interface Turn {
  name: string
  list: Part
}

/** Called with the names of one turn; false ends the loop. */
type EachTurn = (scope: Scope) => boolean

/** `for i in 1..3, row in items return …`; what was returned before is `partial`. */
export function compileFor(node: SyntaxNode, compiling: Compiling): Part {
  const children = childrenOf(node)
  const turns = readTurns(children[1]!, compiling)
  const body = compiling.compile(children.at(-1)!)
  return newPart('any', [...turns.map(({ list }) => list), body], (scope, run) => {
    const partial: FeelValue[] = []
    const isWhole = goThrough({ turns, body, run }, new NameScope('partial', partial, scope), (inner) => {
      partial.push(body.evaluate(inner, run))
      return true
    })
    return isWhole ? partial : null
  })
}

/** `some x in list satisfies …`, `every …` */
export function compileQuantified(node: SyntaxNode, compiling: Compiling): Part {
  const children = childrenOf(node)
  const isSome = children[0]!.name === 'some'
  const turns = readTurns(children[1]!, compiling)
  const body = compiling.compile(children.at(-1)!)
  return newPart('test', [...turns.map(({ list }) => list), body], (scope, run) => {
    let result = !isSome
    const isWhole = goThrough({ turns, body, run }, scope, (inner) => {
      if (result === isSome) return true
      if (isMet(body.evaluate(inner, run)) === isSome) result = isSome
      return true
    })
    return isWhole ? result : null
  })
}

function readTurns(node: SyntaxNode, compiling: Compiling): Turn[] {
  return childrenOf(node).map((one) => {
    const [name, , list] = childrenOf(one)
    return { name: nameOf(name!, compiling), list: compileTurns(list!, compiling) }
  })
}

/** `1..10`, or an expression. */
function compileTurns(node: SyntaxNode, compiling: Compiling): Part {
  const [first, , last] = childrenOf(node)
  const start = compiling.compile(first!)
  if (!last) return start
  const end = compiling.compile(last)
  return newPart('any', [start, end], (scope, run) => {
    const [from, to] = [start.evaluate(scope, run), end.evaluate(scope, run)]
    return from === null || to === null ? null : rangeOf(from, to)
  })
}

interface Loop {
  turns: readonly Turn[]
  body: Part
  run: Run
}

/** False where a list is none: then there is no result at all. Counts the turns before it takes them. */
function goThrough({ turns, body, run }: Loop, scope: Scope, each: EachTurn): boolean {
  let count = 0
  const go = (depth: number, outer: Scope): boolean => {
    const { name, list } = turns[depth]!
    const entries = entriesOf(list.evaluate(outer, run), run)
    if (!entries) return false
    const isLast = depth === turns.length - 1
    if (isLast) run.requireEntries((count += entries.length))
    run.spend(entries.length * (isLast ? body.weight : turns[depth + 1]!.list.weight))
    for (let index = 0; index < entries.length; index++) {
      const inner = new NameScope(name, entries.at(index), outer)
      if (isLast ? !each(inner) : !go(depth + 1, inner)) return false
    }
    return true
  }
  return go(0, scope)
}

interface Entries {
  length: number
  at(index: number): FeelValue
}

function entriesOf(value: FeelValue, run: Run): Entries | null {
  if (isList(value)) return { length: value.length, at: (index) => value[index] ?? null }
  if (!(value instanceof FeelRange)) return null
  const { start, end } = value
  if (start === null && end === null) return { length: 0, at: () => null }
  if (isFeelNumber(start) && isFeelNumber(end)) return numbersOf(start, end, value, run)
  return typeof start === 'string' && typeof end === 'string' ? lettersOf(start, end, value) : null
}

function numbersOf(start: FeelNumber, end: FeelNumber, range: FeelRange, run: Run): Entries {
  const isUp = compareNumbers(start, end) <= 0
  const between = Number(subtract(isUp ? end : start, isUp ? start : end) ?? Infinity)
  const skipped = range.isStartIncluded ? 0 : 1
  const isEndMet = Number.isInteger(between) && !range.isEndIncluded
  const length = Math.max(0, Math.floor(between) + 1 - skipped - (isEndMet ? 1 : 0))
  if (length > MOST_ENTRIES) run.requireEntries(length)
  return { length, at: (index) => add(start, (isUp ? 1 : -1) * (index + skipped)) }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

function lettersOf(start: string, end: string, range: FeelRange): Entries | null {
  if (start.length !== 1 || end.length !== 1) return null
  const [first, last] = [LETTERS.indexOf(start), LETTERS.indexOf(end)]
  if (first === -1 || last === -1) return null
  const step = first > last ? -1 : 1
  const [from, to] = [first + (range.isStartIncluded ? 0 : step), last - (range.isEndIncluded ? 0 : step)]
  const letters = LETTERS.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { length: letters.length, at: (index) => letters[index]! }
}
