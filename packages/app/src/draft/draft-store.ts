import type { JsonObject } from '@paperwright/runtime'
import type { UnreadTexts } from '@paperwright/runtime/screen'

/** What was entered and not yet stored on the server, kept in this browser. */
export interface Draft {
  record: JsonObject
  /** Beside it, what could not be read; drafts kept before there was this have none. */
  unread?: UnreadTexts
  /** Of a new record: the number of the blank sheet that it is entered from. */
  paper?: string
  /** The form version that it was entered on. */
  formVersion: number
  /** Milliseconds since 1970. */
  savedAt: number
  /** For a change of a stored record: the revision that was opened, and its record then. */
  opened?: { revision: number; record: JsonObject }
  /** For a change of a stored record: why it is made, as far as that was said. */
  reason?: string
  /** For a new record whose draft is on the server: the draft's revision that this was made on. */
  revision?: number
  /** Names the sitting: the id that its draft has on the server, or will have. One record comes of it, however often it is handed in. */
  saveKey: string
}

/** Names of a person's drafts: several may use one browser. */
export function draftNames(owner: string) {
  const prefix = `paperwright.draft.${owner}.`
  return {
    /** Of a new record of a form; under the draft's own name once it is on the server. */
    ofNew: (formId: string, draftId: string | undefined) =>
      draftId === undefined ? `${prefix}form.${formId}` : `${prefix}begun.${draftId}`,
    /** Of a change of a stored record. */
    ofSubmission: (submissionId: string) => `${prefix}record.${submissionId}`,
  }
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
  const { record, unread = {}, paper = '', savedAt, saveKey } = kept as Partial<Draft>
  return (
    typeof record === 'object' &&
    record !== null &&
    isTexts(unread) &&
    typeof paper === 'string' &&
    typeof savedAt === 'number' &&
    typeof saveKey === 'string'
  )
}

function isTexts(value: unknown): value is UnreadTexts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  )
}
