import type { FrameBlock } from '../form/sheet.ts'
import { lineStrips, noteStrips, proseStrips, titleStrips, type StripSetting } from './block-strips.ts'
import { expandFrame } from './expand-frame.ts'
import type { FlowItem, FrameRowItem, PagePlan, Strip, StripItem } from './flow.ts'
import type { Grid } from './grid.ts'
import type { LayoutReport } from './page.ts'
import { heightOf, paginate } from './paginate.ts'
import type { DrawingBlock, GridBlock, NumberedBlock, PrintedBlock } from './printed-block.ts'
import {
  growAnswers,
  listShrunk,
  setFrame,
  setGrid,
  type SetFrame,
  type SetGrid,
  type Tightness,
} from './set-frame.ts'
import type { SheetScope } from './sheet-scope.ts'
import type { SheetSetting } from './sheet-setting.ts'
import { signatureStrips } from './signature-strips.ts'
import { stretchFrames } from './stretch.ts'

const FRAME_GAP = 5

interface Closeness extends Tightness {
  /** Factor on long answers. */
  squeeze: number
}

/** As the sheet asks for it. */
const PLAIN: Closeness = { tighten: 1, answered: 1, squeeze: 1 }

/** Ever closer settings: first the rows' spare height goes, that of rows with their answers above all, then long answers are set smaller. */
const CLOSER: Closeness[] = [
  { tighten: 0.9, answered: 1, squeeze: 1 },
  { tighten: 0.8, answered: 1, squeeze: 1 },
  { tighten: 0.8, answered: 0.7, squeeze: 1 },
  { tighten: 0.8, answered: 0.4, squeeze: 1 },
  { tighten: 0.8, answered: 0.4, squeeze: 0.92 },
  { tighten: 0.8, answered: 0.4, squeeze: 0.85 },
  { tighten: 0.75, answered: 0.4, squeeze: 0.76 },
  { tighten: 0.7, answered: 0.4, squeeze: 0.67 },
]

/** Pages that are set closer to become one: what is longer stands on two at its own size, and only then on three. */
const MOST_CLOSED = 1.6

export interface Section {
  blocks: readonly NumberedBlock[]
  /** Which run of a list that goes across is printed. */
  window: number
  scope: SheetScope
  setting: SheetSetting
  /** Where the engine says what it had to do. */
  reports: LayoutReport[]
}

/**
 * The pages of the blocks between two page breaks. What fits one page is stretched to fill it, unless the sheet forbids it; a sheet that is a
 * little too full is set closer; a list that has grown past its printed rows goes over pages at full size.
 */
export function layoutSection({ blocks, window, scope, setting, reports }: Section): PagePlan[] {
  const { box, title } = setting
  const strips = { width: box.width - box.left - box.right, fontSize: box.fontSize, title }
  const room = box.height - box.top - box.bottom
  const parts = blocks.map((block) => measureBlock(block, scope, strips, window))
  const plain = setParts(parts, PLAIN, room)
  const fitting =
    plain.height <= room ? plain : plain.height <= MOST_CLOSED * room ? setCloser(parts, room) : undefined
  const chosen = fitting ?? plain
  if (fitting && !box.unstretched) stretchFrames(fitting.frames, room - fitting.height)
  for (const frame of chosen.frames) {
    growAnswers(frame)
    reports.push(...listShrunk(frame))
  }
  return paginate(chosen.items, room)
}

/** The loosest of the closer settings that fits the page. A list that has grown is not squeezed: its sheet has room on the next page. */
function setCloser(parts: BlockPart[], room: number): SetParts | undefined {
  const grown = parts.some((part) => 'setGrid' in part && part.grid.grown)
  for (const closeness of CLOSER) {
    if (grown && (closeness.answered < 1 || closeness.squeeze < 1)) return undefined
    const closer = setParts(parts, closeness, room)
    if (closer.height <= room) return closer
  }
  return undefined
}

type BlockPart = StripsPart | FramePart

interface StripsPart {
  strips: StripItem[]
  /** Belongs to the frame above: a line, or places to sign. */
  closes: boolean
}

interface FramePart {
  grid: Grid
  /** The grid with its words broken, kept for each squeeze. */
  setGrid(squeeze: number): SetGrid
}

function measureBlock(
  { block, index }: NumberedBlock,
  scope: SheetScope,
  setting: StripSetting,
  window: number,
): BlockPart {
  if (block.kind === 'frame') return framePart(expandFrame({ block, index }, scope, window), setting)
  if (block.kind === 'grid') return framePart({ ...block.grid, block: index }, setting)
  const closes =
    block.kind === 'line' || block.kind === 'signatures' || (block.kind === 'note' && !block.heads)
  return { strips: blockStrips(block, scope, setting).map((strip) => ({ ...strip, block: index })), closes }
}

function blockStrips(
  block: Exclude<PrintedBlock, FrameBlock | GridBlock>,
  scope: SheetScope,
  setting: StripSetting,
): Strip[] {
  switch (block.kind) {
    case 'title':
      return titleStrips(block, scope, setting)
    case 'line':
      return lineStrips(block, scope, setting)
    case 'prose':
      return proseStrips(block, scope, setting)
    case 'signatures':
      return signatureStrips(block, scope, setting)
    case 'note':
      return noteStrips(block, setting)
    case 'drawing':
      return [drawingStrip(block, setting)]
    case 'page-break':
      return []
  }
}

function drawingStrip({ height, draw }: DrawingBlock, { width }: StripSetting): Strip {
  return {
    kind: 'strip',
    height,
    gap: FRAME_GAP,
    keepWithNext: false,
    place: (x, y) => ({ marks: draw({ x, y, width, height }), areas: [] }),
  }
}

function framePart(grid: Grid, { width, fontSize }: StripSetting): FramePart {
  const known = new Map<number, SetGrid>()
  return {
    grid,
    setGrid(squeeze) {
      const set = known.get(squeeze) ?? setGrid(grid, width, { fontSize: grid.fontSize ?? fontSize, squeeze })
      known.set(squeeze, set)
      return set
    },
  }
}

interface SetParts {
  items: FlowItem[]
  frames: SetFrame[]
  height: number
}

function setParts(parts: BlockPart[], { squeeze, ...tightness }: Closeness, room: number): SetParts {
  const items: FlowItem[] = []
  const frames: SetFrame[] = []
  parts.forEach((part, index) => {
    if ('strips' in part) items.push(...part.strips)
    else {
      const frame = setFrame(part.setGrid(squeeze), tightness)
      frames.push(frame)
      items.push(...frameItems(frame, closesFrame(parts[index + 1]), room))
    }
  })
  const height = items.reduce((sum, item, index) => sum + heightOf(item) + (index === 0 ? 0 : item.gap), 0)
  return { items, frames, height }
}

/** A signature line never stands alone on a page: the frame's last row goes with it. */
function closesFrame(next: BlockPart | undefined): boolean {
  return next !== undefined && 'strips' in next && next.closes
}

function frameItems(frame: SetFrame, keepLast: boolean, room: number): FrameRowItem[] {
  const last = frame.grid.rows.length - 1
  const together = frame.grid.together === true && sum(frame.heights) <= room
  return frame.grid.rows.map((row, index) => ({
    kind: 'row',
    frame,
    row: index,
    gap: index === 0 ? FRAME_GAP : 0,
    keepWithNext: index === last ? keepLast : together || row.keepWithNext,
  }))
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0)
}
