import type { Problem } from '../../record/problem.ts'
import type { RecordStore } from '../record/record-store.ts'

/** The code of a problem that only the screen knows: text that is still no value. */
export const UNREADABLE = 'unreadable'

/** A problem for each text that its field could not read, hidden fields aside. */
export function listUnreadable(store: RecordStore, hidden: readonly string[]): Problem[] {
  return [...store.listUnread().keys()]
    .filter((path) => !hidden.some((place) => path === place || path.startsWith(`${place}/`)))
    .map((path) => ({ path, code: UNREADABLE }))
}
