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
import { dayOf, placeDrawn, signaturesAt, signedNames } from './slot-signatures.ts'

/** Room to write a name, in em. */
const LEAST_ROOM = 4.5
const MOST_ROOM = 9
const LEFT_ROOM = 6
const GAP = 1.2

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
    return {
      kind: 'strip',
      height: size * LEADING,
      gap: index === 0 ? size : size * 0.7,
      keepWithNext: index < rows - 1,
      place: (x, y) => placeSlots(row, { x, y, perRow, align: block.align ?? 'spread' }, scope, setting),
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

interface SlotsPlace {
  x: number
  y: number
  perRow: number
  align: 'spread' | 'left' | 'right'
}

function placeSlots(
  slots: SignatureSlot[],
  { x, y, perRow, align }: SlotsPlace,
  scope: SheetScope,
  { width, fontSize: size }: StripSetting,
): { marks: Mark[]; areas: Area[] } {
  const marks: Mark[] = []
  const areas: Area[] = []
  const column = width / perRow
  const contents = slots.map((slot) =>
    slotContent(scope, slot, align === 'spread' ? slotRoom(scope, slot, column, size) : LEFT_ROOM),
  )
  const widths = contents.map((content) => contentWidth(content, size))
  const lefts = slotLefts(widths, { x, width, perRow, align, gap: GAP * size })
  slots.forEach((slot, index) => {
    const left = lefts[index]!
    const own = widths[index]!
    const lines = breakLines(contents[index]!, Infinity, typeStyle(size))
    const box = { x: left, y, width: own, size, lineHeight: size * LEADING, align: 'left' } as const
    marks.push(...placeLines(lines, box))
    const before = contentWidth(slotLabel(scope, slot), size)
    const room = {
      x: left + before,
      y: y - size * 0.8,
      width: LEAST_ROOM * size,
      height: size * (LEADING + 0.6),
    }
    marks.push(...placeDrawn(signaturesAt(scope, slot.key), room))
    const area = { x: left, y: y - size * 0.5, width: own, height: size * (LEADING + 0.5) }
    areas.push({ name: `sign:${slot.key}`, ...area })
  })
  return { marks, areas }
}

/** Where slots begin: side by side, or spread from edge to edge, so that the last ends where the frame does. */
function slotLefts(
  widths: readonly number[],
  { x, width, perRow, align, gap }: { x: number; width: number; perRow: number; align: string; gap: number },
): number[] {
  if (align === 'spread' && widths.length === perRow && perRow > 1) {
    const taken = widths.reduce((sum, own) => sum + own, 0)
    const between = (width - taken) / (perRow - 1)
    return widths.map((_, index) => x + widths.slice(0, index).reduce((sum, own) => sum + own + between, 0))
  }
  if (align === 'spread') return widths.map((_, index) => x + (index * width) / perRow)
  const taken = widths.reduce((sum, own) => sum + own + gap, -gap)
  const start = align === 'right' ? x + width - taken : x
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
    signed.filter(({ drawn }) => !drawn),
    scope,
  )
  const others = signed.flatMap(({ drawn, for: other }) => (drawn && other !== undefined ? [other] : []))
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
