import type { Block, Cell } from '@paperwright/runtime'
import { useRef, type ReactNode } from 'react'
import { addBlock } from '../edits/blocks.ts'
import { newFrame } from '../edits/new-frame.ts'
import { setCell } from '../edits/set-cell.ts'
import { setCellLook, type LookChange } from '../edits/set-cell-look.ts'
import { addSlot } from '../edits/slots.ts'
import { isBlank } from '../grid/edit-grid.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { blockOf } from '../state/find-place.ts'
import { focusedCell, gridOf, selectCell, type CellSelection } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { useOneTabStop } from '../state/use-one-tab-stop.ts'
import { cellActions, type CellActionName } from './cell-actions.ts'
import type { icons } from './icons.tsx'
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
  const builder = useBuilder()
  const { form, words, run } = builder
  const { tools } = words
  const actions = cellActions(builder, selection)
  const none = selection === undefined
  const cell = selection && focusedCell(form, selection)?.cell
  const look = (change: LookChange) =>
    selection &&
    run((now) => setCellLook(now, { block: selection.block, range: selection.range, look: change }))
  const button = (name: CellActionName & keyof typeof icons) => (
    <ToolButton
      key={name}
      icon={name}
      label={actions[name].label}
      disabled={actions[name].disabled}
      onClick={actions[name].run}
    />
  )
  const isDiagonal = cell !== undefined && 'diagonal' in cell
  return (
    <>
      {button('merge')}
      <ToolMenu
        icon="split"
        label={tools.split}
        disabled={none}
        items={(['unmerge', 'splitColumns', 'splitRows'] as const).map((name) => ({
          ...actions[name],
          onChoose: actions[name].run,
        }))}
      />
      <span className="pwb-gap" />
      {ROWS_AND_COLUMNS.map(button)}
      <span className="pwb-gap" />
      {(['left', 'center', 'right', 'spread'] as const).map((value) => (
        <ToolButton
          key={value}
          icon={value}
          label={tools[value]}
          disabled={none}
          pressed={cell?.align === value}
          onClick={() => look({ align: cell?.align === value ? undefined : value })}
        />
      ))}
      {(['bold', 'shade', 'vertical'] as const).map((name) => (
        <ToolButton
          key={name}
          icon={name}
          label={tools[name]}
          disabled={none}
          pressed={cell?.[name] === true}
          onClick={() => look({ [name]: cell?.[name] ? undefined : true })}
        />
      ))}
      <ToolButton
        icon="diagonal"
        label={tools.diagonal}
        disabled={!cell || !('text' in cell || isDiagonal || isBlank(cell))}
        pressed={isDiagonal}
        onClick={() =>
          cell &&
          selection &&
          run((now) => setCell(now, { block: selection.block, ...selection.focus }, toggledDiagonal(cell)))
        }
      />
      <span className="pwb-gap" />
      {button('makeList')}
      {button('totals')}
    </>
  )
}

const ROWS_AND_COLUMNS = [
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'deleteRows',
  'deleteColumns',
  'evenColumns',
] as const

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
