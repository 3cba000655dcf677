import { cellOf, type CellAt } from './marked-cells.ts'
import type { RangeDesk } from './range-desk.ts'

/** Marks cells by the mouse: dragged over, or from the focus to where Shift is held. Gives back how to stop. */
export function markByMouse(desk: RangeDesk, container: HTMLElement): () => void {
  let pressed: CellAt | undefined
  let isDragging = false

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
    }
    desk.mark(
      { table: pressed.table, region: pressed.region, anchor: pressed.spot, head: pressed.spot },
      at.spot,
    )
  }
  const release = () => {
    pressed = undefined
    if (!isDragging) return
    isDragging = false
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
    document.removeEventListener('dragstart', keepWords)
    document.removeEventListener('mousedown', press)
    document.removeEventListener('mousemove', drag)
    document.removeEventListener('mouseup', release)
  }
}
