import { useCallback, useSyncExternalStore } from 'react'
import { countShown } from '../restrictions/count-shown.ts'
import { useScreenScope } from '../screen-scope.ts'

/** How many entries the longest of these lists holds; renders again when that changes, not when a value does. */
export function useEntryCount(lists: readonly string[]): number {
  const scope = useScreenScope()
  const { store } = scope
  const key = lists.join('\n')
  const watch = useCallback(
    (listener: () => void) => {
      const stops = key.split('\n').map((list) => store.watch(list, listener))
      return () => stops.forEach((stop) => stop())
    },
    [store, key],
  )
  return useSyncExternalStore(watch, () => Math.max(0, ...lists.map((list) => countShown(scope, list))))
}
