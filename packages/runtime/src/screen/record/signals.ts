/** Listeners by key, so that a change reaches only the parts of the screen that show it. */
export interface Signals {
  watch(key: string, listener: () => void): () => void
  emit(key: string): void
  /** Every key that is watched now. */
  keys(): Iterable<string>
}

export function createSignals(): Signals {
  const watched = new Map<string, Set<() => void>>()
  return {
    watch(key, listener) {
      const listeners = watched.get(key) ?? new Set()
      watched.set(key, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && watched.get(key) === listeners) watched.delete(key)
      }
    },
    emit(key) {
      for (const listener of watched.get(key) ?? []) listener()
    },
    keys: () => [...watched.keys()],
  }
}
