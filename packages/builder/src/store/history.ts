import type { Form } from '@paperwright/runtime'

/** A form with the way back to how it was opened, and forth again. */
export interface History {
  past: readonly Form[]
  present: Form
  future: readonly Form[]
}

export function openHistory(form: Form): History {
  return { past: [], present: form, future: [] }
}

/** The next state of the form; one that is the same is no step. */
export function step(history: History, form: Form): History {
  if (form === history.present) return history
  return { past: [...history.past, history.present], present: form, future: [] }
}

/** The present made anew without a step of its own: the way back leads to before it was last a step. */
export function amend(history: History, form: Form): History {
  return { past: history.past, present: form, future: [] }
}

export function undo(history: History): History {
  const before = history.past.at(-1)
  if (!before) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
}

export function redo(history: History): History {
  const [next, ...future] = history.future
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future }
}
