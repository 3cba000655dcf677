import { createContext, use, useMemo } from 'react'
import { findKept, type KeptText, type Mend } from './kept-text.ts'
import type { Fault } from './mend-expression.ts'

/** What was typed and not taken over, of the document that is worked on. */
export interface KeptTexts {
  kept: readonly KeptText[]
  keep(text: TextToKeep): void
  letGo(place: PlaceToClear): void
}

export interface TextToKeep extends Omit<KeptText, 'reason' | 'mend'> {
  /** Left out: why the last edit was refused. */
  reason?: string | undefined
  mend?: Mend | undefined
  /** The way out of what the check said of the last edit. */
  mendBy?: ((fault: Fault) => Mend | undefined) | undefined
}

export interface PlaceToClear extends Pick<KeptText, 'at' | 'key'> {
  /** Its way out was taken by the last step; the text comes back when that is undone. */
  isMended?: boolean
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
  mend: Mend | undefined
  keep(text: string, why?: Pick<TextToKeep, 'reason' | 'mend' | 'mendBy'>): void
  letGo(how?: { isMended: boolean }): void
}

export function useKept(key: string, label: string): KeptSetting {
  const at = use(PartContext)
  const { kept, keep, letGo } = use(KeptContext)
  const found = findKept(kept, at, key)
  return useMemo(
    () => ({
      text: found?.text,
      reason: found?.reason,
      mend: found?.mend,
      keep(text, why) {
        if (at !== undefined) keep({ at, key, label, text, ...why })
      },
      letGo(how) {
        if (at !== undefined && found) letGo({ at, key, ...how })
      },
    }),
    [found, at, key, label, keep, letGo],
  )
}
