import { useEffect, type RefObject } from 'react'
import type { ScreenScope } from '../screen-scope.ts'

/** Comes when the page stands, so that it can be typed in sooner; where it cannot come, cells are filled in one by one. */
export function useRanges(container: RefObject<HTMLElement | null>, scope: ScreenScope) {
  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    import('./attach-ranges.ts').then(
      ({ attachRanges }) => {
        if (!isGone && container.current) stop = attachRanges(scope, container.current)
      },
      () => {},
    )
    return () => {
      isGone = true
      stop?.()
    }
  }, [container, scope])
}
