import { flushSync } from 'react-dom'
import { placeOfElement } from '../grid/cell-place.ts'
import { finishTyping } from '../grid/entry-edits.ts'
import { entryAt, type PlacedEntry } from '../grid/field-at.ts'
import { goToField } from '../problems/go-to-field.ts'
import { firstMovable } from '../restrictions/allowed-edits.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** A press that moves less is one on the button, which opens the entry's menu. */
const LEAST_PX = 6

interface Drag {
  table: HTMLTableElement
  from: PlacedEntry
  /** Where the press was. */
  y: number
  x: number
  to?: number
}

/** Moves an entry by its button to where another stands. Gives back how to stop. */
export function dragEntries(scope: ScreenScope, container: HTMLElement): () => void {
  let drag: Drag | undefined

  const press = ({ target, button, clientX, clientY }: PointerEvent) => {
    const handle = target instanceof Element ? target.closest('.pw-entry-button') : undefined
    const table = handle?.closest('table')
    const from = table && container.contains(table) ? entryOf(scope, table, handle!) : undefined
    drag =
      from && button === 0 && mayMove(scope, from)
        ? { table: table!, from, x: clientX, y: clientY }
        : undefined
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!drag) return
    if (drag.to === undefined && Math.hypot(clientX - drag.x, clientY - drag.y) < LEAST_PX) return
    container.dataset['moving'] = ''
    const under = document.elementFromPoint(clientX, clientY)
    const over = under && drag.table.contains(under) ? entryOf(scope, drag.table, under) : undefined
    const to = over?.list === drag.from.list && mayMove(scope, over) ? over.index : drag.from.index
    if (to === drag.to) return
    drag.to = to
    paintDrop(scope, drag)
    under?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const end = (isDropped: boolean) => {
    if (!drag) return
    const { table, from, to } = drag
    drag = undefined
    delete container.dataset['moving']
    clearDrop(table)
    if (!isDropped || to === undefined || to === from.index) return
    finishTyping()
    flushSync(() => scope.store.moveEntry(from.list, from.index, to))
    goToField(scope, `${from.list}/${to}`, 'nearest')
  }
  const drop = () => end(true)
  const cancel = () => end(false)
  const escape = (event: KeyboardEvent) => {
    if (drag?.to === undefined || event.key !== 'Escape') return
    event.preventDefault()
    cancel()
  }
  const listeners: [string, EventListener][] = [
    ['pointerdown', press as EventListener],
    ['pointermove', move as EventListener],
    ['pointerup', drop],
    ['pointercancel', cancel],
    ['keydown', escape as EventListener],
  ]
  for (const [type, listener] of listeners) document.addEventListener(type, listener)
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener)
  }
}

function entryOf(scope: ScreenScope, table: HTMLTableElement, element: Element): PlacedEntry | undefined {
  const reader = scope.frames.get(table)
  const place = placeOfElement(element)
  return reader && place && entryAt(reader, place)
}

/** Blank rows of the sheet are no entries yet: they stay behind. */
function mayMove(scope: ScreenScope, { list, index }: PlacedEntry): boolean {
  return index >= firstMovable(scope, list) && index < scope.store.countEntries(list)
}

/** Where the entry would come to stand: behind the one below it, before the one above. */
function paintDrop(scope: ScreenScope, { table, from, to = from.index }: Drag) {
  clearDrop(table)
  if (to === from.index) return
  const isForth = to > from.index
  for (const cell of table.querySelectorAll<HTMLElement>('[data-column]')) {
    const entry = entryOf(scope, table, cell)
    if (entry?.list !== from.list || entry.index !== to) continue
    const runsDown = cell.closest('tr')?.dataset['line'] !== undefined
    cell.dataset['drop'] = runsDown ? (isForth ? 'below' : 'above') : isForth ? 'right' : 'left'
  }
}

function clearDrop(table: HTMLTableElement) {
  for (const cell of table.querySelectorAll<HTMLElement>('[data-drop]')) delete cell.dataset['drop']
}
