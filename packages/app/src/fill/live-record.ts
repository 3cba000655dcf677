import type { JsonObject } from '@paperwright/runtime'

/** The record as it is being entered, for those who follow it (preview, draft) without rendering at each key. */
export interface LiveRecord {
  get(): JsonObject
  set(record: JsonObject): void
  watch(listener: () => void): () => void
}

export function createLiveRecord(initial: JsonObject): LiveRecord {
  const listeners = new Set<() => void>()
  let record = initial
  return {
    get: () => record,
    set(next) {
      record = next
      for (const listener of listeners) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
