import type { JsonObject } from '@paperwright/runtime'
import { isDeepEqual } from '@paperwright/runtime/kit'
import type { UnreadTexts } from '@paperwright/runtime/screen'

/** What a person entered: the record, beside it the words that could not be read, and the number of the blank sheet that it is entered from. All are kept and compared as one. */
export interface Entered {
  record: JsonObject
  unread: UnreadTexts
  /** Missing: the record gets the next number of its series. */
  paper?: string
}

interface Kept {
  record: JsonObject
  unread?: UnreadTexts
  paper?: string | null | undefined
}

/** Drafts of browsers that kept no such words have none. */
export function enteredOf({ record, unread = {}, paper }: Kept): Entered {
  return { record, unread, ...(paper && { paper }) }
}

export function isSameEntered(a: Kept, b: Kept): boolean {
  return isDeepEqual(enteredOf(a), enteredOf(b))
}
