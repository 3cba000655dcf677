import type { LineBlock, ProseBlock, TitleBlock } from '../form/sheet.ts'
import { breakLines, splitParagraphs, type SetLine, type TypeStyle } from './break-lines.ts'
import type { Content } from './content.ts'
import { proseContent } from './field-content.ts'
import type { Strip } from './flow.ts'
import { endMark } from './life/correction-mark.ts'
import type { CorrectionWords } from './life/corrected-values.ts'
import { correctedParagraphs } from './life/corrected-paragraphs.ts'
import { valuesInWords } from './life/printed-values.ts'
import type { Mark } from './page.ts'
import { lineEnd, placeLines, type LinesBox } from './place-lines.ts'
import type { NoteBlock } from './printed-block.ts'
import type { SheetScope } from './sheet-scope.ts'

/** What a block is set to. */
export interface StripSetting {
  /** The width and the size of the body, in points. */
  width: number
  fontSize: number
  /** The document's. */
  title: string
}

const TITLE_SIZE = 18
/** Of notes, in em of the body. */
const NOTE_SIZE = 0.86
const PROSE_LEADING = 1.6
/** A paragraph is put on the page in pieces of at most so many lines. */
const LINES_TOGETHER = 12

export function titleStrips(block: TitleBlock, scope: SheetScope, setting: StripSetting): Strip[] {
  const text = block.text === undefined ? setting.title : scope.word(block.text)
  const content: Content = [{ kind: 'text', text }]
  const natural = breakLines(content, Infinity, typeStyle(TITLE_SIZE, true))[0]?.width ?? 0
  const size = natural > setting.width ? Math.max(13, (TITLE_SIZE * setting.width) / natural) : TITLE_SIZE
  const lines = breakLines(content, setting.width, typeStyle(size, true))
  return [
    linesStrip({
      lines,
      width: setting.width,
      size,
      leading: 1.4,
      align: 'center',
      gap: 6,
      keepWithNext: true,
    }),
  ]
}

/** Left, middle and right words on one line; under each other where they would touch. */
export function lineStrips(block: LineBlock, scope: SheetScope, setting: StripSetting): Strip[] {
  const { width, fontSize: size } = setting
  const parts = (['left', 'center', 'right'] as const).flatMap((align) => {
    const words = block[align]
    return words === undefined
      ? []
      : [
          {
            align,
            lines: breakLines(proseContent(scope, words), width, typeStyle(size)),
            correctedBy: scope.correctedValues?.(valuesInWords(scope, words)),
          },
        ]
  })
  const together =
    parts.reduce((sum, { lines }) => sum + (lines[0]?.width ?? 0), 0) + (parts.length - 1) * size
  const besides = together <= width && parts.every(({ lines }) => lines.length === 1)
  const setParts = besides ? [parts] : parts.map((part) => [part])
  const lineHeight = size * 1.5
  return setParts.map((row, index): Strip => {
    const height = Math.max(1, ...row.map(({ lines }) => lines.length)) * lineHeight
    return {
      kind: 'strip',
      height,
      gap: index === 0 ? 4 : 0,
      keepWithNext: true,
      place: (x, y) => ({
        marks: row.flatMap(({ align, ...part }) =>
          placeCorrected(part, { x, y, width, size, lineHeight, align }),
        ),
        areas: [],
      }),
    }
  })
}

export function proseStrips(block: ProseBlock, scope: SheetScope, setting: StripSetting): Strip[] {
  const { width, fontSize: size } = setting
  const corrected = correctedParagraphs(scope, block.text)
  return splitParagraphs(proseContent(scope, block.text)).flatMap((paragraph, index) => {
    const indent: Content = block.indent ? [{ kind: 'blank', width: block.indent, ruled: false }] : []
    const lines = breakLines([...indent, ...paragraph], width, typeStyle(size))
    const pieces = chunks(lines, LINES_TOGETHER)
    return pieces.map((chunk, part): Strip => {
      const correctedBy = part === pieces.length - 1 ? corrected.get(index) : undefined
      const gap = part > 0 ? 0 : index === 0 ? 6 : 2
      const look = { leading: PROSE_LEADING, align: block.align ?? 'left', gap, keepWithNext: false } as const
      return linesStrip({ lines: chunk, correctedBy, width, size, ...look })
    })
  })
}

export function noteStrips({ text, align, heads }: NoteBlock, { width, fontSize }: StripSetting): Strip[] {
  const size = fontSize * NOTE_SIZE
  const lines = breakLines([{ kind: 'text', text }], width, typeStyle(size))
  return [linesStrip({ lines, width, size, leading: 1.4, align, gap: heads ? 4 : 2, keepWithNext: heads })]
}

export function typeStyle(size: number, bold = false): TypeStyle {
  return { size, face: bold ? 'serif-bold' : 'serif', boldFace: 'serif-bold' }
}

/** Lines, and the mark behind them where what they say was corrected. */
interface CorrectedLines {
  lines: readonly SetLine[]
  correctedBy?: CorrectionWords | undefined
}

function placeCorrected({ lines, correctedBy }: CorrectedLines, box: LinesBox): Mark[] {
  const marks = placeLines(lines, box)
  const last = lines.at(-1)
  if (!correctedBy || !last) return marks
  const y = box.y + (lines.length - 1) * box.lineHeight
  return [...marks, ...endMark(correctedBy, { x: lineEnd(last, box), y })]
}

interface LinesStrip extends CorrectedLines {
  width: number
  size: number
  leading: number
  align: 'left' | 'center' | 'right' | 'spread'
  gap: number
  keepWithNext: boolean
}

function linesStrip({
  lines,
  correctedBy,
  width,
  size,
  leading,
  align,
  gap,
  keepWithNext,
}: LinesStrip): Strip {
  const lineHeight = size * leading
  return {
    kind: 'strip',
    height: lines.length * lineHeight,
    gap,
    keepWithNext,
    place: (x, y) => ({
      marks: placeCorrected({ lines, correctedBy }, { x, y, width, size, lineHeight, align }),
      areas: [],
    }),
  }
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
