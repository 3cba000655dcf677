import type { Block } from '../form/sheet.ts'
import { lineStrips, proseStrips, titleStrips, type StripSetting } from './block-strips.ts'
import { expandFrame } from './expand-frame.ts'
import type { FlowItem, FrameRowItem, PagePlan, Strip } from './flow.ts'
import type { Grid } from './grid.ts'
import type { LayoutReport } from './page.ts'
import type { PageBox } from './page-setup.ts'
import { heightOf, paginate } from './paginate.ts'
import { setFrame, type FrameStyle, type SetFrame } from './set-frame.ts'
import type { SheetScope } from './sheet-scope.ts'
import { signatureStrips } from './signature-strips.ts'
import { stretchFrames } from './stretch.ts'

const FRAME_GAP = 5

/** Ever closer settings: first the rows' spare height goes, then long answers are set smaller. */
const CLOSER: Omit<FrameStyle, 'fontSize'>[] = [
  { tighten: 0.9, squeeze: 1 },
  { tighten: 0.8, squeeze: 1 },
  { tighten: 0.8, squeeze: 0.92 },
  { tighten: 0.8, squeeze: 0.85 },
  { tighten: 0.75, squeeze: 0.76 },
  { tighten: 0.7, squeeze: 0.67 },
]

export interface Section {
  blocks: readonly Block[]
  /** Which run of a list that goes across is printed. */
  window: number
  scope: SheetScope
  page: PageBox
  /** Where the engine says what it had to do. */
  reports: LayoutReport[]
}

/**
 * The pages of the blocks between two page breaks. What fits one page is stretched to fill it; a sheet that is a
 * little too full is set closer; a list that has grown past its printed rows goes over pages at full size.
 */
export function layoutSection({ blocks, window, scope, page, reports }: Section): PagePlan[] {
  const setting = { width: page.width - page.left - page.right, fontSize: page.fontSize }
  const room = page.height - page.top - page.bottom
  const parts = blocks.map((block) => measureBlock(block, scope, setting, window))
  const attempt = (style: Omit<FrameStyle, 'fontSize'>) =>
    setParts(parts, { ...style, fontSize: page.fontSize }, setting.width)
  const plain = attempt({ tighten: 1, squeeze: 1 })
  let fitting = plain.height <= room ? plain : undefined
  if (!fitting) {
    const grown = parts.some((part) => 'grid' in part && part.grid.grown)
    for (const style of CLOSER) {
      if (grown && style.squeeze < 1) break
      const closer = attempt(style)
      if (closer.height > room) continue
      fitting = closer
      break
    }
  }
  const chosen = fitting ?? plain
  reports.push(...chosen.reports)
  if (fitting) stretchFrames(fitting.frames, room - fitting.height)
  return paginate(chosen.items, room)
}

type BlockPart = { strips: Strip[]; signs: boolean } | { grid: Grid }

function measureBlock(block: Block, scope: SheetScope, setting: StripSetting, window: number): BlockPart {
  if (block.kind === 'frame') return { grid: expandFrame(block, scope, window) }
  if (block.kind === 'title') return { strips: titleStrips(block, scope, setting), signs: false }
  if (block.kind === 'line') return { strips: lineStrips(block, scope, setting), signs: true }
  if (block.kind === 'prose') return { strips: proseStrips(block, scope, setting), signs: false }
  if (block.kind === 'signatures') return { strips: signatureStrips(block, scope, setting), signs: true }
  return { strips: [], signs: false }
}

interface SetParts {
  items: FlowItem[]
  frames: SetFrame[]
  height: number
  reports: LayoutReport[]
}

function setParts(parts: BlockPart[], style: FrameStyle, width: number): SetParts {
  const items: FlowItem[] = []
  const frames: SetFrame[] = []
  const reports: LayoutReport[] = []
  parts.forEach((part, index) => {
    if ('strips' in part) items.push(...part.strips)
    else {
      const frame = setFrame(part.grid, width, style, reports)
      frames.push(frame)
      items.push(...frameItems(frame, signsNext(parts[index + 1])))
    }
  })
  const height = items.reduce((sum, item, index) => sum + heightOf(item) + (index === 0 ? 0 : item.gap), 0)
  return { items, frames, height, reports }
}

/** A signature line never stands alone on a page: the frame's last row goes with it. */
function signsNext(next: BlockPart | undefined): boolean {
  return next !== undefined && 'signs' in next && next.signs
}

function frameItems(frame: SetFrame, keepLast: boolean): FrameRowItem[] {
  const last = frame.grid.rows.length - 1
  return frame.grid.rows.map((row, index) => ({
    kind: 'row',
    frame,
    row: index,
    gap: index === 0 ? FRAME_GAP : 0,
    keepWithNext: index === last ? keepLast : row.keepWithNext,
  }))
}
