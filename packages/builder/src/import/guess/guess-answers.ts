import { joinPointer } from '@paperwright/runtime/kit'
import { answerField, isNumberType } from './answer-field.ts'
import { areaAt, areasAcross, hasWords, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import { isTotal } from './find-lists.ts'
import { addSlot } from './form-draft.ts'
import { heightOf, type FrameDraft } from './frame-draft.ts'
import { readShape, type AnswerShape } from './read-shape.ts'
import { asksForOpinion, readSignedCell } from './read-signer.ts'
import { readTemplate } from './read-template.ts'
import { escapeBraces, isWideSet, labelOf } from './tidy-words.ts'

const LONGEST_LABEL = 80
/** Height in mm from which a cell asks for lines, or an opinion. */
const TALL = 14

/** Gives the cells that wait for an answer their fields or signature slots, and their labels the titles. */
export function guessAnswers(draft: FrameDraft) {
  const { frame, cells } = draft
  // The fields of a column of figures, by its head: what a row of totals adds up.
  const figures = new Map<Area, string[]>()
  for (const area of frame.areas) {
    if (cells.has(area) || !isAnswer(area)) continue
    const shape = readShape(area.text)
    const found = findLabel(draft, area)
    if (shape?.kind === 'options' && shape.label) guessLabelled(draft, area, shape)
    else if (found?.kind === 'own') guessOwn(draft, area, { label: found.label, shape })
    else if (shape?.kind === 'room') guessRoom(draft, area, shape)
    else if (found) guessByNames(draft, area, { ...found, shape, figures })
    else if (shape) cells.set(area, answerField(draft.form, unnamed(area, shape)).cell)
  }
}

/** True for cells to fill in: empty, computed, or with the answer's shape drawn in them. */
function isAnswer(area: Area): boolean {
  return !hasWords(area) || readShape(area.text) !== undefined
}

function isLabel({ cells }: FrameDraft, area: Area | undefined): area is Area {
  if (!area || cells.has(area) || isAnswer(area)) return false
  if (area.text.length > LONGEST_LABEL || readSignedCell(area.text)) return false
  const pieces = readTemplate(area.text)
  // A blank at the very end waits for the next cell.
  const blanks = pieces.filter(({ kind }) => kind === 'blank').length
  return blanks === 0 || (blanks === 1 && /[：:][\s\u3000]*$/.test(area.text))
}

type Label =
  /** One label that belongs to this cell alone. */
  | { kind: 'own'; label: Area }
  /** Words at the left and above, which name other cells too. */
  | { kind: 'shared'; row?: Area; head?: Area }

function findLabel(draft: FrameDraft, area: Area): Label | undefined {
  const { frame, cells } = draft
  const left = areaAt(frame, area.row, area.column - 1)
  const above = areaAt(frame, area.row - 1, area.column)
  const head = headOf(draft, area)
  const row = rowLabelOf(frame, area)
  if (isLabel(draft, left)) {
    const isFigure = head && row === left && sharesRow(draft, area)
    return isFigure ? { kind: 'shared', row, head } : { kind: 'own', label: left }
  }
  if (row && head) return { kind: 'shared', row, head }
  const isUnder = above && above.column === area.column && above.colSpan === area.colSpan
  if (isUnder && isLabel(draft, above)) return { kind: 'own', label: above }
  if (head) return { kind: 'shared', head }
  return row && cells.has(row) && 'title' in cells.get(row)! ? { kind: 'shared', row } : undefined
}

/** The head of the column that a cell stands in: the words over it and its like, in a row of heads. */
function headOf({ frame, cells }: FrameDraft, area: Area): Area | undefined {
  for (let row = area.row - 1; row >= 0; row--) {
    const above = areaAt(frame, row, area.column)
    if (!above || above.column !== area.column || above.colSpan !== area.colSpan) return undefined
    const cell = cells.get(above)
    if (cell && ('index' in cell || 'title' in cell)) return undefined
    if (!isAnswer(above)) return isHeadRow(frame, above.row) ? above : undefined
    row = above.row
  }
  return undefined
}

function isHeadRow(frame: ExcelGrid, row: number): boolean {
  const own = areasAcross(frame, row).filter((area) => area.row === row)
  return own.filter((area) => !isAnswer(area)).length > 1 && own.slice(1).every((area) => !isAnswer(area))
}

/** The nearest words at the left, over other answers. */
function rowLabelOf(frame: ExcelGrid, area: Area): Area | undefined {
  let left = areaAt(frame, area.row, area.column - 1)
  while (left && isAnswer(left)) left = areaAt(frame, area.row, left.column - 1)
  return left
}

/** True where the answer is one of several behind the same label. */
function sharesRow({ frame }: FrameDraft, area: Area): boolean {
  const next = areaAt(frame, area.row, area.column + area.colSpan)
  return next !== undefined && isAnswer(next)
}

function guessOwn(
  draft: FrameDraft,
  area: Area,
  { label, shape }: { label: Area; shape: AnswerShape | undefined },
) {
  const { form, frame, cells } = draft
  const title = labelOf(label.text)
  const spread = isWideSet(label.text) ? ({ align: 'spread' } as const) : {}
  const tall = heightOf(frame, area) >= TALL
  if (shape?.kind === 'room' || (!shape && asksForOpinion(title))) {
    const opinion = tall || /意见|批示/.test(title)
    const room = shape?.kind === 'room' ? shape : { date: false, seal: false }
    const sign = addSlot(form, { label: title, where: label.where, ...slotLook({ ...room, opinion }) })
    cells.set(label, { sign, part: 'label' })
    cells.set(area, { sign, part: 'room' })
    return
  }
  const computed = area.formula !== undefined
  const { key, cell } = answerField(form, { title, shape, where: area.where, tall, computed })
  cells.set(label, { title: joinPointer([key]), ...spread })
  cells.set(area, cell)
}

/** Options with their label in the same cell: `性别：□男 □女`. */
function guessLabelled(
  { form, cells }: FrameDraft,
  area: Area,
  shape: Extract<AnswerShape, { kind: 'options' }>,
) {
  const { key } = answerField(form, { title: shape.label, shape, where: area.where })
  cells.set(area, { prose: `${escapeBraces(shape.label)}：{${key}}`, align: 'left' })
}

function guessRoom({ form, cells }: FrameDraft, area: Area, room: { date: boolean; seal: boolean }) {
  const label = room.seal && !/签/.test(area.text) ? '盖章' : '签字'
  const sign = addSlot(form, { label, where: area.where, ...slotLook({ ...room, opinion: false }) })
  cells.set(area, { sign })
}

export function slotLook({ date, seal, opinion }: { date: boolean; seal: boolean; opinion: boolean }) {
  return { ...(date && { date: true }), ...(seal && { seal: true }), ...(opinion && { opinion: true }) }
}

interface Names {
  row?: Area
  head?: Area
  shape: AnswerShape | undefined
  figures: Map<Area, string[]>
}

/** A cell that its row and its column name together: 会议 and 金额. A row of totals adds up what stands above it. */
function guessByNames({ form, cells, frame }: FrameDraft, area: Area, { row, head, shape, figures }: Names) {
  const rowName = row ? labelOf(row.text) : ''
  const headName = head ? labelOf(head.text) : ''
  const above = (head && figures.get(head)) ?? []
  const isSum = isTotal(rowName) && above.length > 1
  const { key, cell } = answerField(form, {
    title: rowName + headName,
    shape,
    where: area.where,
    tall: heightOf(frame, area) >= TALL,
    computed: area.formula !== undefined,
  })
  const schema = form.properties[key]!
  if (isNumberType(schema['x-field']) && isSum) {
    form.properties[key] = { ...schema, readOnly: true, 'x-formula': `sum(${above.join(', ')})` }
  } else if (head && isNumberType(schema['x-field'])) figures.set(head, [...above, key])
  cells.set(area, cell)
}

function unnamed(area: Area, shape: AnswerShape) {
  return { title: shape.kind === 'moment' ? '日期' : '填写', shape, where: area.where }
}
