interface Told {
  kind: string
  fact?: string
  before?: unknown
  after?: unknown
}

/** A change of what a document is filed under, with the names of both in place of their ids; others as they are. */
export function nameCategories<Change extends Told>(change: Change, name: (id: string) => string): Change {
  if (change.kind !== 'factChanged' || change.fact !== 'domain') return change
  const said = (id: unknown) => (typeof id === 'string' && id !== '' ? name(id) : id)
  return { ...change, before: said(change.before), after: said(change.after) }
}
