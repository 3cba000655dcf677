import type { Form } from '@paperwright/runtime'
import { clearCells } from '../edits/clear-cells.ts'
import { deleteColumns } from '../edits/delete-columns.ts'
import { deleteRows } from '../edits/delete-rows.ts'
import { insertColumn } from '../edits/insert-columns.ts'
import { insertRow } from '../edits/insert-rows.ts'
import { makeList } from '../edits/make-list.ts'
import { mergeCells } from '../edits/merge-cells.ts'
import { evenColumns } from '../edits/resize.ts'
import { addTotals } from '../edits/set-repeat.ts'
import { splitCell, unmergeCell } from '../edits/split-cell.ts'
import { rangeOf, sameRange } from '../grid/edit-grid.ts'
import { focusedCell, gridOf, type CellSelection } from '../state/selection.ts'
import type { Builder } from '../state/use-builder.ts'

/** What can be done with the selected cells, by the name of its words; in the toolbar, and in the menu of a cell. */
export interface CellAction {
  label: string
  disabled: boolean
  run(): boolean
}

export type CellActionName =
  | 'merge'
  | 'unmerge'
  | 'splitColumns'
  | 'splitRows'
  | 'rowAbove'
  | 'rowBelow'
  | 'columnLeft'
  | 'columnRight'
  | 'deleteRows'
  | 'deleteColumns'
  | 'evenColumns'
  | 'clear'
  | 'makeList'
  | 'totals'

const NOWHERE: Omit<CellSelection, 'kind'> = {
  block: 0,
  range: { top: 0, left: 0, bottom: 0, right: 0 },
  focus: { row: 0, column: 0 },
}

/** The row of the list that was made of a row or of what is below it. */
function selectList(form: Form, block: number, from: number): CellSelection | undefined {
  const grid = gridOf(form, block)
  const row = grid?.rows.findIndex(({ repeat }, index) => index >= from && repeat !== undefined) ?? -1
  if (!grid || row < 0) return undefined
  const range = { top: row, bottom: row, left: 0, right: grid.columns.length - 1 }
  return { kind: 'cells', block, range, focus: { row, column: 0 } }
}

export function cellActions(
  { form, words, run, say }: Pick<Builder, 'form' | 'words' | 'run' | 'say'>,
  selection: CellSelection | undefined,
): Record<CellActionName, CellAction> {
  const { tools, palette } = words
  const { block, range, focus } = selection ?? NOWHERE
  const { top, bottom, left, right } = range
  const place = { block, ...focus }
  const cell = selection && focusedCell(form, selection)
  const isOne = cell !== undefined && sameRange(rangeOf(cell), range)
  const isMerged = isOne && (cell.rowSpan > 1 || cell.colSpan > 1)
  const inList = selection !== undefined && gridOf(form, block)?.rows[focus.row]?.repeat !== undefined
  const action = (name: CellActionName, edit: (now: Form) => Form, isFit = true): CellAction => ({
    label: tools[name],
    disabled: !selection || !isFit,
    run: () => run(edit),
  })
  return {
    merge: action('merge', (now) => mergeCells(now, { block, range }), !isOne),
    unmerge: action('unmerge', (now) => unmergeCell(now, place), isMerged),
    splitColumns: action('splitColumns', (now) => splitCell(now, { ...place, into: 'columns' })),
    splitRows: action('splitRows', (now) => splitCell(now, { ...place, into: 'rows' })),
    rowAbove: action('rowAbove', (now) => insertRow(now, { block, row: top, side: 'above' })),
    rowBelow: action('rowBelow', (now) => insertRow(now, { block, row: bottom, side: 'below' })),
    columnLeft: action('columnLeft', (now) => insertColumn(now, { block, column: left, side: 'left' })),
    columnRight: action('columnRight', (now) => insertColumn(now, { block, column: right, side: 'right' })),
    deleteRows: action('deleteRows', (now) => deleteRows(now, { block, from: top, to: bottom })),
    deleteColumns: action('deleteColumns', (now) => deleteColumns(now, { block, from: left, to: right })),
    evenColumns: action(
      'evenColumns',
      (now) => evenColumns(now, { block, from: left, to: right }),
      left !== right,
    ),
    clear: action('clear', (now) => clearCells(now, { block, range })),
    makeList: {
      label: tools.makeList,
      disabled: !selection || inList,
      run() {
        const done = run(
          (now) => makeList(now, { block, from: top, to: bottom, title: palette.newList }),
          (now) => selectList(now, block, top),
        )
        // How many rows a blank sheet has is set where nobody looks for it.
        if (done) say(words.listMade(words.inspector.printedRows))
        return done
      },
    },
    totals: action(
      'totals',
      (now) => addTotals(now, { block, row: focus.row, label: palette.total }),
      inList,
    ),
  }
}
