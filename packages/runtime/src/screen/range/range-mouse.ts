import { cellOf, type CellAt } from './marked-cells.ts'
import type { RangeDesk } from './range-desk.ts'
import type { Direction } from '../grid/move-focus.ts'
import { stepSpot } from './range.ts'

/** So long a dragged mark stays at a cell beyond the edge. */
const STEP_MS = 60

/** Marks cells by the mouse: dragged over, or from the focus to where Shift is held. Gives back how to stop. */
export function markByMouse(desk: RangeDesk, container: HTMLElement): () => void {
  let pressed: CellAt | undefined
  let isDragging = false
  let pointer = { x: 0, y: 0 }
  let walking: ReturnType<typeof setInterval> | undefined

  const press = (event: MouseEvent) => {
    const { target, button, shiftKey } = event
    if (!(target instanceof Element) || button !== 0) return
    // A button in a cell has a meaning of its own; an entry's moves it.
    const isCell = container.contains(target) && !target.closest('button')
    const at = isCell ? cellOf(desk.scope, target) : undefined
    const from = at && shiftKey ? desk.from(document.activeElement) : undefined
    if (at && from?.region.key === at.region.key) {
      event.preventDefault()
      desk.mark(from, at.spot)
      return
    }
    if (!at || desk.get()) desk.clear()
    pressed = at
  }
  const drag = ({ buttons, clientX, clientY }: MouseEvent) => {
    if (!pressed) return
    if ((buttons & 1) === 0) return release()
    pointer = { x: clientX, y: clientY }
    const under = document.elementFromPoint(clientX, clientY)
    const at = under && container.contains(under) ? cellOf(desk.scope, under) : undefined
    if (at?.region.key !== pressed.region.key) return
    const isSame = at.spot.row === pressed.spot.row && at.spot.column === pressed.spot.column
    if (!isDragging && isSame) return
    if (!isDragging) {
      // The browser would go on marking words from where the button went down.
      isDragging = true
      container.dataset['marking'] = ''
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      getSelection()?.removeAllRanges()
      walking = setInterval(walkOn, STEP_MS)
    }
    desk.mark({ ...pressed, anchor: pressed.spot, head: pressed.spot }, at.spot)
  }
  /** Beyond what is seen of the table its cells come one after the other, for as long as the pointer is there. */
  const walkOn = () => {
    const { head } = desk.get() ?? {}
    if (!pressed || !head) return
    const to = waysBeyond(pressed.table, pointer).reduce(
      (spot, way) => stepSpot(pressed!.region, spot, way, false),
      head,
    )
    if (to !== head) desk.mark({ ...pressed, anchor: pressed.spot, head }, to)
  }
  const release = () => {
    pressed = undefined
    if (!isDragging) return
    isDragging = false
    clearInterval(walking)
    delete container.dataset['marking']
    desk.focus()
  }
  /** Words that are marked already would be carried off in place of marking cells. */
  const keepWords = (event: DragEvent) => {
    if (pressed) event.preventDefault()
  }
  document.addEventListener('dragstart', keepWords)
  document.addEventListener('mousedown', press)
  document.addEventListener('mousemove', drag)
  document.addEventListener('mouseup', release)
  return () => {
    clearInterval(walking)
    document.removeEventListener('dragstart', keepWords)
    document.removeEventListener('mousedown', press)
    document.removeEventListener('mousemove', drag)
    document.removeEventListener('mouseup', release)
  }
}

/** Where a point lies beyond what is seen of a table: past its frame, the window, or what lies over the window's edges. */
function waysBeyond(table: HTMLTableElement, { x, y }: { x: number; y: number }): Direction[] {
  const frame = table.parentElement!
  const box = frame.getBoundingClientRect()
  const [own, page] = [getComputedStyle(frame), getComputedStyle(document.documentElement)]
  const px = (length: string) => Number.parseFloat(length) || 0
  const top = Math.max(box.top + px(own.scrollPaddingTop), px(page.scrollPaddingTop))
  const bottom = Math.min(box.bottom, innerHeight - px(page.scrollPaddingBottom))
  const left = Math.max(box.left, 0)
  const right = Math.min(box.right, innerWidth)
  return [
    ...(y < top ? ['up' as const] : y > bottom ? ['down' as const] : []),
    ...(x < left ? ['left' as const] : x > right ? ['right' as const] : []),
  ]
}
