import { walkFields, type Form, type Repeat } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { addProperty } from '../fields/add-property.ts'
import { splitHolder } from '../fields/change-object.ts'
import { fieldName, freeKey } from '../fields/find-fields.ts'
import { cellsIn, putRows, rangeOf, readGrid, type EditCell } from '../grid/edit-grid.ts'
import { namedField } from '../grid/entry-holder.ts'
import { isAddedUp } from '../guess/guess-field.ts'
import { changeFrame, requireFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'

/** How many entries of a list are printed at least, and the words under the last of them. */
export function setRepeat(
  form: Form,
  {
    block,
    row,
    change,
  }: { block: number; row: number; change: { atLeast?: number; more?: string | undefined } },
): Form {
  return changeFrame(form, block, (grid) => {
    const repeat = grid.rows[row]?.repeat
    if (!repeat) return grid
    const { more, ...rest } = { ...repeat, ...change }
    const next: Omit<Repeat, 'rows'> = { ...rest, ...(more !== undefined && more !== '' && { more }) }
    if (!Number.isInteger(next.atLeast ?? 1) || (next.atLeast ?? 1) < 1 || (next.atLeast ?? 1) > 200)
      throw new EditRefused('printedRows')
    return {
      ...grid,
      rows: grid.rows.map((one) => (one.repeat === repeat ? { ...one, repeat: next } : one)),
    }
  })
}

/**
 * A row of totals under a list: the sum of each of its columns of numbers, computed by a formula. Marks on a scale
 * and prices of one piece are none.
 */
export function addTotals(
  form: Form,
  { block, row, label }: { block: number; row: number; label: string },
): Form {
  const grid = readGrid(requireFrame(form, block))
  const repeat = grid.rows[row]?.repeat
  if (!repeat) return form
  const entry = cellsIn(grid, { top: row, bottom: row, left: 0, right: grid.columns.length - 1 })
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const numbers = entry.flatMap((cell) => {
    const pointer = namedField(cell.cell)
    const schema = pointer === undefined ? undefined : schemas.get(pointer)
    if (!pointer?.startsWith(`${repeat.list}/*/`) || !schema) return []
    const { isNumeric, isScale } = requireFieldType(schema)
    return isNumeric && !isScale && isAddedUp(schema.title ?? '') ? [{ cell, pointer, schema }] : []
  })
  if (numbers.length === 0) throw new EditRefused('noNumbers')
  const last = grid.rows.findLastIndex((one) => one.repeat === repeat)
  let changed = form
  const totals = numbers.map(({ cell, pointer, schema }): EditCell => {
    const { holder, key } = splitHolder(pointer)
    const total = freeKey(changed, '', `${key}Total`)
    const { description: _, default: __, minimum: ___, maximum: ____, ...like } = schema
    changed = addProperty(changed, {
      holder: '',
      key: total,
      schema: {
        ...like,
        title: `${fieldName(form, pointer)}${label}`,
        'x-formula': `sum(${holder.slice(1).replaceAll('/*', '').replaceAll('/', '.')}.${key})`,
      },
    })
    return { ...cell, row: last + 1, rowSpan: 1, cell: { field: `/${total}` } }
  })
  const first = Math.min(...totals.map(({ column }) => column))
  // What stands to the left of the list and goes on below it covers the row of totals too.
  const beside = grid.cells.filter((cell) => cell.row <= last && rangeOf(cell).bottom > last)
  const left = Math.max(
    0,
    ...beside.map((cell) => rangeOf(cell).right + 1).filter((column) => column <= first),
  )
  const head: EditCell[] =
    first > left
      ? [{ row: last + 1, column: left, rowSpan: 1, colSpan: first - left, cell: { text: label } }]
      : []
  return changeFrame(changed, block, (now) => {
    const roomy = putRows(now, last + 1, [{ look: {} }])
    return { ...roomy, cells: [...roomy.cells, ...head, ...totals] }
  })
}
