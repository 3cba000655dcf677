import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * What was pressed may be gone with its page: then the focus goes on to the page that came, so that Tab begins there and
 * not at the head of the window.
 */
export function useFollowPage(contentId: string): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    const isFirst = before.current === undefined
    const isSame = before.current === path
    before.current = path
    if (isFirst || isSame || document.activeElement !== document.body) return
    document.getElementById(contentId)?.focus({ preventScroll: true })
  }, [contentId, path])
}
