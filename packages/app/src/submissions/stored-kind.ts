/** What was done to the record that is shown: `before` where it was handed in already when someone came to do so. */
export type StoredKind = 'new' | 'edited' | 'before'

export const readStored = (kind: unknown): { stored?: StoredKind } =>
  kind === 'new' || kind === 'edited' || kind === 'before' ? { stored: kind } : {}
