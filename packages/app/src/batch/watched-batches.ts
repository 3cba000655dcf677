import { useMemo, useSyncExternalStore } from 'react'

/*
 * Batches that someone has begun in this browser and has not been told of yet. Where there are none, nobody asks the server.
 */

const keyOf = (owner: string) => `paperwright.batches.${owner}`
/** Storage tells other windows only. */
const CHANGED = 'paperwright-batches'

function read(owner: string): string {
  try {
    return localStorage.getItem(keyOf(owner)) ?? '[]'
  } catch {
    return '[]'
  }
}

function parse(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text)
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

function write(owner: string, ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(keyOf(owner), JSON.stringify(ids))
    else localStorage.removeItem(keyOf(owner))
  } catch {
    // A browser that keeps nothing tells nothing: the list of print jobs still does.
  }
  window.dispatchEvent(new Event(CHANGED))
}

/** Has someone told when a batch of theirs ends, wherever they are. */
export function watchBatch(owner: string, id: string): void {
  write(owner, [...parse(read(owner)).filter((one) => one !== id), id])
}

export function forgetBatches(owner: string, ids: readonly string[]): void {
  write(
    owner,
    parse(read(owner)).filter((one) => !ids.includes(one)),
  )
}

/** The ids of those that someone is to be told of. */
export function useWatchedBatches(owner: string): readonly string[] {
  const text = useSyncExternalStore(subscribe, () => read(owner))
  return useMemo(() => parse(text), [text])
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('storage', onChange)
    window.removeEventListener(CHANGED, onChange)
  }
}
