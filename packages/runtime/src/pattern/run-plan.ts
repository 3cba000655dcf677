import type { Budget } from '../budget/budget.ts'
import { DOES, type Plan } from './plan-pattern.ts'

/** A text that is searched, with the steps that the search may take. */
export interface Search {
  plan: Plan
  text: string
  isMultiline: boolean
  /** Two places for each group, the whole match first. */
  slots: number
  budget: Budget
}

/** What each search takes, however short it is. */
const STEPS_TO_BEGIN = 10

/** The places of the first match from `start` on: two for each group, -1 where it took no part. */
export function findMatch(search: Search, start: number): number[] | undefined {
  search.budget.spend(STEPS_TO_BEGIN)
  const visited = newVisited(search)
  for (let at = start; at <= search.text.length; at += widthAt(search.text, at)) {
    const found = run(search, 0, at, visited)
    if (found) return found
  }
  return undefined
}

/** One bit for each crossing and place: what was tried there once, and came to nothing, does so again. */
function newVisited({ plan, text, budget }: Search): Uint32Array {
  if (plan.crossingCount === 0) return NONE_VISITED
  const words = Math.ceil((plan.crossingCount * (text.length + 1)) / 32)
  budget.spend(words / 8)
  return new Uint32Array(words)
}

const NONE_VISITED = new Uint32Array(0)

function run(search: Search, from: number, start: number, visited: Uint32Array): number[] | undefined {
  const { text, slots, budget } = search
  const { does, first, second, tests, crossings } = search.plan
  const saved: number[] = []
  for (let slot = 0; slot < slots; slot++) saved.push(-1)
  // Pairs: a step and a place to go on from, or below zero a slot and what it held.
  const open: number[] = [from, start]
  while (open.length > 0) {
    let at = open.pop()!
    let step = open.pop()!
    if (step < 0) {
      saved[-1 - step] = at
      continue
    }
    for (let isAlive = true; isAlive; step++) {
      budget.spend(1)
      const crossing = crossings[step]!
      if (crossing >= 0 && !visit(visited, crossing * (text.length + 1) + at)) break
      switch (does[step]) {
        case DOES.character: {
          const point = text.codePointAt(at)
          if (point === undefined || !tests[step]!(point)) isAlive = false
          else at += point > 0xffff ? 2 : 1
          break
        }
        case DOES.characterBefore: {
          const point = pointBefore(text, at)
          if (point === undefined || !tests[step]!(point)) isAlive = false
          else at -= point > 0xffff ? 2 : 1
          break
        }
        case DOES.split:
          open.push(second[step]!, at)
          step = first[step]! - 1
          break
        case DOES.jump:
          step = first[step]! - 1
          break
        case DOES.save:
          open.push(-1 - first[step]!, saved[first[step]!]!)
          saved[first[step]!] = at
          break
        case DOES.clear:
          for (let slot = first[step]!; slot < second[step]!; slot++) {
            open.push(-1 - slot, saved[slot]!)
            saved[slot] = -1
          }
          break
        case DOES.look: {
          const seen = run(search, first[step]!, at, newVisited(search))
          if (seen) keepGroups(seen, saved, open)
          else isAlive = false
          break
        }
        case DOES.lookNot:
          isAlive = run(search, first[step]!, at, newVisited(search)) === undefined
          break
        case DOES.done:
          saved[0] = start
          saved[1] = at
          return saved
        default:
          isAlive = isAt(does[step]!, search, at)
      }
    }
  }
  return undefined
}

/** False where it was there before. */
function visit(visited: Uint32Array, bit: number): boolean {
  const word = bit >>> 5
  const mask = 1 << (bit & 31)
  if ((visited[word]! & mask) !== 0) return false
  visited[word]! |= mask
  return true
}

function keepGroups(seen: readonly number[], saved: number[], open: number[]): void {
  for (let slot = 2; slot < seen.length; slot++) {
    if (seen[slot] === -1) continue
    open.push(-1 - slot, saved[slot]!)
    saved[slot] = seen[slot]!
  }
}

function isAt(place: number, { text, isMultiline }: Search, at: number): boolean {
  switch (place) {
    case DOES.start:
      return at === 0 || (isMultiline && LINE_END.test(text[at - 1]!))
    case DOES.end:
      return at === text.length || (isMultiline && LINE_END.test(text[at]!))
    default:
      return (isOfWord(text[at - 1]) !== isOfWord(text[at])) === (place === DOES.edge)
  }
}

const LINE_END = /[\n\r\u2028\u2029]/
const OF_WORD = /\w/

function isOfWord(character: string | undefined): boolean {
  return character !== undefined && OF_WORD.test(character)
}

function pointBefore(text: string, at: number): number | undefined {
  if (at === 0) return undefined
  const pair = at > 1 ? text.codePointAt(at - 2)! : 0
  return pair > 0xffff ? pair : text.charCodeAt(at - 1)
}

/** How far the next character reaches; 1 at the end. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
