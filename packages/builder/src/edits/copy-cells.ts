import { walkFields, type Cell, type Form, type JsonSchema, type SignatureSlot } from '@paperwright/runtime'
import { planChain, readOptions } from '@paperwright/runtime/kit'
import { hasSigningOrder } from '../fields/keep-signing-order.ts'
import { cellsIn, readGrid, wholeCells, type EditCell, type GridRange } from '../grid/edit-grid.ts'
import { requireFrame } from './change-frame.ts'

/** Cells taken from a sheet, with the fields and slots that stand in them; what another form needs to take them in. */
export interface CopiedCells {
  kind: 'paperwright-cells'
  /** The id of the form that they come from, and the pointers of all of its fields: what formulas read there. */
  form: string
  pointers: string[]
  rows: number
  columns: number
  /** Of the columns, in units of the frame that they come from. */
  widths: number[]
  /** Places counted from the upper left. */
  cells: EditCell[]
  /** By the pointer that the cells name; blanks of options included. */
  fields: Record<string, JsonSchema>
  slots: SignatureSlot[]
  /** Printed words in other languages. */
  words: Record<string, Record<string, string>>
}

export function copyCells(form: Form, { block, range }: { block: number; range: GridRange }): CopiedCells {
  const grid = readGrid(requireFrame(form, block))
  const { top, left, bottom, right } = wholeCells(grid, range)
  const cells = cellsIn(grid, { top, left, bottom, right })
    // Runs across and numbers of entries mean nothing away from their list.
    .map((one) => ('across' in one.cell || 'index' in one.cell ? { ...one, cell: {} } : one))
    .map((one) => ({ ...one, row: one.row - top, column: one.column - left }))
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const named = cells.flatMap(({ cell }) => namedBy(cell))
  const blanks = named.flatMap((pointer) =>
    readOptions(schemas.get(pointer) ?? {}).flatMap(({ blank }) =>
      blank ? [`${pointer.slice(0, pointer.lastIndexOf('/'))}/${blank.field}`] : [],
    ),
  )
  const fields = [...new Set([...named, ...blanks])].flatMap((pointer): [string, JsonSchema][] => {
    const schema = schemas.get(pointer)
    return schema ? [[pointer, schema]] : []
  })
  const keys = new Set(cells.flatMap(({ cell }) => ('sign' in cell ? [cell.sign] : [])))
  return {
    kind: 'paperwright-cells',
    form: form['x-form'].id,
    pointers: [...schemas.keys()],
    rows: bottom - top + 1,
    columns: right - left + 1,
    widths: grid.columns.slice(left, right + 1),
    cells,
    fields: Object.fromEntries(fields),
    slots: withOrder(form['x-signatures'] ?? []).filter(({ key }) => keys.has(key)),
    words: wordsIn(form, [cells, fields]),
  }
}

/** Slots that each say what they come after, where one does: away from the others, the slot before is another. */
function withOrder(slots: readonly SignatureSlot[]): readonly SignatureSlot[] {
  if (!hasSigningOrder(slots)) return slots
  const plan = planChain(slots)
  return slots.map((slot, index) => ({ ...slot, after: [...plan[index]!.after] }))
}

/** The translations of words that stand in these parts. */
function wordsIn(form: Form, parts: unknown): CopiedCells['words'] {
  const text = JSON.stringify(parts)
  return Object.fromEntries(
    Object.entries(form['x-form'].words ?? {}).map(([language, known]) => [
      language,
      Object.fromEntries(Object.entries(known).filter(([word]) => text.includes(JSON.stringify(word)))),
    ]),
  )
}

function namedBy(cell: Cell): string[] {
  if ('field' in cell) return [cell.field]
  if ('title' in cell) return [cell.title]
  return 'option' in cell ? [cell.option.field] : []
}

/** The words of cells as a table of text, as spreadsheets take it. Places that a merged cell covers are empty. */
export function copiedText(form: Form, { block, range }: { block: number; range: GridRange }): string {
  const grid = readGrid(requireFrame(form, block))
  const titles = new Map(walkFields(form).map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  const lines: string[] = []
  for (let row = range.top; row <= range.bottom; row++) {
    const words = Array.from({ length: range.right - range.left + 1 }, () => '')
    for (const { row: top, column, cell } of grid.cells) {
      if (top !== row || column < range.left || column > range.right) continue
      if ('text' in cell) words[column - range.left] = cell.text
      else if ('title' in cell) words[column - range.left] = titles.get(cell.title) ?? ''
      else if ('diagonal' in cell) words[column - range.left] = cell.diagonal.join(' ')
    }
    lines.push(words.map((word) => word.replaceAll(/\s+/g, ' ')).join('\t'))
  }
  return lines.join('\n')
}
