import type { JsonObject } from '@paperwright/runtime'

/** What was entered and not yet stored on the server, kept in this browser. */
export interface Draft {
  record: JsonObject
  /** The form version that it was entered on. */
  formVersion: number
  /** Milliseconds since 1970. */
  savedAt: number
  /** For a change of a stored record: the revision that was opened, and its record then. */
  opened?: { revision: number; record: JsonObject }
  /** Sent as the Idempotency-Key: a submission whose answer was lost is not stored twice. */
  saveKey: string
}

const PREFIX = 'paperwright.draft.'

/** The draft's name: one for a new record of each form, one for each stored record. */
export const draftKey = {
  ofForm: (formId: string) => `${PREFIX}form.${formId}`,
  ofSubmission: (submissionId: string) => `${PREFIX}record.${submissionId}`,
}

export function readDraft(key: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isDraft(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** False where the browser has no room or no storage. */
export function keepDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // There was none.
  }
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null) return false
  const { record, savedAt, saveKey } = kept as Partial<Draft>
  return (
    typeof record === 'object' &&
    record !== null &&
    typeof savedAt === 'number' &&
    typeof saveKey === 'string'
  )
}
