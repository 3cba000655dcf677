import type { CharacterTest, PatternNode, PatternPlace } from './pattern-node.ts'

/** One step as it is written; `to` and the like are places in the plan. */
type PlanStep =
  | { op: 'character'; matches: CharacterTest; isBackward: boolean }
  /** Tries `first`; where that comes to nothing, `second`. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; slot: number }
  /** Forgets what groups held: each turn of a repetition begins without. */
  | { op: 'clear'; from: number; until: number }
  | { op: 'look'; from: number; isNegated: boolean }
  | { op: PatternPlace }
  | { op: 'done' }

/** What a step does, as a number. */
export const DOES = {
  done: 0,
  character: 1,
  characterBefore: 2,
  split: 3,
  jump: 4,
  save: 5,
  clear: 6,
  look: 7,
  lookNot: 8,
  start: 9,
  end: 10,
  edge: 11,
  noEdge: 12,
} as const

/** Steps in columns, which run several times as fast as a list of objects of many shapes. */
export interface Plan {
  does: Uint8Array
  /** Where to go, which slot, and the like; `second` of those that name two. */
  first: Int32Array
  second: Int32Array
  tests: (CharacterTest | undefined)[]
  /** For each step its number among those that more than one way leads to, or -1. */
  crossings: Int32Array
  crossingCount: number
}

/** Longer plans are refused: `(a{1000}){1000}`. */
const MOST_STEPS = 2000

/** The steps of a pattern; undefined where they are too many. */
export function planPattern(node: PatternNode): Plan | undefined {
  const steps: PlanStep[] = []
  return write(steps, node, false) && push(steps, { op: 'done' }) ? withCrossings(steps) : undefined
}

function withCrossings(steps: PlanStep[]): Plan {
  const crossings = new Int32Array(steps.length).fill(-1)
  let crossingCount = 0
  const mark = (at: number) => {
    if (crossings[at] === -1) crossings[at] = crossingCount++
  }
  steps.forEach((step, at) => {
    if (step.op === 'split') [at, step.first, step.second].forEach(mark)
    if (step.op === 'jump') mark(step.to)
  })
  return { ...inColumns(steps), crossings, crossingCount }
}

function inColumns(steps: readonly PlanStep[]): Omit<Plan, 'crossings' | 'crossingCount'> {
  const columns = steps.map((step): [does: number, first: number, second: number] => {
    switch (step.op) {
      case 'character':
        return [step.isBackward ? DOES.characterBefore : DOES.character, 0, 0]
      case 'split':
        return [DOES.split, step.first, step.second]
      case 'jump':
        return [DOES.jump, step.to, 0]
      case 'save':
        return [DOES.save, step.slot, 0]
      case 'clear':
        return [DOES.clear, step.from, step.until]
      case 'look':
        return [step.isNegated ? DOES.lookNot : DOES.look, step.from, 0]
      default:
        return [DOES[step.op], 0, 0]
    }
  })
  return {
    does: Uint8Array.from(columns, ([does]) => does),
    first: Int32Array.from(columns, ([, first]) => first),
    second: Int32Array.from(columns, ([, , second]) => second),
    tests: steps.map((step) => (step.op === 'character' ? step.matches : undefined)),
  }
}

function push(steps: PlanStep[], step: PlanStep): boolean {
  return steps.length < MOST_STEPS && steps.push(step) > 0
}

/** False where the plan has become too long. */
function write(steps: PlanStep[], node: PatternNode, isBackward: boolean): boolean {
  switch (node.kind) {
    case 'character':
      return push(steps, { op: 'character', matches: node.matches, isBackward })
    case 'sequence':
      return (isBackward ? node.parts.toReversed() : node.parts).every((part) =>
        write(steps, part, isBackward),
      )
    case 'choice':
      return writeChoice(steps, node.options, isBackward)
    case 'repeat':
      return writeRepeat(steps, node, isBackward)
    case 'group': {
      const slots = isBackward ? [node.index * 2 + 1, node.index * 2] : [node.index * 2, node.index * 2 + 1]
      return (
        push(steps, { op: 'save', slot: slots[0]! }) &&
        write(steps, node.of, isBackward) &&
        push(steps, { op: 'save', slot: slots[1]! })
      )
    }
    case 'look':
      return writeLook(steps, node)
    default:
      return push(steps, { op: node.kind })
  }
}

function writeLook(steps: PlanStep[], node: Extract<PatternNode, { kind: 'look' }>): boolean {
  const over = { op: 'jump' as const, to: 0 }
  if (!push(steps, over)) return false
  const from = steps.length
  if (!write(steps, node.of, node.isBehind) || !push(steps, { op: 'done' })) return false
  over.to = steps.length
  return push(steps, { op: 'look', from, isNegated: node.isNegated })
}

function writeChoice(steps: PlanStep[], options: readonly PatternNode[], isBackward: boolean): boolean {
  const ends: { op: 'jump'; to: number }[] = []
  const areWritten = options.every((option, index) => {
    if (index === options.length - 1) return write(steps, option, isBackward)
    const split = { op: 'split' as const, first: steps.length + 1, second: 0 }
    const end = { op: 'jump' as const, to: 0 }
    ends.push(end)
    if (!push(steps, split) || !write(steps, option, isBackward) || !push(steps, end)) return false
    split.second = steps.length
    return true
  })
  for (const end of ends) end.to = steps.length
  return areWritten
}

type Repeat = Extract<PatternNode, { kind: 'repeat' }>

function writeRepeat(steps: PlanStep[], { of, least, most, isLazy }: Repeat, isBackward: boolean): boolean {
  for (let turn = 0; turn < least; turn++) {
    const before = steps.length
    if (!writeTurn(steps, of, isBackward)) return false
    // What says nothing says nothing any number of times.
    if (steps.length === before) break
  }
  if (most === Infinity) {
    const split = writeSplit(steps)
    const start = steps.length - 1
    if (!split || !writeTurn(steps, of, isBackward) || !push(steps, { op: 'jump', to: start })) return false
    aim(split, { body: start + 1, end: steps.length, isLazy })
    return true
  }
  const splits: { at: number; split: Split }[] = []
  for (let turn = least; turn < most; turn++) {
    const split = writeSplit(steps)
    if (!split) return false
    splits.push({ at: steps.length, split })
    if (!writeTurn(steps, of, isBackward)) return false
  }
  for (const { at, split } of splits) aim(split, { body: at, end: steps.length, isLazy })
  return true
}

type Split = Extract<PlanStep, { op: 'split' }>

function writeSplit(steps: PlanStep[]): Split | undefined {
  const split: Split = { op: 'split', first: 0, second: 0 }
  return push(steps, split) ? split : undefined
}

function aim(split: Split, { body, end, isLazy }: { body: number; end: number; isLazy: boolean }): void {
  split.first = isLazy ? end : body
  split.second = isLazy ? body : end
}

function writeTurn(steps: PlanStep[], of: PatternNode, isBackward: boolean): boolean {
  const groups = groupsIn(of)
  const cleared =
    groups.length === 0 ||
    push(steps, { op: 'clear', from: Math.min(...groups) * 2, until: Math.max(...groups) * 2 + 2 })
  return cleared && write(steps, of, isBackward)
}

function groupsIn(node: PatternNode): number[] {
  switch (node.kind) {
    case 'group':
      return [node.index, ...groupsIn(node.of)]
    case 'repeat':
    case 'look':
      return groupsIn(node.of)
    case 'sequence':
      return node.parts.flatMap(groupsIn)
    case 'choice':
      return node.options.flatMap(groupsIn)
    default:
      return []
  }
}
