import { useLayoutEffect, useState, type RefObject } from 'react'

/** Points to CSS pixels at life size. */
export const PX = 96 / 72
/** What is free on both sides of a page, with the heads of rows. */
const BESIDE_PX = 48
const LEAST = 0.3

/** The zoom at which a page (its width in points) is as wide as the room that it is shown in. */
export function useFitZoom(stage: RefObject<HTMLElement | null>, width: number): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const measure = () => setRoom(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage])
  return room === 0 ? 1 : Math.max(LEAST, Math.floor(((room - BESIDE_PX) / (width * PX)) * 100) / 100)
}
