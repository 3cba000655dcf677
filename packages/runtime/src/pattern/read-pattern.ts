import { characterTest } from './character-test.ts'
import type { PatternFault, PatternNode } from './pattern-node.ts'

/** Nobody wrote longer patterns and deeper brackets by hand. */
const MOST_CHARACTERS = 5000
const DEEPEST = 100

/** Ends the reading of a pattern; caught where the reading began. */
class PatternProblem extends Error {
  constructor(readonly fault: PatternFault) {
    super(fault)
  }
}

export interface ReadPattern {
  node: PatternNode
  groups: number
  /** Names of groups and their numbers. */
  names: ReadonlyMap<string, number>
}

/**
 * Reads a regular expression of the language (ECMA-262 with the flag `u`, as JSON Schema has it). Back references are
 * not taken: whoever follows them has to try one way after the other.
 */
export function readPattern(text: string, flags: string): ReadPattern | PatternFault {
  if (text.length > MOST_CHARACTERS) return 'patternTooLarge'
  try {
    // From here on the text is known to be well formed.
    void new RegExp(text, flags)
  } catch {
    return 'patternInvalid'
  }
  const reading: Reading = { text, flags, at: 0, depth: 0, groups: 0, names: new Map() }
  try {
    return { node: readChoice(reading), groups: reading.groups, names: reading.names }
  } catch (problem) {
    if (problem instanceof PatternProblem) return problem.fault
    throw problem
  }
}

interface Reading {
  readonly text: string
  readonly flags: string
  at: number
  depth: number
  groups: number
  readonly names: Map<string, number>
}

function readChoice(reading: Reading): PatternNode {
  if (++reading.depth > DEEPEST) throw new PatternProblem('patternTooLarge')
  const options = [readSequence(reading)]
  while (take(reading, '|')) options.push(readSequence(reading))
  reading.depth--
  return options.length === 1 ? options[0]! : { kind: 'choice', options }
}

function readSequence(reading: Reading): PatternNode {
  const parts: PatternNode[] = []
  while (reading.at < reading.text.length && !'|)'.includes(reading.text[reading.at]!)) {
    parts.push(readRepeats(reading, readOne(reading)))
  }
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts }
}

const COUNTS = /\{(\d+)(?:(,)(\d*))?\}/y

function readRepeats(reading: Reading, of: PatternNode): PatternNode {
  const counts = readCounts(reading)
  if (!counts) return of
  return { kind: 'repeat', of, ...counts, isLazy: take(reading, '?') }
}

function readCounts(reading: Reading): { least: number; most: number } | undefined {
  if (take(reading, '*')) return { least: 0, most: Infinity }
  if (take(reading, '+')) return { least: 1, most: Infinity }
  if (take(reading, '?')) return { least: 0, most: 1 }
  const [, least, comma, most] = takeMatch(reading, COUNTS) ?? []
  if (least === undefined) return undefined
  const from = Number(least)
  return { least: from, most: comma === undefined ? from : most ? Number(most) : Infinity }
}

function readOne(reading: Reading): PatternNode {
  if (take(reading, '(')) return readGroup(reading)
  if (take(reading, '^')) return { kind: 'start' }
  if (take(reading, '$')) return { kind: 'end' }
  if (take(reading, '\\b')) return { kind: 'edge' }
  if (take(reading, '\\B')) return { kind: 'noEdge' }
  if (takeMatch(reading, BACK_REFERENCE)) throw new PatternProblem('patternBackReference')
  const [part] = takeMatch(reading, CHARACTER)!
  return { kind: 'character', matches: characterTest(part, reading.flags) }
}

const BACK_REFERENCE = /\\(?:[1-9]\d*|k<[^>]*>)/y
/** A class, an escape (pairs of surrogates are one character), or a character that stands for itself. */
const CHARACTER =
  /\[(?:\\[^]|[^\\\]])*\]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[pP]\{[^}]*\}|\\c[a-zA-Z]|\\[^]|[^]/uy
const OPENING = /\?(?:(:)|<?(=|!)|<([^>]*)>)/y

function readGroup(reading: Reading): PatternNode {
  const start = reading.at
  const [opening, isPlain, look, name] = takeMatch(reading, OPENING) ?? []
  // Flags for a part, `(?i:…)`, are not taken.
  if (opening === undefined && reading.text[start] === '?') throw new PatternProblem('patternInvalid')
  const isCaptured = isPlain === undefined && look === undefined
  const index = isCaptured ? ++reading.groups : 0
  if (name !== undefined) reading.names.set(name, index)
  const of = readChoice(reading)
  reading.at++
  if (look !== undefined)
    return { kind: 'look', of, isBehind: opening!.startsWith('?<'), isNegated: look === '!' }
  return isCaptured ? { kind: 'group', of, index } : of
}

function take(reading: Reading, words: string): boolean {
  if (!reading.text.startsWith(words, reading.at)) return false
  reading.at += words.length
  return true
}

function takeMatch(reading: Reading, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = reading.at
  const found = sticky.exec(reading.text)
  if (found) reading.at = sticky.lastIndex
  return found ?? undefined
}
