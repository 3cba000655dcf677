import { isDeepEqual } from '@paperwright/runtime'
import type { RecordDraft } from '@paperwright/server'
import type { Draft } from './draft-store.ts'
import type { DraftBase } from './draft-sync.ts'
import type { Restored } from './use-draft.ts'

/** Where the work on a new record begins. */
export interface RecordDraftStart {
  restored: Restored | undefined
  base: DraftBase | undefined
  /** The browser has more than the server. */
  unsent: boolean
  /** What another browser made of the draft since; null: it was handed in or thrown away there. */
  other?: RecordDraft | null
}

/**
 * The newest there is: what this browser could not send yet, else the draft on the server. `stored` is undefined for a
 * new record, and null where the draft is gone.
 */
export function startRecord(
  kept: Draft | undefined,
  stored: RecordDraft | null | undefined,
): RecordDraftStart {
  const base = stored ?? undefined
  if (!kept) return { restored: stored ? restoredOf(stored) : undefined, base, unsent: false }
  const mine = { restored: kept, base, unsent: true }
  if (stored === undefined || stored?.revision === kept.revision) return mine
  // It was sent, and only the answer did not come.
  if (stored && isDeepEqual(stored.record, kept.record)) {
    return { restored: restoredOf(stored), base, unsent: false }
  }
  return { ...mine, other: stored }
}

function restoredOf({ record, formVersion, updatedAt }: RecordDraft): Restored {
  return { record, formVersion, savedAt: updatedAt }
}
