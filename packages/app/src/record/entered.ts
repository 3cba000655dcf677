import type { JsonObject } from '@paperwright/runtime'
import { isDeepEqual } from '@paperwright/runtime/kit'
import type { UnreadTexts } from '@paperwright/runtime/screen'

/** What a person entered: the record, and beside it the words that could not be read. Both are kept and compared as one. */
export interface Entered {
  record: JsonObject
  unread: UnreadTexts
}

/** Drafts of browsers that kept no such words have none. */
export function enteredOf({ record, unread = {} }: { record: JsonObject; unread?: UnreadTexts }): Entered {
  return { record, unread }
}

export function isSameEntered(
  a: Parameters<typeof enteredOf>[0],
  b: Parameters<typeof enteredOf>[0],
): boolean {
  return isDeepEqual(enteredOf(a), enteredOf(b))
}
