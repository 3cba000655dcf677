import type { Block } from '@paperwright/runtime'
import { areaAt, hasWords, lastColumn, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import { addSlot, note, type FormDraft } from './form-draft.ts'
import { writeTemplate } from './guess-words.ts'
import { namesSigner } from './read-signer.ts'
import { readTemplate, type TemplatePiece } from './read-template.ts'
import { tidyWords } from './tidy-words.ts'

/** Words longer than this are set as running text. */
const LONGEST_LINE = 44
const WIDE = '　　'

/** A row of words outside the tables: a line with fields in its blanks, or running text. */
export function guessLine(form: FormDraft, areas: readonly Area[], grid: ExcelGrid): Block[] {
  const places = { left: [] as string[], center: [] as string[], right: [] as string[] }
  const long: Block[] = []
  for (const area of areas) {
    const text = lineText(area, grid)
    const pieces = readTemplate(text)
    const hasBlank = pieces.some(({ kind }) => kind === 'blank')
    const words = hasBlank ? writeTemplate(form, pieces, area.where) : pieces.map(wordsOf).join('').trim()
    if (!hasBlank) note(form, { kind: 'label', text: tidyWords(area.text), where: area.where })
    if (tidyWords(text).length > LONGEST_LINE || words.includes('\n')) {
      long.push({ kind: 'prose', text: words })
    } else places[placeOf(area, grid)].push(words)
  }
  const { left, center, right } = places
  const line: Block = {
    kind: 'line',
    ...(left.length > 0 && { left: left.join(WIDE) }),
    ...(center.length > 0 && { center: center.join(WIDE) }),
    ...(right.length > 0 && { right: right.join(WIDE) }),
  }
  return [...(left.length + center.length + right.length > 0 ? [line] : []), ...long]
}

function wordsOf(piece: TemplatePiece): string {
  return piece.kind === 'words' ? piece.text.replaceAll('{', '{{').replaceAll('}', '}}') : ''
}

/** Words before an empty cell with a rule of its own below it ask to be written behind. */
function lineText(area: Area, grid: ExcelGrid): string {
  const next = areaAt(grid, area.row, lastColumn(area) + 1)
  const isBlank = next && !hasWords(next) && next.look.borders.bottom && !/[：:_＿]/.test(area.text)
  return isBlank ? `${tidyWords(area.text)}：` : area.text
}

function placeOf(area: Area, { columns }: ExcelGrid): 'left' | 'center' | 'right' {
  if (area.look.align === 'center' || area.look.align === 'right') {
    if (area.colSpan > columns.length / 2) return area.look.align
  }
  const whole = columns.reduce((sum, size) => sum + size, 0)
  const start = columns.slice(0, area.column).reduce((sum, size) => sum + size, 0) / whole
  return start < 0.3 ? 'left' : start < 0.6 ? 'center' : 'right'
}

/** The signers of a row of words below the tables; undefined where nobody signs there. */
export function guessSigners(form: FormDraft, areas: readonly Area[]): Block[] | undefined {
  const found = areas.flatMap((area) => signersIn(area.text).map((signer) => ({ ...signer, area })))
  if (!found.some(({ isSigner }) => isSigner)) return undefined
  const slots: string[] = []
  const rest: { pieces: TemplatePiece[]; area: Area }[] = []
  for (const { piece, isSigner, isDate, area } of found) {
    const last = form.slots.at(-1)
    if (isSigner) slots.push(addSlot(form, { label: piece.label, where: area.where }))
    else if (isDate && last && slots.at(-1) === last.key && !last.date) last.date = true
    else rest.push({ pieces: [{ kind: 'words', text: `${piece.label}：` }, piece], area })
  }
  const line = rest.map(({ pieces, area }) => writeTemplate(form, pieces, area.where)).join(WIDE)
  return [...(line ? [{ kind: 'line', left: line } as const] : []), { kind: 'signatures', slots }]
}

function signersIn(text: string) {
  const pieces = readTemplate(text)
  const blanks = pieces.flatMap((piece) => (piece.kind === 'blank' ? [piece] : []))
  if (blanks.length === 0) return bareSigners(text)
  return blanks.map((piece) => ({
    piece: { ...piece, label: tidyWords(piece.label) },
    isSigner: namesSigner(piece.label),
    isDate: piece.type === 'date' || /日期$|时间$/.test(piece.label),
  }))
}

/** Posts without colons, set wide apart: `制表　　　审核　　　批准`. */
function bareSigners(text: string) {
  const words = text
    .split(/[\s\u3000]{2,}|\n/)
    .map(tidyWords)
    .filter(Boolean)
  if (words.length === 0 || !words.every((label) => label.length <= 8 && namesSigner(label))) return []
  return words.map((label) => ({ piece: { kind: 'blank', label } as const, isSigner: true, isDate: false }))
}
