import { createSignals } from './signals.ts'

/** Steps that were taken, newest last, and those taken back, which the next step forgets. */
export interface History<Step> {
  add(step: Step): void
  /** The step to take back; undefined where there is none. */
  back(): Step | undefined
  /** The step to take once more. */
  forth(): Step | undefined
  clear(): void
  /** How many steps can be taken back, and once more. */
  count(): StepCount
  /** Calls when there are other steps than before. */
  watch(listener: () => void): () => void
}

export interface StepCount {
  undo: number
  redo: number
}

/** So many steps are kept; nobody goes further back, and a day's typing is not to fill the memory. */
const MOST_STEPS = 1000

export function createHistory<Step>(): History<Step> {
  let done: Step[] = []
  let undone: Step[] = []
  const signals = createSignals()
  return {
    add(step) {
      done.push(step)
      if (done.length > MOST_STEPS) done.shift()
      undone = []
      signals.emit('')
    },
    back() {
      const step = done.pop()
      if (step === undefined) return undefined
      undone.push(step)
      signals.emit('')
      return step
    },
    forth() {
      const step = undone.pop()
      if (step === undefined) return undefined
      done.push(step)
      signals.emit('')
      return step
    },
    clear() {
      done = []
      undone = []
      signals.emit('')
    },
    count: () => ({ undo: done.length, redo: undone.length }),
    watch: (listener) => signals.watch('', listener),
  }
}
