import { createSignals } from '../record/signals.ts'

/** A short word on what was just done. */
export interface Notice {
  /** Where: a field, an entry or a list. */
  at: string
  words: string
  /** It can be taken back from here. */
  offersUndo: boolean
}

/** The notice that stands on the screen, until the next one or the next change. */
export interface Notices {
  get(): Notice | undefined
  show(notice: Notice): void
  clear(): void
  watch(listener: () => void): () => void
}

export function createNotices(): Notices {
  const signals = createSignals()
  let shown: Notice | undefined
  const set = (notice: Notice | undefined) => {
    if (notice === shown) return
    shown = notice
    signals.emit('')
  }
  return {
    get: () => shown,
    show: set,
    clear: () => set(undefined),
    watch: (listener) => signals.watch('', listener),
  }
}
