import { createContext, use, useMemo } from 'react'
import { findKept, type KeptText } from './kept-text.ts'

/** What was typed and not taken over, of the document that is worked on. */
export interface KeptTexts {
  kept: readonly KeptText[]
  /** Without a reason: why the last edit was refused. */
  keep(text: Omit<KeptText, 'reason'> & { reason?: string | undefined }): void
  letGo(place: Pick<KeptText, 'at' | 'key'>): void
}

const NONE: KeptTexts = { kept: [], keep: () => {}, letGo: () => {} }

export const KeptContext = createContext<KeptTexts>(NONE)

/** The part of the document that the settings inside are of, as a JSON pointer; nothing is kept without one. */
export const PartContext = createContext<string | undefined>(undefined)

/** What waits in one setting. */
export interface KeptSetting {
  /** As it was typed. */
  text: string | undefined
  reason: string | undefined
  keep(text: string, reason?: string): void
  letGo(): void
}

export function useKept(key: string, label: string): KeptSetting {
  const at = use(PartContext)
  const { kept, keep, letGo } = use(KeptContext)
  const found = findKept(kept, at, key)
  return useMemo(
    () => ({
      text: found?.text,
      reason: found?.reason,
      keep(text, reason) {
        if (at !== undefined) keep({ at, key, label, text, reason })
      },
      letGo() {
        if (at !== undefined && found) letGo({ at, key })
      },
    }),
    [found, at, key, label, keep, letGo],
  )
}
