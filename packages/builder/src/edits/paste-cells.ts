import type { Cell, Form, Json, JsonSchema } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'
import { bindCopies } from './bind-copies.ts'
import { addProperty } from '../fields/add-property.ts'
import { splitHolder } from '../fields/change-object.ts'
import { dropOptions } from '../fields/drop-options.ts'
import { freeKey } from '../fields/find-fields.ts'
import { withFills } from '../fields/reference-fills.ts'
import { withOptionBlanks } from '../fields/with-option-blanks.ts'
import { cellsIn, rangeOf, readGrid, type EditCell } from '../grid/edit-grid.ts'
import { entryHolder } from '../grid/entry-holder.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { changeFrame, requireFrame } from './change-frame.ts'
import type { CopiedCells } from './copy-cells.ts'
import { EditRefused } from './edit-refused.ts'
import { makeRoom } from './make-room.ts'
import { pasteSlots } from './paste-slots.ts'
import { requireWholeRuns } from './require-whole-runs.ts'
import type { CellPlace } from './split-cell.ts'

/**
 * Copied cells put with their upper left corner in a place: new fields and slots of the same kind, spans and all. What
 * stood there goes; rows and columns are put in where the frame is too small. Refused where a cell at the edge would be cut.
 */
export function pasteCells(
  form: Form,
  { copied, ...place }: CellPlace & { copied: CopiedCells },
): PastedCells {
  const range = {
    top: place.row,
    left: place.column,
    bottom: place.row + copied.rows - 1,
    right: place.column + copied.columns - 1,
  }
  const grid = makeRoom(readGrid(requireFrame(form, place.block)), range, copied.widths)
  for (const cell of cellsIn(grid, range)) {
    const { top, left, bottom, right } = rangeOf(cell)
    if (top < range.top || left < range.left || bottom > range.bottom || right > range.right)
      throw new EditRefused('pasteCuts')
  }
  const holder = entryHolder(grid, place.row, place.column)
  if (copied.cells.some((cell) => entryHolder(grid, place.row + cell.row, place.column) !== holder))
    throw new EditRefused('cutsList')
  const taken = takeIn(form, copied, holder)
  const pasted = changeFrame(taken.form, place.block, () => {
    const replaced = new Set(cellsIn(grid, range))
    const next = {
      ...grid,
      cells: [
        ...grid.cells.filter((cell) => !replaced.has(cell)),
        ...copied.cells.map((cell): EditCell => ({
          ...cell,
          row: cell.row + place.row,
          column: cell.column + place.column,
          cell: taken.rename(cell.cell),
        })),
      ],
    }
    requireWholeRuns(next)
    return next
  })
  return { form: pasted, unbound: taken.unbound }
}

export interface PastedCells {
  form: Form
  /** What fields and slots are called whose formulas or conditions did not come along: what these read is not here. */
  unbound: string[]
}

/** The copied fields and slots as new ones of the form. */
function takeIn(
  form: Form,
  copied: CopiedCells,
  holder: string,
): PastedCells & { rename: (cell: Cell) => Cell } {
  const pointers = new Map<string, string>()
  const placed = placedFields(copied)
  const withFields = Object.entries(copied.fields).reduce((changed, [pointer, schema]) => {
    if (!placed.has(pointer)) return changed
    const key = freeKey(changed, holder, splitHolder(pointer).key)
    pointers.set(pointer, `${holder}/${key}`)
    return addProperty(changed, {
      holder,
      key,
      schema: dropOptions(schema, optionsWithoutCell(copied, pointer, schema)),
    })
  }, form)
  const filled = withFills(withOptionBlanks(withFields, pointers), pointers, (old) => copied.fields[old])
  const bound = bindCopies(filled, { copied, pointers })
  const { form: signed, keys, unbound } = pasteSlots(bound.form, { copied, pointers })
  return { form: withWords(signed, copied), unbound: [...bound.unbound, ...unbound], rename }

  function rename(cell: Cell): Cell {
    if ('field' in cell)
      return pointers.has(cell.field) ? { ...cell, field: pointers.get(cell.field)! } : withMatter(cell, {})
    if ('title' in cell) {
      return pointers.has(cell.title)
        ? { ...cell, title: pointers.get(cell.title)! }
        : withMatter(cell, { text: copied.fields[cell.title]?.title ?? '' })
    }
    if ('option' in cell) {
      const field = pointers.get(cell.option.field)
      return field === undefined ? withMatter(cell, {}) : { ...cell, option: { ...cell.option, field } }
    }
    if ('sign' in cell) return { ...cell, sign: keys.get(cell.sign) ?? cell.sign }
    return 'chart' in cell || 'prose' in cell ? withMatter(cell, {}) : cell
  }
}

/** Copied fields that stand in a cell, and the blanks of their options. A title alone brings no field. */
function placedFields({ cells, fields }: CopiedCells): Set<string> {
  const stand = cells.flatMap(({ cell }) =>
    'field' in cell ? [cell.field] : 'option' in cell ? [cell.option.field] : [],
  )
  const blanks = stand.flatMap((pointer) =>
    readOptions(fields[pointer] ?? {}).flatMap(({ blank }) =>
      blank ? [`${splitHolder(pointer).holder}/${blank.field}`] : [],
    ),
  )
  return new Set([...stand, ...blanks])
}

/** Options of a choice in cells of their own whose cell was not copied. */
function optionsWithoutCell({ cells }: CopiedCells, pointer: string, schema: JsonSchema): Json[] {
  const own = cells.flatMap(({ cell }) =>
    'option' in cell && cell.option.field === pointer ? [cell.option.value] : [],
  )
  if (own.length === 0) return []
  return readOptions(schema).flatMap(({ value }) => (own.some((one) => one === value) ? [] : [value]))
}

/** Translations come along for words that have none here. */
function withWords(form: Form, { words }: CopiedCells): Form {
  const merged = Object.fromEntries(
    Object.entries(words).map(([language, known]) => [
      language,
      { ...known, ...form['x-form'].words?.[language] },
    ]),
  )
  return Object.keys(merged).length > 0
    ? { ...form, 'x-form': { ...form['x-form'], words: { ...form['x-form'].words, ...merged } } }
    : form
}
