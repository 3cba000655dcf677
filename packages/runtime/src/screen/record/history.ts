/** Steps that were taken, newest last, and those taken back, which the next step forgets. */
export interface History<Step> {
  add(step: Step): void
  /** The step to take back; undefined where there is none. */
  back(): Step | undefined
  /** The step to take once more. */
  forth(): Step | undefined
  clear(): void
}

/** So many steps are kept; nobody goes further back, and a day's typing is not to fill the memory. */
const MOST_STEPS = 1000

export function createHistory<Step>(): History<Step> {
  let done: Step[] = []
  let undone: Step[] = []
  return {
    add(step) {
      done.push(step)
      if (done.length > MOST_STEPS) done.shift()
      undone = []
    },
    back() {
      const step = done.pop()
      if (step !== undefined) undone.push(step)
      return step
    },
    forth() {
      const step = undone.pop()
      if (step !== undefined) done.push(step)
      return step
    },
    clear() {
      done = []
      undone = []
    },
  }
}
