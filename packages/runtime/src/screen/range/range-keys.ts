import { flushSync } from 'react-dom'
import { isAtEdge, isTextBox } from '../grid/caret.ts'
import { focusInput, type Direction } from '../grid/move-focus.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { inputAt, type Marked } from './marked-cells.ts'
import { moveMarkedEntries } from './move-entries.ts'
import type { RangeDesk } from './range-desk.ts'
import { emptyCells, fillCells } from './range-edits.ts'
import { rangeWords } from './range-words.ts'
import { stepSpot } from './range.ts'

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The keys of a spreadsheet for marked cells. True where the key was one of them. */
export function takeRangeKey(desk: RangeDesk, event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  const from = desk.from(target)
  if (!target || !from) return false
  const arrow = ARROWS[event.key]
  const control = event.ctrlKey || event.metaKey
  if (event.altKey) {
    const moves = arrow !== undefined && !event.shiftKey && !control && desk.get() !== undefined
    return moves && moveMarkedEntries(desk, from, arrow)
  }
  if (arrow) return event.shiftKey ? extend(desk, from, { target, arrow, far: control }) : goOn(desk, arrow)
  if (control) return !event.shiftKey && takeControl(desk, from, { target, key: event.key.toLowerCase() })
  if (event.key === 'Escape') return escape(desk, target)
  if (event.key === 'F2') return beginEdit(target)
  const isMarked = desk.get() !== undefined
  if (!isMarked || (event.key !== 'Delete' && event.key !== 'Backspace')) return false
  empty(desk, from)
  return true
}

function extend(
  desk: RangeDesk,
  from: Marked,
  { target, arrow, far }: { target: HTMLElement; arrow: Direction; far: boolean },
): boolean {
  // Within the words of a cell the arrows mark words.
  if (!desk.get() && isTextBox(target) && !isAtEdge(target, arrow)) return false
  desk.mark(from, stepSpot(from.region, from.head, arrow, far))
  return true
}

/** Where the range was begun on a row that is not drawn any more, its table has the focus: an arrow goes on at its end. */
function goOn(desk: RangeDesk, arrow: Direction): boolean {
  const marked = desk.get()
  if (!marked || document.activeElement !== marked.table) return false
  const input = inputAt(marked, stepSpot(marked.region, marked.head, arrow, false))
  desk.clear()
  if (input) focusInput(input)
  return true
}

function takeControl(
  desk: RangeDesk,
  from: Marked,
  { target, key }: { target: HTMLElement; key: string },
): boolean {
  const { scope } = desk
  if (key === 'a') {
    const isPart = isTextBox(target) && target.value !== '' && !isWhole(target)
    if (isPart) return false
    const { region } = from
    const bottom = Math.max(lastFilledRow(scope, from), 0)
    desk.mark({ ...from, anchor: { row: 0, column: 0 } }, { row: bottom, column: region.columns - 1 })
    desk.focus()
    return true
  }
  if (key !== 'd' && key !== 'r') return false
  const way = key === 'd' ? 'down' : 'right'
  const filled = desk.change(() => fillCells(scope, from, way))
  desk.say(rangeWords[scope.locale].filled(filled))
  return true
}

function isWhole({ selectionStart, selectionEnd, value }: HTMLInputElement | HTMLTextAreaElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length
}

/** The last row with anything in it; all of a region without entries, or of one that is blank. */
function lastFilledRow({ store }: ScreenScope, { region }: Marked): number {
  const last = region.rows - 1
  if (region.period === 0) return last
  for (let row = last; row >= 0; row--) {
    for (let column = 0; column < region.columns; column++) {
      const field = region.fieldAt({ row, column })
      const isFilled = field && (store.getValue(field.bound) ?? store.getUnread(field.bound)) !== undefined
      if (isFilled) return row - (row % region.period) + region.period - 1
    }
  }
  return last
}

/** The range goes; where there is none, the cell is as it was before it was typed in. */
function escape(desk: RangeDesk, target: HTMLElement): boolean {
  if (desk.get()) {
    desk.clear()
    return true
  }
  if (!isTextBox(target) || target.getAttribute('aria-expanded') === 'true') return false
  const wasEdited = target.dataset['editing'] !== undefined
  delete target.dataset['editing']
  // Drawn at once: what is marked would be written over.
  const wasTyped = flushSync(() => desk.scope.typing.now?.cancel())
  if (!wasTyped && !wasEdited) return false
  target.select()
  return true
}

/** The caret goes behind the words, and the arrows stay among them. */
function beginEdit(target: HTMLElement): boolean {
  if (target instanceof HTMLSelectElement && !target.disabled) target.showPicker()
  else if (isTextBox(target) && !target.readOnly) {
    target.dataset['editing'] = ''
    target.addEventListener('blur', () => delete target.dataset['editing'], { once: true })
    target.setSelectionRange(target.value.length, target.value.length)
  } else return false
  return true
}

export function empty(desk: RangeDesk, marked: Marked): number {
  const emptied = desk.change(() => emptyCells(desk.scope, marked))
  desk.say(rangeWords[desk.scope.locale].emptied(emptied))
  return emptied
}
