import type { SignatureSlot } from '../form/form.ts'
import type { SignaturesBlock } from '../form/sheet.ts'
import { typeStyle, type StripSetting } from './block-strips.ts'
import type { StandingSignature } from '../record/history/standing-signatures.ts'
import { breakLines } from './break-lines.ts'
import type { Content } from './content.ts'
import type { Strip } from './flow.ts'
import type { Area, Mark } from './page.ts'
import { placeLines } from './place-lines.ts'
import { LEADING } from './cell-measures.ts'
import type { SheetScope } from './sheet-scope.ts'
import { slotDate, slotLabel } from './slot-content.ts'
import { placeNotes, saidNotes, setNotes, struckNotes, type SetNotes } from './slot-notes.ts'
import { hasHand, placeHands } from './place-hands.ts'
import { dayOf, signaturesAt, signedNames } from './slot-signatures.ts'

/** Room to write a name, in em. */
const LEAST_ROOM = 4.5
const MOST_ROOM = 9
const LEFT_ROOM = 6
const GAP = 1.2
/** From the line to the notes below it, in em. */
const BELOW = 0.15
/** Lines of what was said with a signature: the rest has no room here. */
const MOST_SAID = 2

/**
 * The signature line: `制表：______    审核：______`, as many slots beside each other as have room to sign,
 * in signing order.
 */
export function signatureStrips(block: SignaturesBlock, scope: SheetScope, setting: StripSetting): Strip[] {
  const slots = slotsOf(block, scope)
  if (slots.length === 0) return []
  const size = setting.fontSize
  const widths = slots.map((slot) => contentWidth(slotContent(scope, slot, LEAST_ROOM), size) + GAP * size)
  const perRow = rowLength(widths, setting.width, block.align ?? 'spread')
  const rows = Math.ceil(slots.length / perRow)
  return Array.from({ length: rows }, (_, index): Strip => {
    const row = slots.slice(index * perRow, (index + 1) * perRow)
    const placed = placesOf(row, { perRow, align: block.align ?? 'spread' }, scope, setting)
    const below = Math.max(...placed.map(({ notes }) => notes.height))
    return {
      kind: 'strip',
      height: size * LEADING + (below > 0 ? BELOW * size + below : 0),
      gap: index === 0 ? size : size * 0.7,
      keepWithNext: index < rows - 1,
      place: (x, y) => placeSlots(placed, { x, y }, scope, setting),
    }
  })
}

function slotsOf(block: SignaturesBlock, scope: SheetScope): SignatureSlot[] {
  const { slots } = scope
  if (block.slots) return block.slots.flatMap((key) => slots.filter((slot) => slot.key === key))
  return slots.filter((slot) => !scope.signedInCells.has(slot.key))
}

/** The most slots that fit beside each other in equal columns, balanced over the rows. */
function rowLength(widths: number[], width: number, align: 'spread' | 'left' | 'right'): number {
  if (align !== 'spread' && widths.reduce((sum, one) => sum + one, 0) <= width) return widths.length
  let most = widths.length
  while (most > 1 && Math.max(...widths) > width / most) most--
  return Math.ceil(widths.length / Math.ceil(widths.length / most))
}

interface RowLook {
  perRow: number
  align: 'spread' | 'left' | 'right'
}

/** A slot of a row, from the row's left edge. */
interface PlacedSlot {
  slot: SignatureSlot
  content: Content
  left: number
  width: number
  /** Below the line, as far as the next slot. */
  notes: SetNotes
}

function placesOf(
  slots: SignatureSlot[],
  { perRow, align }: RowLook,
  scope: SheetScope,
  { width, fontSize: size }: StripSetting,
): PlacedSlot[] {
  const column = width / perRow
  const contents = slots.map((slot) =>
    slotContent(scope, slot, align === 'spread' ? slotRoom(scope, slot, column, size) : LEFT_ROOM),
  )
  const widths = contents.map((content) => contentWidth(content, size))
  const lefts = slotLefts(widths, { width, perRow, align, gap: GAP * size })
  return slots.map((slot, index) => {
    const left = lefts[index]!
    const room = Math.max(widths[index]!, (lefts[index + 1] ?? width + GAP * size) - GAP * size - left)
    const notes = [
      ...saidNotes(signaturesAt(scope, slot.key), MOST_SAID),
      ...struckNotes(scope, slot.key).slice(-1),
    ]
    return {
      slot,
      content: contents[index]!,
      left,
      width: widths[index]!,
      notes: setNotes(notes, room, size),
    }
  })
}

function placeSlots(
  slots: readonly PlacedSlot[],
  { x, y }: { x: number; y: number },
  scope: SheetScope,
  { fontSize: size }: StripSetting,
): { marks: Mark[]; areas: Area[] } {
  const lineHeight = size * LEADING
  const marks = slots.flatMap(({ slot, content, left, width, notes }): Mark[] => {
    const lines = breakLines(content, Infinity, typeStyle(size))
    const before = contentWidth(slotLabel(scope, slot), size)
    const room = {
      x: x + left + before,
      y: y - size * 0.8,
      width: LEAST_ROOM * size,
      height: size * (LEADING + 0.6),
    }
    return [
      ...placeLines(lines, { x: x + left, y, width, size, lineHeight, align: 'left' }),
      ...placeHands(signaturesAt(scope, slot.key), room),
      ...placeNotes(notes, x + left, y + lineHeight + BELOW * size),
    ]
  })
  const areas = slots.map(({ slot: { key }, left, width }) => ({
    name: `sign:${key}`,
    x: x + left,
    y: y - size * 0.5,
    width,
    height: size * (LEADING + 0.5),
  }))
  return { marks, areas }
}

/** Where slots begin: side by side, or spread from edge to edge, so that the last ends where the frame does. */
function slotLefts(
  widths: readonly number[],
  { width, perRow, align, gap }: { width: number; perRow: number; align: string; gap: number },
): number[] {
  if (align === 'spread' && widths.length === perRow && perRow > 1) {
    const taken = widths.reduce((sum, own) => sum + own, 0)
    const between = (width - taken) / (perRow - 1)
    return widths.map((_, index) => widths.slice(0, index).reduce((sum, own) => sum + own + between, 0))
  }
  if (align === 'spread') return widths.map((_, index) => (index * width) / perRow)
  const taken = widths.reduce((sum, own) => sum + own + gap, -gap)
  const start = align === 'right' ? width - taken : 0
  return widths.map((_, index) => start + widths.slice(0, index).reduce((sum, own) => sum + own + gap, 0))
}

/** The room to write that a slot's column leaves, in em. */
function slotRoom(scope: SheetScope, slot: SignatureSlot, column: number, size: number): number {
  const taken = contentWidth(slotContent(scope, slot, 0), size) + GAP * size
  return Math.min(MOST_ROOM, Math.max(LEAST_ROOM, (column - taken) / size))
}

function slotContent(scope: SheetScope, slot: SignatureSlot, room: number): Content {
  const signed = signaturesAt(scope, slot.key)
  const seal = slot.seal && !slot.label.includes('章')
  const sealWords = scope.locale === 'zh' ? '（盖章）' : ' (seal)'
  return [
    ...slotLabel(scope, slot),
    ...nameContent(scope, signed, room),
    ...(seal ? [{ kind: 'text' as const, text: sealWords }] : []),
    ...(slot.date ? dateContent(scope, slot.date, signed) : []),
  ]
}

/** The room for the name; what is not drawn stands in it. */
function nameContent(scope: SheetScope, signed: readonly StandingSignature[], room: number): Content {
  const names = signedNames(
    signed.filter((one) => !hasHand(one)),
    scope,
  )
  const others = signed.flatMap((one) => (hasHand(one) && one.for !== undefined ? [one.for] : []))
  const inPlace = others.map((other) => (scope.locale === 'zh' ? `（代${other}）` : ` for ${other}`)).join('')
  return [
    names === '' ? { kind: 'blank', width: room } : { kind: 'blank', width: room, text: names },
    ...(inPlace === '' ? [] : [{ kind: 'text' as const, text: inPlace }]),
  ]
}

function dateContent(scope: SheetScope, date: true | string, signed: readonly StandingSignature[]): Content {
  if (signed.length === 0) return slotDate(scope, date)
  return [{ kind: 'text', text: ` ${dayOf(signed, scope)}` }]
}

function contentWidth(content: Content, size: number): number {
  return breakLines(content, Infinity, typeStyle(size))[0]?.width ?? 0
}
