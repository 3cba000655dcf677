import { useMemo, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { repeatLists } from '../../form/frame-grid.ts'
import { isObject } from '../../form/pointer.ts'
import { onPaste as takePasted } from '../paste/on-paste.ts'
import { allowedEdits } from '../restrictions/allowed-edits.ts'
import { countShown } from '../restrictions/count-shown.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { FrameScope } from '../sheet/FrameContext.ts'
import { isAtEdge, isTextBox } from './caret.ts'
import { placeOfElement } from './cell-place.ts'
import { editEntry, type EntryEdit } from './entry-edits.ts'
import { entryAt, fieldAt, type FrameReader, type PlacedEntry } from './field-at.ts'
import { firstInput, focusInput, moveFocus, type Direction } from './move-focus.ts'

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The keys of a spreadsheet for the inputs of a frame, and pasting blocks copied from one. */
export function useGridKeys({ plan }: FrameScope) {
  const scope = useScreenScope()
  return useMemo(() => {
    const reader: FrameReader = {
      plan,
      linesOf(repeat) {
        const longest = Math.max(0, ...repeatLists(repeat).map((list) => countShown(scope, list)))
        return Math.ceil(Math.max(repeat.atLeast ?? 1, longest) / (repeat.bands ?? 1))
      },
    }

    const entryOf = (element: Element): PlacedEntry | undefined => {
      const place = placeOfElement(element)
      return place && entryAt(reader, place)
    }

    const mayEdit = ({ list, index }: PlacedEntry, what: EntryEdit) =>
      allowedEdits(scope, list, index).includes(what)

    /** Along the list; a select opens with the same keys. */
    const moveOf = (target: HTMLElement, arrow: Direction): EntryEdit | undefined => {
      const place = placeOfElement(target)
      if (!place || target instanceof HTMLSelectElement) return undefined
      const [back, forth] = plan.grid.rows[place.row]?.repeat ? ['up', 'down'] : ['left', 'right']
      return arrow === back ? 'moveUp' : arrow === forth ? 'moveDown' : undefined
    }

    /** The focus stays in its column while entries come and go, at once: the next key is for the new place. */
    const edit = (target: Element, entry: PlacedEntry, what: EntryEdit) => {
      const place = placeOfElement(target)
      const table = target.closest('table')
      const index = flushSync(() => editEntry(scope, entry.list, entry.index, what))
      if (!table || !place) return
      const runsDown = plan.grid.rows[place.row]?.repeat !== undefined
      const width = plan.across.find(({ list }) => list === entry.list)?.width ?? 1
      const by = (index - entry.index) * (runsDown ? 1 : width)
      const focus = () => focusEntry(table, runsDown, place, by)
      if (!focus()) requestAnimationFrame(focus)
    }

    const down = (target: Element) => {
      const place = placeOfElement(target)
      const entry = entryOf(target)
      const repeat = place && plan.grid.rows[place.row]?.repeat
      const isLast = repeat && place.line === reader.linesOf(repeat) - 1
      if (
        entry &&
        isLast &&
        mayEdit(entry, 'insertBelow') &&
        hasContent(scope.store.getValue(`${entry.list}/${entry.index}`), target)
      ) {
        edit(target, entry, 'insertBelow')
      } else moveFocus(target, 'down')
    }

    const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
      const { target, key } = event
      if (!(target instanceof HTMLElement) || event.defaultPrevented) return
      if (target instanceof HTMLButtonElement) return
      const arrow = ARROWS[key]
      const control = event.ctrlKey || event.metaKey
      if (control) {
        const what = entryEditOf(event)
        const entry = what && entryOf(target)
        if (!what || !entry) return
        if (mayEdit(entry, what)) edit(target, entry, what)
      } else if (key === 'Enter') {
        const takesLines = target.hasAttribute('data-lines')
        if (takesLines && !entryOf(target) && !event.altKey) return
        if (event.altKey && isTextBox(target)) {
          document.execCommand('insertText', false, '\n')
        } else if (event.shiftKey) moveFocus(target, 'up')
        else down(target)
      } else if (arrow && event.altKey && !event.shiftKey) {
        // What is marked moves together, by the part that marks.
        if (target.closest('[data-marked]')) return
        const what = moveOf(target, arrow)
        const entry = what && entryOf(target)
        if (!what || !entry) return
        if (mayEdit(entry, what)) edit(target, entry, what)
      } else if (arrow && !event.altKey && !event.shiftKey) {
        if (isTextBox(target) ? !isAtEdge(target, arrow) : target instanceof HTMLInputElement) return
        if (target.dataset['editing'] !== undefined) return
        // Outside lists nobody walks up and down a column: there the keys choose, as in any select.
        const chooses = target instanceof HTMLSelectElement && (arrow === 'up' || arrow === 'down')
        if (chooses && !entryOf(target)) return
        if (!moveFocus(target, arrow)) return
      } else return
      event.preventDefault()
    }

    const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
      const place = event.target instanceof Element ? placeOfElement(event.target) : undefined
      takePasted(scope, event, place && ((down, right) => fieldAt(reader, place, down, right)))
    }

    /** A cell is taller than its input: all of it takes the pointer. */
    const onClick = ({ target }: MouseEvent<HTMLTableElement>) => {
      const isAround = target instanceof HTMLElement && target.matches('td, td > .pw-field')
      if (isAround && !target.contains(document.activeElement)) firstInput(target)?.focus()
    }

    const ref = (table: HTMLTableElement | null) => void (table && scope.frames.set(table, reader))

    return { ref, onKeyDown, onPaste, onClick }
  }, [scope, plan])
}

/** Ctrl+Delete alone is the text's: it deletes a word. */
function entryEditOf({ key, shiftKey }: KeyboardEvent): EntryEdit | undefined {
  if (shiftKey) return key === 'Delete' ? 'remove' : key.toLowerCase() === 'd' ? 'duplicate' : undefined
  return key === 'Enter' ? 'insertBelow' : undefined
}

/** The input in the same column, `by` lines or columns further on. */
function focusEntry(
  table: HTMLTableElement,
  runsDown: boolean,
  place: { row: number; column: number; line?: number },
  by: number,
): boolean {
  const line = runsDown ? `[data-line="${(place.line ?? 0) + by}"]` : ''
  const column = runsDown ? place.column : place.column + by
  const row = table.querySelector(`tr[data-row="${place.row}"]${line}`)
  const cell = row?.querySelector(`:scope > [data-column="${column}"]`)
  const input = cell && firstInput(cell)
  if (input) focusInput(input)
  return Boolean(input)
}

function hasContent(entry: unknown, target: Element): boolean {
  return (isObject(entry) && Object.keys(entry).length > 0) || (isTextBox(target) && target.value !== '')
}
