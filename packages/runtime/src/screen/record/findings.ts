import type { Problem } from '../../record/problem.ts'
import { UNREADABLE } from '../../record/misread-problem.ts'
import type { EntryMove } from './entry-move.ts'
import { movePointers } from './move-pointers.ts'
import { createSignals } from './signals.ts'

/**
 * What is known of the record beside its values: its problems, which of them are shown yet, and what is hidden.
 * A problem is shown once its field was left, a missing value once the form was to be submitted, what does not hold
 * across fields once nobody types. Warnings are shown as problems are, where there is none.
 */
export interface Findings {
  /** The problem or warning to show at a pointer. */
  getProblem(pointer: string): Problem | undefined
  isHidden(pointer: string): boolean
  listHidden(): ReadonlySet<string>
  /** All problems, shown or not. */
  listProblems(): readonly Problem[]
  listWarnings(): readonly Problem[]
  setProblems(problems: readonly Problem[], warnings?: readonly Problem[]): void
  /** What stands in other records too, as far as that was asked: shown, and judged anew when the record is handed in. */
  setAlike(found: readonly Problem[]): void
  /** Problems found elsewhere (by the server); one goes when its field is entered anew. */
  setForeign(problems: readonly Problem[]): void
  setHidden(pointers: readonly string[]): void
  /** Says that a person types in a field: half a word is nothing to complain of. */
  beginTyping(pointer: string): void
  /** Says that a person has been at a field. */
  leave(pointer: string): void
  /** Says that a field was filled in anew: what was found elsewhere is no longer true of it. */
  renew(pointer: string): void
  /** From now on every problem is shown. */
  showAll(): void
  /** An entry was put in, taken out or moved. */
  moveEntries(move: EntryMove): void
  watch(pointer: string, listener: () => void): () => void
  /** Called when `listProblems` gives another list. */
  watchAll(listener: () => void): () => void
}

const ALL = 'all'

export function createFindings(): Findings {
  const signals = createSignals()
  const changes = createSignals()
  let problems: readonly Problem[] = []
  let warnings: readonly Problem[] = []
  let alike: readonly Problem[] = []
  let softList: readonly Problem[] = []
  let foreign: ReadonlyMap<string, Problem> = new Map()
  let left: ReadonlyMap<string, true> = new Map()
  let hidden: ReadonlySet<string> = new Set()
  let shown: ReadonlyMap<string, Problem> = new Map()
  let all = false
  let typed: string | undefined
  let list: readonly Problem[] = []

  /** It may become readable with the next key, where it was not found before. */
  const isHalfTyped = ({ path, code }: Problem) => path === typed && code === UNREADABLE && !shown.has(path)
  /** What was said stays said while somebody types elsewhere. */
  const isSettled = ({ path }: Problem) => typed === undefined || ACROSS.has(shown.get(path)?.code ?? '')
  const refresh = () => {
    list = [...foreign.values(), ...problems.filter(({ path }) => !foreign.has(path))]
    softList = [...warnings, ...alike.filter(({ soft }) => soft)]
    changes.emit(ALL)
    const next = new Map(foreign)
    for (const problem of [...problems, ...alike.filter(({ soft }) => !soft), ...softList]) {
      if (next.has(problem.path) || isHalfTyped(problem)) continue
      const isDue = isAcross(problem)
        ? isSettled(problem)
        : left.has(problem.path) && problem.code !== 'required'
      if (all || isDue) next.set(problem.path, problem)
    }
    const before = shown
    shown = next
    for (const path of new Set([...before.keys(), ...next.keys()])) {
      if (!sameProblem(before.get(path), next.get(path))) signals.emit(path)
      else shown = new Map(shown).set(path, before.get(path)!)
    }
  }

  return {
    getProblem: (pointer) => shown.get(pointer),
    isHidden: (pointer) => hidden.has(pointer),
    listHidden: () => hidden,
    listProblems: () => list,
    listWarnings: () => softList,
    setAlike(found) {
      alike = found
      refresh()
    },
    setProblems(next, soft = []) {
      problems = next
      warnings = soft
      refresh()
    },
    setForeign(next) {
      foreign = new Map(next.map((problem) => [problem.path, problem]))
      refresh()
    },
    setHidden(pointers) {
      const before = hidden
      hidden = new Set(pointers)
      for (const pointer of new Set([...before, ...hidden])) {
        if (before.has(pointer) !== hidden.has(pointer)) signals.emit(pointer)
      }
    },
    beginTyping(pointer) {
      typed = pointer
    },
    leave(pointer) {
      const wasTyped = typed === pointer
      if (wasTyped) typed = undefined
      const mayShow =
        wasTyped && [...problems, ...warnings].some((one) => one.path === pointer || isAcross(one))
      if (left.has(pointer) && !mayShow) return
      left = new Map(left).set(pointer, true)
      refresh()
    },
    renew(pointer) {
      if (!foreign.has(pointer)) return
      foreign = new Map([...foreign].filter(([path]) => path !== pointer))
      refresh()
    },
    showAll() {
      all = true
      refresh()
    },
    moveEntries(move) {
      left = movePointers(left, move)
      foreign = movePointers(foreign, move)
      const isElsewhere = ({ path }: Problem) => !path.startsWith(`${move.list}/`)
      problems = problems.filter(isElsewhere)
      warnings = warnings.filter(isElsewhere)
      refresh()
    },
    watch: signals.watch,
    watchAll: (listener) => changes.watch(ALL, listener),
  }
}

/** What does not hold across fields, or across records. */
const ACROSS = new Set(['check', 'optionMisfit', 'unique'])
const isAcross = ({ code }: Problem) => ACROSS.has(code)

function sameProblem(a: Problem | undefined, b: Problem | undefined): boolean {
  return a === b || (a?.code === b?.code && JSON.stringify(a?.params) === JSON.stringify(b?.params))
}
