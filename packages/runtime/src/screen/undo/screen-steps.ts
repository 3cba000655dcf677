import type { StepCount } from '../record/history.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { takeStep, type TakeHow, type Way } from './take-step.ts'

/** The steps that a person took on a form, for buttons that stand outside it. */
export interface ScreenSteps {
  /** Takes the last step back, as Ctrl+Z does, and leads to where it was. Does nothing where there is none. */
  undo(how?: TakeHow): void
  /** Takes the step once more that was taken back last, as Ctrl+Y does. */
  redo(how?: TakeHow): void
  /** How many steps there are to take back, and once more. */
  count(): StepCount
  /** Calls when there are other steps than before; gives back how to stop. */
  watch(listener: () => void): () => void
}

export function screenSteps(scope: ScreenScope): ScreenSteps {
  const take = (way: Way, how?: TakeHow) => takeStep(scope, way, how)
  return {
    undo: (how) => take('undo', how),
    redo: (how) => take('redo', how),
    count: scope.store.countSteps,
    watch: scope.store.watchSteps,
  }
}
