import type { FlowItem, FrameRowItem, FrameSlice, PagePlan } from './flow.ts'
import { LEADING, PAD_Y } from './set-frame.ts'

/**
 * Puts items on pages of `room` points. Items that keep with the next stay together where a page can hold them;
 * the heads of a list are printed again where it goes on; a row taller than a page is cut between its lines.
 */
export function paginate(items: FlowItem[], room: number): PagePlan[] {
  const pages = new PageFiller(room)
  let start = 0
  while (start < items.length) {
    let end = start
    while (items[end]!.keepWithNext && end + 1 < items.length) end++
    const together = items.slice(start, end + 1)
    if (!pages.fits(together) && !pages.isFresh && !pages.cuts(together[0]!)) pages.turn()
    for (const item of together) pages.add(item)
    start = end + 1
  }
  return pages.plans
}

class PageFiller {
  readonly plans: PagePlan[] = [{ parts: [] }]
  private y = 0

  constructor(private readonly room: number) {}

  get isFresh(): boolean {
    return this.y === 0
  }

  fits(items: FlowItem[]): boolean {
    const heads = this.isFresh || !this.continues(items[0]!) ? this.headHeight(items[0]!, items) : 0
    const height = items.reduce(
      (sum, item, index) => sum + heightOf(item) + (index === 0 && this.isFresh ? 0 : item.gap),
      0,
    )
    return this.y + heads + height <= this.room + 0.01
  }

  /** A row taller than a page is cut, and starts here where a few of its lines have room. */
  cuts(item: FlowItem): boolean {
    if (item.kind === 'strip' || heightOf(item) <= this.room) return false
    const line = tallestLine(item)
    return wholeLines(this.room - this.y - item.gap - this.headHeight(item, [item]), line) >= 3 * line
  }

  turn() {
    this.plans.push({ parts: [] })
    this.y = 0
  }

  add(item: FlowItem): void {
    const gap = this.isFresh ? 0 : item.gap
    const height = heightOf(item) + this.headHeight(item, [item])
    if (this.y + gap + height > this.room + 0.01 && !this.isFresh && !this.cuts(item)) {
      this.turn()
      this.add(item)
      return
    }
    this.y += gap
    if (item.kind === 'strip') {
      this.page.parts.push({ strip: item, y: this.y })
      this.y += item.height
    } else this.addRow(item)
  }

  private addRow(item: FrameRowItem) {
    for (const head of this.headsFor(item)) this.push(item, head, item.frame.heights[head]!, true)
    let rest = heightOf(item)
    while (this.y + rest > this.room + 0.01) {
      const taken = wholeLines(this.room - this.y, tallestLine(item))
      if (taken <= 0) break
      this.push(item, item.row, taken, false)
      rest = rest - taken + 2 * PAD_Y
      this.turn()
      for (const head of this.headsFor(item)) this.push(item, head, item.frame.heights[head]!, true)
    }
    this.push(item, item.row, rest, false)
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

  private headHeight(item: FlowItem, together: FlowItem[]): number {
    if (item.kind === 'strip') return 0
    const isThere = (row: number) =>
      together.some((other) => other.kind === 'row' && other.frame === item.frame && other.row === row)
    return this.headsFor(item).reduce(
      (sum, head) => (isThere(head) ? sum : sum + item.frame.heights[head]!),
      0,
    )
  }

  private continues(item: FlowItem): boolean {
    return item.kind === 'row' && this.openSlice(item) !== undefined
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

function tallestLine({ frame, row }: FrameRowItem): number {
  const cells = frame.cells.filter(
    ({ cell }) => cell.row <= row && row < cell.row + cell.rowSpan && !cell.vertical,
  )
  return Math.max(...cells.map(({ size }) => size * LEADING), 1)
}
