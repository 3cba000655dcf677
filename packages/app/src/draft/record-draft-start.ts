import type { RecordDraft } from '@paperwright/server'
import type { Rival } from '../api/drafts.ts'
import type { Draft } from './draft-store.ts'
import { enteredOf, isSameEntered } from '../record/entered.ts'
import { isDraft, type DraftBase } from './draft-sync.ts'
import type { Restored } from './use-draft.ts'

/** Where the work on a new record begins. */
export interface RecordDraftStart {
  restored: Restored | undefined
  base: DraftBase | undefined
  /** The browser has more than the server. */
  unsent: boolean
  /** What became of the draft elsewhere since. */
  other?: Rival
}

/**
 * The newest there is: what this browser could not send yet, else the draft on the server. `stored` is undefined for a
 * new record.
 */
export function startRecord(kept: Draft | undefined, stored: Rival | undefined): RecordDraftStart {
  const base = isDraft(stored) ? stored : undefined
  if (!kept) return { restored: base && restoredOf(base), base, unsent: false }
  const mine = { restored: kept, base, unsent: true }
  if (stored === undefined || (base && base.revision === kept.revision)) return mine
  // It was sent, and only the answer did not come.
  if (base && isSameEntered(base, kept)) {
    return { restored: restoredOf(base), base, unsent: false }
  }
  return { ...mine, other: stored }
}

function restoredOf({ formVersion, updatedAt, ...draft }: RecordDraft): Restored {
  return { ...enteredOf(draft), formVersion, savedAt: updatedAt }
}
