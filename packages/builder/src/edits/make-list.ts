import type { Cell, Form, Repeat } from '@paperwright/runtime'
import { listPlacements, parseTemplate } from '@paperwright/runtime/kit'
import { addProperty } from '../fields/add-property.ts'
import { splitHolder } from '../fields/change-object.ts'
import { findField, freeKey } from '../fields/find-fields.ts'
import { withFills } from '../fields/reference-fills.ts'
import { cellsIn, isBlank, rangeOf, readGrid, type EditCell, type EditGrid } from '../grid/edit-grid.ts'
import { namedField } from '../grid/entry-holder.ts'
import { guessFieldType } from '../guess/guess-field.ts'
import { changeFrame, requireFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { insertRow } from './insert-rows.ts'
import { labelOf, placeField } from './place-field.ts'
import { relocateField } from './relocate-field.ts'
import { setCell } from './set-cell.ts'

/**
 * Rows made one list: the first stands for each entry, the others say how many are printed at least. Fields of the
 * first row become those of the entries; its empty cells get fields named by the heads above, under 序号 the number.
 * Rows of words alone that come first are its head; where there are no others, the list is the empty row below.
 */
export function makeList(
  form: Form,
  { block, from: first, to: last, title }: { block: number; from: number; to: number; title: string },
): Form {
  const grid = readGrid(requireFrame(form, block))
  const { from, to, isNew } = entryRows(grid, first, last)
  if (isNew) {
    const withRow = insertRow(form, { block, row: last, side: 'below' })
    return makeList(withRow, { block, from, to, title })
  }
  requireOrdinaryRows(grid, from, to)
  requireOptionsInRow(form, grid, from)
  const key = freeKey(form, '', 'items')
  const list = `/${key}`
  const schema = { title, type: 'array', 'x-field': 'list', items: { type: 'object', properties: {} } }
  const withList = addProperty(form, { holder: '', key, schema })
  const inRow = grid.cells.flatMap(({ cell, row }) => (row === from ? fieldsIn(cell) : []))
  const holder = `${list}/*`
  const places = new Map<string, string>()
  const moved = [...new Set(inRow)].reduce((changed, pointer) => {
    places.set(pointer, `${holder}/${freeKey(changed, holder, splitHolder(pointer).key)}`)
    return relocateField(changed, { pointer, holder })
  }, withList)
  const repeated = changeFrame(
    withFills(moved, places, (pointer) => findField(form, pointer)?.schema),
    block,
    (now) => foldRows(now, { from, to, list }),
  )
  return fillEntries(repeated, { block, row: from, list })
}

/** Which of the chosen rows stand for entries; `isNew` where one is to be put in for them. */
export function entryRows(
  grid: EditGrid,
  from: number,
  to: number,
): { from: number; to: number; isNew: boolean } {
  const head = grid.rows.findIndex((_, row) => row >= from && (row > to || !isWords(grid, row)))
  const first = head < 0 ? grid.rows.length : head
  if (first <= to) return { from: first, to, isNew: false }
  return { from: to + 1, to: to + 1, isNew: !isEmptyRow(grid, to + 1) }
}

function covering(grid: EditGrid, row: number): EditCell[] {
  return grid.cells.filter((cell) => cell.row <= row && row <= rangeOf(cell).bottom)
}

/** Words in each of several cells: nothing that could be entered. */
function isWords(grid: EditGrid, row: number): boolean {
  const cells = covering(grid, row)
  return cells.length > 1 && cells.every(({ cell }) => 'text' in cell)
}

function isEmptyRow(grid: EditGrid, row: number): boolean {
  const cells = covering(grid, row)
  return (
    cells.length > 0 &&
    !grid.rows[row]!.repeat &&
    cells.every((cell) => isBlank(cell.cell) && cell.row === row && cell.rowSpan === 1)
  )
}

function fieldsIn(cell: Cell): string[] {
  if ('sign' in cell || 'across' in cell || 'chart' in cell) throw new EditRefused('listMatter')
  if ('prose' in cell)
    return parseTemplate(cell.prose).flatMap((part) => (part.kind === 'field' ? [part.pointer] : []))
  const field = namedField(cell)
  return field === undefined ? [] : [field]
}

/** A choice whose options stand in cells of their own is moved with all of them, or not at all. */
function requireOptionsInRow(form: Form, grid: EditGrid, row: number): void {
  const here = grid.cells.flatMap(({ cell, row: own }) =>
    own === row && 'option' in cell ? [cell.option.field] : [],
  )
  const all = listPlacements(form).filter(({ role, target }) => role === 'option' && here.includes(target))
  if (all.length > here.length) throw new EditRefused('cutsList')
}

function requireOrdinaryRows(grid: EditGrid, from: number, to: number): void {
  if (grid.rows.slice(from, to + 1).some(({ repeat }) => repeat)) throw new EditRefused('isList')
  for (const cell of grid.cells) {
    const { top, bottom } = rangeOf(cell)
    const isInside = top >= from && bottom <= to
    const isOutside = bottom < from || top > to
    if (!isInside && !isOutside && !(top < from && bottom >= to)) throw new EditRefused('cutsList')
    if (isInside && top === from && bottom > from && bottom < to) throw new EditRefused('cutsList')
  }
}

/** The first of the rows alone, in a run of the list. */
function foldRows(grid: EditGrid, { from, to, list }: { from: number; to: number; list: string }): EditGrid {
  const extra = to - from
  const repeat: Omit<Repeat, 'rows'> = { list, atLeast: extra + 1 }
  const cells = grid.cells.flatMap((cell): EditCell[] => {
    const { top, bottom } = rangeOf(cell)
    if (top > from && top <= to) return []
    if (top === from) return [{ ...cell, rowSpan: 1 }]
    if (top > to) return [{ ...cell, row: top - extra }]
    return bottom >= to ? [{ ...cell, rowSpan: cell.rowSpan - extra }] : [cell]
  })
  const { head: _, ...look } = grid.rows[from]!.look
  const rows = grid.rows.toSpliced(from, extra + 1, { look, repeat })
  for (let row = from - 1; row >= firstHead(grid, from); row--)
    rows[row] = { ...rows[row]!, look: { ...rows[row]!.look, head: true } }
  return { ...grid, rows, cells }
}

/** The first row of the head above a row; that row itself where there is none. A head may have several levels. */
function firstHead(grid: EditGrid, below: number): number {
  const last = below - 1
  if (last < 0 || grid.rows[last]!.repeat || !isHead(grid, last)) return below
  let first = last
  const isLevel = (row: number) =>
    !grid.rows[row]!.repeat && isHead(grid, row) && (isGrouped(grid, row) || reaches(grid, row, last))
  while (first > 0 && isLevel(first - 1)) first--
  return first
}

/** A row with words over several columns, but not over all of them, as a caption has. */
function isGrouped(grid: EditGrid, row: number): boolean {
  return grid.cells.some(
    (cell) =>
      cell.row === row && cell.colSpan > 1 && cell.colSpan < grid.columns.length && !isBlank(cell.cell),
  )
}

function reaches(grid: EditGrid, row: number, to: number): boolean {
  return grid.cells.some((cell) => cell.row === row && rangeOf(cell).bottom >= to && to > row)
}

/** A row of words alone. */
function isHead(grid: EditGrid, row: number): boolean {
  return grid.cells
    .filter((cell) => cell.row === row)
    .every(({ cell }) => 'text' in cell || 'title' in cell || 'diagonal' in cell || isBlank(cell))
}

function fillEntries(form: Form, { block, row, list }: { block: number; row: number; list: string }): Form {
  const grid = readGrid(requireFrame(form, block))
  const width = grid.columns.length
  const cells = cellsIn(grid, { top: row, bottom: row, left: 0, right: width - 1 })
  const blanks = cells.filter(({ cell, row: start }) => start === row && isBlank(cell))
  return blanks.reduce((changed, cell) => {
    const label = labelOf(grid, cell)
    const words = label && 'text' in label.cell ? label.cell.text : ''
    const place = { block, row, column: cell.column }
    if (/^(序号|No\.?|编号)$/i.test(words.replaceAll(/\s/g, '')) && cell.column === 0)
      return setCell(changed, place, { index: list })
    return placeField(changed, { ...place, type: guessFieldType(words), title: words || '内容' })
  }, form)
}
