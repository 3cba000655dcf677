import { createContext, useContext, type RefObject } from 'react'
import type { FigureRoom } from './figure-room.ts'
import type { FramePlan } from './frame-plan.ts'

/** What the cells of a frame know of it. */
export interface FrameScope {
  plan: FramePlan
  /** The element that a long list scrolls in. */
  scroller: RefObject<HTMLDivElement | null>
  /** Columns that lists running across have beyond the sheet's own, by list. */
  acrossCounts: ReadonlyMap<string, number>
  roomOf: FigureRoom
}

export const FrameContext = createContext<FrameScope | null>(null)

export function useFrame(): FrameScope {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('A cell stands outside a frame.')
  return frame
}
