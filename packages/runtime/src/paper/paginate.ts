import type { FlowItem, FrameRowItem, FrameSlice, PagePlan } from './flow.ts'
import { LEADING, PAD_Y } from './cell-measures.ts'

/** A row is cut where so many of its lines have room above the cut; shorter ones stay whole. */
const LEAST_ABOVE = 5
/** Lines of a cut row that go on to the next page at least. */
const LEAST_BELOW = 2

/**
 * Puts items on pages of `room` points. Items that keep with the next stay together where a page can hold them; the
 * heads of a list are printed again where it goes on. A row of many lines is cut between them, so that it leaves no page
 * empty, and some of its lines go along with what must not stand alone behind it.
 */
export function paginate(items: FlowItem[], room: number): PagePlan[] {
  const pages = new PageFiller(room)
  let start = 0
  while (start < items.length) {
    let end = start
    while (items[end]!.keepWithNext && end + 1 < items.length) end++
    pages.addTogether(items.slice(start, end + 1))
    start = end + 1
  }
  return pages.plans
}

class PageFiller {
  readonly plans: PagePlan[] = [{ parts: [] }]
  private y = 0

  constructor(private readonly room: number) {}

  /** Items that stand together where a page can hold them, or where one of them can be cut. */
  addTogether(items: readonly FlowItem[]): void {
    const first = items[0]
    if (!first) return
    if (this.y + this.heightOf(items) <= this.room + 0.01) {
      for (const item of items) this.add(item)
      return
    }
    const cut = this.turnsRather(items) ? -1 : items.findIndex((_, index) => this.cutsAt(items, index))
    if (cut >= 0) {
      for (const item of items.slice(0, cut)) this.add(item)
      const behind = items.slice(cut + 1)
      this.y += this.gapOf(items[cut]!)
      this.addRow(items[cut] as FrameRowItem, this.heightOf(behind, true))
      this.addTogether(behind)
    } else if (this.isFresh) {
      this.add(first)
      this.addTogether(items.slice(1))
    } else {
      this.turn()
      this.addTogether(items)
    }
  }

  private get isFresh(): boolean {
    return this.y === 0
  }

  /** What stands in one piece goes to the next page, if that can hold it. */
  private turnsRather(items: readonly FlowItem[]): boolean {
    const inOnePiece = items.some((item) => item.kind === 'row' && item.frame.grid.together === true)
    const height = items.reduce((sum, item, index) => sum + heightOf(item) + (index === 0 ? 0 : item.gap), 0)
    return inOnePiece && !this.isFresh && height <= this.room
  }

  /** Whether this one of the items can be cut, with what stands above it whole. */
  private cutsAt(items: readonly FlowItem[], index: number): boolean {
    const item = items[index]!
    if (item.kind === 'strip' || !(isOfLines(item) || heightOf(item) > this.room)) return false
    const above = items.slice(0, index)
    const taken = this.heightOf([...above, item]) - heightOf(item)
    const line = tallestLine(item)
    return wholeLines(this.room - this.y - taken, line) >= LEAST_ABOVE * line
  }

  /** The height that items take here, with the heads that are printed again and the gaps; on a page begun, where said. */
  private heightOf(items: readonly FlowItem[], begun = false): number {
    return items.reduce((sum, item, index) => {
      const gap = index === 0 && this.isFresh && !begun ? 0 : item.gap
      const heads = index === 0 && !begun ? this.headHeight(item, items) : 0
      return sum + gap + heads + heightOf(item)
    }, 0)
  }

  private gapOf(item: FlowItem): number {
    return this.isFresh ? 0 : item.gap
  }

  private turn() {
    this.plans.push({ parts: [] })
    this.y = 0
  }

  private add(item: FlowItem): void {
    this.y += this.gapOf(item)
    if (item.kind === 'row') {
      this.addRow(item, 0)
      return
    }
    this.page.parts.push({ strip: item, y: this.y })
    this.y += item.height
  }

  /** Puts a row here and, where it has no room, goes on with it over pages; `behind` is the height of what must stand below its end. */
  private addRow(item: FrameRowItem, behind: number) {
    this.pushHeads(item)
    let rest = heightOf(item)
    while (this.y + rest + behind > this.room + 0.01) {
      const taken = this.linesTaken(item, rest)
      if (taken <= 0) break
      this.push(item, item.row, taken, false)
      rest = rest - taken + 2 * PAD_Y
      this.turn()
      this.pushHeads(item)
    }
    this.push(item, item.row, rest, false)
  }

  /** The height of the lines of a row that stand here, where the rest goes on to the next page; 0 where it has to end here. */
  private linesTaken(item: FrameRowItem, rest: number): number {
    const line = tallestLine(item)
    const most = Math.min(this.room - this.y, rest - LEAST_BELOW * line)
    const taken = wholeLines(most, line)
    if (taken > 0) return taken
    // Too little is left to be parted: it ends here if it has room.
    return this.y + rest > this.room + 0.01 ? wholeLines(this.room - this.y, line) : 0
  }

  private pushHeads(item: FrameRowItem) {
    for (const head of this.headsFor(item)) this.push(item, head, item.frame.heights[head]!, true)
  }

  private push(item: FrameRowItem, row: number, height: number, again: boolean) {
    let slice = this.openSlice(item)
    if (!slice) {
      slice = { frame: item.frame, y: this.y, rows: [] }
      this.page.parts.push(slice)
    }
    slice.rows.push({ row, height, again })
    this.y += height
  }

  /** The heads to print before a row: those of its list, where the row starts a page and no head stands above it. */
  private headsFor(item: FlowItem): number[] {
    if (item.kind === 'strip' || this.openSlice(item)) return []
    const heads = item.frame.grid.rows[item.row]!.heads
    const height = heads.reduce((sum, head) => sum + item.frame.heights[head]!, 0)
    // Heads that leave no room for rows would repeat for ever.
    return height < this.room / 2 ? heads : []
  }

  private headHeight(item: FlowItem, together: readonly FlowItem[]): number {
    if (item.kind === 'strip') return 0
    const isThere = (row: number) =>
      together.some((other) => other.kind === 'row' && other.frame === item.frame && other.row === row)
    return this.headsFor(item).reduce(
      (sum, head) => (isThere(head) ? sum : sum + item.frame.heights[head]!),
      0,
    )
  }

  /** The slice at the page's foot, where it is of the row's own frame. */
  private openSlice(item: FrameRowItem): FrameSlice | undefined {
    const last = this.page.parts.at(-1)
    return last && 'rows' in last && last.frame === item.frame ? last : undefined
  }

  private get page(): PagePlan {
    return this.plans.at(-1)!
  }
}

/** In points, without the gap above. */
export function heightOf(item: FlowItem): number {
  return item.kind === 'strip' ? item.height : item.frame.heights[item.row]!
}

/** The height that a whole number of lines takes within `room`; 0 where not even one fits. */
function wholeLines(room: number, line: number): number {
  const lines = Math.floor((room - 2 * PAD_Y) / line)
  return lines < 1 ? 0 : lines * line + 2 * PAD_Y
}

/** Whether the words of a cell make the height of a row, or of the rows that it covers, so that it can be cut between their lines. */
function isOfLines({ frame, row }: FrameRowItem): boolean {
  return frame.cells.some(({ cell, need, lines, upright }) => {
    if (cell.row > row || row >= cell.row + cell.rowSpan || upright || lines.length <= LEAST_ABOVE)
      return false
    const rows = frame.heights.slice(cell.row, cell.row + cell.rowSpan)
    return need >= rows.reduce((sum, height) => sum + height, 0) - 0.01
  })
}

function tallestLine({ frame, row }: FrameRowItem): number {
  const cells = frame.cells.filter(
    ({ cell }) => cell.row <= row && row < cell.row + cell.rowSpan && !cell.vertical,
  )
  return Math.max(...cells.map(({ size }) => size * LEADING), 1)
}
