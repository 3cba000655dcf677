import type { Block, Cell } from '@paperwright/runtime'
import { useRef, type ReactNode } from 'react'
import { addBlock } from '../edits/blocks.ts'
import { deleteColumns } from '../edits/delete-columns.ts'
import { deleteRows } from '../edits/delete-rows.ts'
import { insertColumn } from '../edits/insert-columns.ts'
import { insertRow } from '../edits/insert-rows.ts'
import { makeList } from '../edits/make-list.ts'
import { mergeCells } from '../edits/merge-cells.ts'
import { newFrame } from '../edits/new-frame.ts'
import { evenColumns } from '../edits/resize.ts'
import { setCell } from '../edits/set-cell.ts'
import { setCellLook } from '../edits/set-cell-look.ts'
import { addTotals } from '../edits/set-repeat.ts'
import { addSlot } from '../edits/slots.ts'
import { splitCell, unmergeCell } from '../edits/split-cell.ts'
import { isBlank, rangeOf, sameRange } from '../grid/edit-grid.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { blockOf } from '../state/find-place.ts'
import { focusedCell, gridOf, selectCell, type CellSelection } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { useOneTabStop } from '../state/use-one-tab-stop.ts'
import { ToolButton } from './ToolButton.tsx'
import { ToolMenu } from './ToolMenu.tsx'

/** The tools of the sheet; what the selection does not allow is greyed out, and in the preview they are not there. */
export function Toolbar({ isDesigning, children }: { isDesigning: boolean; children: ReactNode }) {
  const builder = useBuilder()
  const { words, selection } = builder
  const { tools } = words
  const sheetTools = useRef<HTMLDivElement>(null)
  useOneTabStop(sheetTools)
  return (
    <div className="pwb-tools" role="toolbar" aria-label={tools.label}>
      <div ref={sheetTools} className="pwb-tool-group">
        <ToolButton icon="undo" label={tools.undo} disabled={!builder.canUndo} onClick={builder.undo} />
        <ToolButton icon="redo" label={tools.redo} disabled={!builder.canRedo} onClick={builder.redo} />
        <span className="pwb-gap" />
        {isDesigning && <CellTools selection={selection.kind === 'cells' ? selection : undefined} />}
        {isDesigning && <InsertMenu />}
      </div>
      <span className="pwb-stretch" />
      {children}
    </div>
  )
}

function CellTools({ selection }: { selection: CellSelection | undefined }) {
  const { form, words, run, say } = useBuilder()
  const { tools } = words
  const none = selection === undefined
  const cell = selection && focusedCell(form, selection)
  const grid = selection && gridOf(form, selection.block)
  const isOne = cell !== undefined && selection !== undefined && sameRange(rangeOf(cell), selection.range)
  const isMerged = isOne && (cell.rowSpan > 1 || cell.colSpan > 1)
  const inList = selection !== undefined && grid?.rows[selection.focus.row]?.repeat !== undefined
  const { block, range, focus } = selection ?? {
    block: 0,
    range: { top: 0, left: 0, bottom: 0, right: 0 },
    focus: { row: 0, column: 0 },
  }
  const place = { block, ...focus }
  const align = (value: Cell['align']) =>
    run((now) =>
      setCellLook(now, { block, range, look: { align: cell?.cell.align === value ? undefined : value } }),
    )
  return (
    <>
      <ToolButton
        icon="merge"
        label={tools.merge}
        disabled={none || isOne}
        onClick={() => run((now) => mergeCells(now, { block, range }))}
      />
      <ToolMenu
        icon="split"
        label={tools.split}
        disabled={none}
        items={[
          {
            label: tools.unmerge,
            disabled: !isMerged,
            onChoose: () => run((now) => unmergeCell(now, place)),
          },
          {
            label: tools.splitColumns,
            onChoose: () => run((now) => splitCell(now, { ...place, into: 'columns' })),
          },
          {
            label: tools.splitRows,
            onChoose: () => run((now) => splitCell(now, { ...place, into: 'rows' })),
          },
        ]}
      />
      <span className="pwb-gap" />
      <ToolButton
        icon="rowAbove"
        label={tools.rowAbove}
        disabled={none}
        onClick={() => run((now) => insertRow(now, { block, row: range.top, side: 'above' }))}
      />
      <ToolButton
        icon="rowBelow"
        label={tools.rowBelow}
        disabled={none}
        onClick={() => run((now) => insertRow(now, { block, row: range.bottom, side: 'below' }))}
      />
      <ToolButton
        icon="columnLeft"
        label={tools.columnLeft}
        disabled={none}
        onClick={() => run((now) => insertColumn(now, { block, column: range.left, side: 'left' }))}
      />
      <ToolButton
        icon="columnRight"
        label={tools.columnRight}
        disabled={none}
        onClick={() => run((now) => insertColumn(now, { block, column: range.right, side: 'right' }))}
      />
      <ToolButton
        icon="deleteRows"
        label={tools.deleteRows}
        disabled={none}
        onClick={() => run((now) => deleteRows(now, { block, from: range.top, to: range.bottom }))}
      />
      <ToolButton
        icon="deleteColumns"
        label={tools.deleteColumns}
        disabled={none}
        onClick={() => run((now) => deleteColumns(now, { block, from: range.left, to: range.right }))}
      />
      <ToolButton
        icon="evenColumns"
        label={tools.evenColumns}
        disabled={none || range.left === range.right}
        onClick={() => run((now) => evenColumns(now, { block, from: range.left, to: range.right }))}
      />
      <span className="pwb-gap" />
      {(['left', 'center', 'right', 'spread'] as const).map((value) => (
        <ToolButton
          key={value}
          icon={value}
          label={tools[value]}
          disabled={none}
          pressed={cell?.cell.align === value}
          onClick={() => align(value)}
        />
      ))}
      {(['bold', 'shade'] as const).map((name) => (
        <ToolButton
          key={name}
          icon={name}
          label={tools[name]}
          disabled={none}
          pressed={cell?.cell[name] === true}
          onClick={() =>
            run((now) =>
              setCellLook(now, { block, range, look: { [name]: cell?.cell[name] ? undefined : true } }),
            )
          }
        />
      ))}
      <ToolButton
        icon="vertical"
        label={tools.vertical}
        disabled={none}
        pressed={cell?.cell.vertical === true}
        onClick={() =>
          run((now) =>
            setCellLook(now, { block, range, look: { vertical: cell?.cell.vertical ? undefined : true } }),
          )
        }
      />
      <ToolButton
        icon="diagonal"
        label={tools.diagonal}
        disabled={!cell || !('text' in cell.cell || 'diagonal' in cell.cell || isBlank(cell.cell))}
        pressed={cell !== undefined && 'diagonal' in cell.cell}
        onClick={() => cell && run((now) => setCell(now, place, toggledDiagonal(cell.cell)))}
      />
      <span className="pwb-gap" />
      <ToolButton
        icon="makeList"
        label={tools.makeList}
        disabled={none || inList}
        onClick={() => {
          const title = words.palette.newList
          if (run((now) => makeList(now, { block, from: range.top, to: range.bottom, title })))
            say(words.listMade(words.inspector.printedRows))
        }}
      />
      <ToolButton
        icon="totals"
        label={tools.totals}
        disabled={!inList}
        onClick={() => run((now) => addTotals(now, { block, row: focus.row, label: words.palette.total }))}
      />
    </>
  )
}

/** A head cut by a diagonal has two words: what stood there, and one to be written. */
function toggledDiagonal(cell: Cell): Cell {
  if ('diagonal' in cell) return withMatter(cell, { text: cell.diagonal.join('\n') })
  const words = 'text' in cell ? cell.text.split('\n').filter((word) => word.trim() !== '') : []
  return withMatter(cell, { diagonal: [words[0] ?? '项目', words[1] ?? '类别', ...words.slice(2, 3)] })
}

function InsertMenu() {
  const { form, words, selection, run } = useBuilder()
  const { tools } = words
  const at = (blockOf(form, selection) ?? form['x-paper'].blocks.length - 1) + 1
  const add = (block: Block) => () =>
    run(
      (now) => addBlock(now, { at, block }),
      (now) =>
        block.kind === 'frame' ? selectCell(gridOf(now, at)!, at, 0, 0) : { kind: 'block', block: at },
    )
  return (
    <ToolMenu
      label={tools.insert}
      items={[
        { label: tools.addFrame, onChoose: add(USUAL_FRAME) },
        {
          label: tools.addLine,
          onChoose: add({ kind: 'line', left: '编号：', right: '日期：　　年　　月　　日' }),
        },
        { label: tools.addProse, onChoose: add({ kind: 'prose', text: '说明：' }) },
        {
          label: tools.slot,
          onChoose: () =>
            run(
              (now) => addSlot(now, { label: words.palette.newSlot }),
              (now) => ({ kind: 'slot', key: now['x-signatures']!.at(-1)!.key }),
            ),
        },
        { label: tools.addTitle, onChoose: add({ kind: 'title' }) },
        { label: tools.addSignatures, onChoose: add({ kind: 'signatures' }) },
        { label: tools.addPageBreak, onChoose: add({ kind: 'page-break' }) },
      ]}
    />
  )
}

/** Four columns of a label and an answer twice, as record forms start. */
const USUAL_FRAME = newFrame({ rows: 4, widths: [26, 60, 26, 60] })
