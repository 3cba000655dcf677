import { flushSync } from 'react-dom'
import { focusInput } from '../grid/move-focus.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { cellOf, drawnCell, inputAt, paintMarks, type Marked } from './marked-cells.ts'
import { extentOf, isOneCell } from './range.ts'
import { rangeWords } from './range-words.ts'
import type { Spot } from './region.ts'

/** The marked cells of a form on the screen. At most one range is marked; the focus stays where it was begun. */
export interface RangeDesk {
  scope: ScreenScope
  /** More than one cell, marked. */
  get(): Marked | undefined
  /** The same, or the cell alone that an element stands in. */
  from(element: Element | null): Marked | undefined
  /** Marks from where it was begun to a spot. */
  mark(marked: Marked, head: Spot): void
  clear(): void
  /** Changes the record under the range, which stays. What is being typed is read first. */
  change<Result>(work: () => Result): Result
  /** Puts the focus where the range was begun, and marks the words there. */
  focus(): void
  say(words: string): void
  isOwn(element: Element): boolean
  stop(): void
}

export function createRangeDesk(scope: ScreenScope, container: HTMLElement): RangeDesk {
  const words = rangeWords[scope.locale]
  const heard = container.appendChild(document.createElement('span'))
  heard.className = 'pw-heard'
  heard.setAttribute('role', 'status')
  let marked: Marked | undefined
  let isHeld = false

  // A long list draws other rows as it scrolls.
  const watcher = new MutationObserver(() => {
    paintMarks(marked, marked?.table)
    // The row where the range was begun is drawn no more: its table takes the keys.
    if (marked && document.activeElement === document.body) hold(() => focusTable(marked!.table))
  })
  const hold = (work: () => void) => {
    isHeld = true
    work()
    isHeld = false
  }
  const set = (next: Marked | undefined) => {
    const before = marked?.table
    marked = next && !isOneCell(next) ? next : undefined
    paintMarks(marked, before)
    watcher.disconnect()
    if (marked) watcher.observe(marked.table, { childList: true, subtree: true })
  }
  const clear = () => {
    if (marked) set(undefined)
  }
  const say = (text: string) => {
    heard.textContent = text
  }
  const leave = ({ target }: FocusEvent) => {
    if (isHeld || !marked || !(target instanceof Element)) return
    const anchor = drawnCell(marked.table, marked.region, marked.anchor)
    if (!anchor?.contains(target)) clear()
  }
  document.addEventListener('focusin', leave)
  container.addEventListener('input', clear)
  const stopMoves = scope.store.watchMoves(clear)
  return {
    scope,
    get: () => marked,
    from(element) {
      if (marked) return marked
      const at = element && cellOf(scope, element)
      return at ? { table: at.table, region: at.region, anchor: at.spot, head: at.spot } : undefined
    },
    mark(from, head) {
      set({ ...from, head })
      reveal(scope, from, head)
      if (!marked) return say('')
      const { top, bottom, left, right } = extentOf(marked)
      say(words.selected(bottom - top + 1, right - left + 1))
    },
    clear,
    change(work) {
      const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
      let result: { is: ReturnType<typeof work> } | undefined
      hold(() => {
        active?.blur()
        result = { is: flushSync(work) }
        if (active?.isConnected) focusInput(active)
      })
      return result!.is
    },
    focus() {
      const input = marked && inputAt(marked, marked.anchor)
      if (input) focusInput(input)
    },
    say,
    isOwn: (element) => container.contains(element),
    stop() {
      set(undefined)
      document.removeEventListener('focusin', leave)
      container.removeEventListener('input', clear)
      stopMoves()
      heard.remove()
    },
  }
}

function focusTable(table: HTMLTableElement) {
  table.tabIndex = -1
  table.focus({ preventScroll: true })
}

/** Brings the end of a range to the screen; a line of a long list may have to be drawn first. */
function reveal(scope: ScreenScope, { table, region }: Marked, head: Spot) {
  const cell = drawnCell(table, region, head)
  if (cell) return cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const entry = region.entryOf(head)
  if (entry) scope.reveal.get(entry.list)?.(entry.index)
}
