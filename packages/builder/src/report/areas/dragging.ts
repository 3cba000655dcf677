import type { DragEvent } from 'react'
import type { ItemPlace } from '../edits/place.ts'

/** What is dragged inside the report builder; nothing else is taken. */
const MIME = 'application/x-paperwright-report'

/** A field of a source by its reference, one that the query computes, or a chip. */
export type Dragged =
  | { kind: 'field'; reference: string }
  | { kind: 'computed'; key: string }
  | { kind: 'item'; place: ItemPlace }

export function startDrag(event: DragEvent, dragged: Dragged) {
  event.dataTransfer.setData(MIME, JSON.stringify(dragged))
  event.dataTransfer.effectAllowed = 'copyMove'
}

export function readDrag(event: DragEvent): Dragged | undefined {
  const text = event.dataTransfer.getData(MIME)
  return text === '' ? undefined : (JSON.parse(text) as Dragged)
}

export function isOurs(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(MIME)
}
