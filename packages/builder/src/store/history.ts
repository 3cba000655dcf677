/** A document with the way back to how it was opened, and forth again. */
export interface History<Document> {
  past: readonly Document[]
  present: Document
  future: readonly Document[]
}

export function openHistory<Document>(document: Document): History<Document> {
  return { past: [], present: document, future: [] }
}

/** The next state of the document; one that is the same is no step. */
export function step<Document>(history: History<Document>, document: Document): History<Document> {
  if (document === history.present) return history
  return { past: [...history.past, history.present], present: document, future: [] }
}

/** The present made anew without a step of its own: the way back leads to before it was last a step. */
export function amend<Document>(history: History<Document>, document: Document): History<Document> {
  return { past: history.past, present: document, future: [] }
}

export function undo<Document>(history: History<Document>): History<Document> {
  const before = history.past.at(-1)
  if (!before) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
}

export function redo<Document>(history: History<Document>): History<Document> {
  const [next, ...future] = history.future
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future }
}
