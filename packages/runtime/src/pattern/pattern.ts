import type { Budget } from '../budget/budget.ts'
import type { PatternFault } from './pattern-node.ts'
import { planPattern } from './plan-pattern.ts'
import { readPattern } from './read-pattern.ts'
import { findMatch } from './run-plan.ts'

/**
 * A regular expression that people wrote, matched without going back: no place is tried twice by the same way, so the
 * steps grow with the text times the pattern, never more. It means what the language's own means (with the flag `u`).
 */
export interface Pattern {
  groups: number
  names: ReadonlyMap<string, number>
  /** The places of the first match from `start` on: two for each group, the whole first; -1 where it took no part. */
  find(text: string, start: number, budget: Budget): readonly number[] | undefined
}

/** Forms under work are read again and again: a pattern is read once. */
const compiled = new Map<string, Pattern | PatternFault>()
const MOST_KEPT = 1000

/** `flags` are of `i`, `m` and `s`. */
export function compilePattern(text: string, flags = ''): Pattern | PatternFault {
  const key = `${flags}/${text}`
  const known = compiled.get(key)
  if (known) return known
  if (compiled.size >= MOST_KEPT) compiled.clear()
  const made = compile(text, flags)
  compiled.set(key, made)
  return made
}

export function isPatternFault(compiled: Pattern | PatternFault): compiled is PatternFault {
  return typeof compiled === 'string'
}

function compile(text: string, flags: string): Pattern | PatternFault {
  const read = readPattern(text, `u${flags}`)
  if (typeof read === 'string') return read
  const plan = planPattern(read.node)
  if (!plan) return 'patternTooLarge'
  const isMultiline = flags.includes('m')
  const slots = 2 * (read.groups + 1)
  return {
    groups: read.groups,
    names: read.names,
    find: (text, start, budget) => findMatch({ plan, isMultiline, slots, text, budget }, start),
  }
}
