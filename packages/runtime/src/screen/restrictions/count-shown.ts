import type { ScreenScope } from '../screen-scope.ts'

/** How many entries of a list the person may know of. */
export function countShown({ store, access }: ScreenScope, list: string): number {
  return access.of(list) === 'none' ? 0 : store.countEntries(list)
}
