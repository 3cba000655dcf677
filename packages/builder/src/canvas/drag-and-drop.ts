import { addSlot } from '../edits/slots.ts'
import type { CellPlace } from '../edits/split-cell.ts'
import { placeField } from '../edits/place-field.ts'
import { fieldName } from '../fields/find-fields.ts'
import { cellAt } from '../grid/edit-grid.ts'
import type { Builder } from '../state/use-builder.ts'
import { gridOf, selectCell } from '../state/selection.ts'
import { typeName } from '../words/describe-cell.ts'

/** What is dragged inside the builder; nothing else is taken. */
export const TYPE_MIME = 'application/x-paperwright'

export type Dragged = { kind: 'type'; type: string } | { kind: 'slot' } | { kind: 'cell'; place: CellPlace }

export function readDragged(data: DataTransfer): Dragged | undefined {
  const text = data.getData(TYPE_MIME)
  return text === '' ? undefined : (JSON.parse(text) as Dragged)
}

/** A type or a slot of the palette put in a cell. */
export function dropOnCell(
  builder: Builder,
  place: CellPlace,
  dragged: Exclude<Dragged, { kind: 'cell' }>,
  title?: string,
): boolean {
  const { words, locale, run, say } = builder
  if (dragged.kind === 'slot')
    return run((form) => addSlot(form, { label: title ?? words.palette.newSlot, place }))
  let placed = ''
  const done = run(
    (form) =>
      placeField(form, { ...place, type: dragged.type, title: title ?? typeName(dragged.type, locale) }),
    (form) => {
      const grid = gridOf(form, place.block)
      // The field itself is selected, not the title that it may have been given beside it.
      const titled = grid?.cells.find((cell) => cell.row === place.row && cell.column === place.column)
      const beside = titled && 'title' in titled.cell ? titled.column + titled.colSpan : place.column
      const cell = grid && cellAt(grid, place.row, beside)?.cell
      if (cell && 'field' in cell) placed = fieldName(form, cell.field)
      return grid && selectCell(grid, place.block, place.row, beside)
    },
  )
  if (done) say(words.placed(placed))
  return done
}
