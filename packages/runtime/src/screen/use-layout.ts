import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Layout } from './layout-context.ts'

/** From this width of its container on, a form is drawn as its sheet. */
export const SHEET_FROM_PX = 900

/** Follows the width that the form is given, not the window's. */
export function useLayout(container: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>('sheet')
  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const follow = () => setLayout(element.clientWidth >= SHEET_FROM_PX ? 'sheet' : 'stack')
    follow()
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    return () => observer.disconnect()
  }, [container])
  return layout
}
