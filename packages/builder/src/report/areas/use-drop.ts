import { useState, type DragEvent } from 'react'
import { isOurs, readDrag, type Dragged } from './dragging.ts'

/** What makes an element take what is dragged inside the report builder, and show that it would. */
export function useDrop(take: (dragged: Dragged) => void) {
  const [isOver, setOver] = useState(false)
  return {
    'data-over': isOver || undefined,
    onDragOver(event: DragEvent) {
      if (!isOurs(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false)
      const dragged = readDrag(event)
      if (!dragged) return
      event.preventDefault()
      // A chip takes it before the area that the chip is in.
      event.stopPropagation()
      take(dragged)
    },
  }
}
