import {
  useEffect,
  useRef,
  useState,
  type DragEvent,
  type MouseEvent,
  type PointerEvent as ReactPointerEvent,
} from 'react'
import { moveMatter } from '../edits/move-matter.ts'
import { cellAt, rangeOf, readGrid, type EditGrid } from '../grid/edit-grid.ts'
import { requireFrame } from '../edits/change-frame.ts'
import { useBuilder } from '../state/use-builder.ts'
import { describeCell } from '../words/describe-cell.ts'
import { BorderHandle } from './BorderHandle.tsx'
import { CellEditor } from './CellEditor.tsx'
import type { CellEditing } from './cell-editing.ts'
import { CellMenu, type OpenCellMenu } from './CellMenu.tsx'
import { extended } from './extend-selection.ts'
import { dropOnCell, readDragged, TYPE_MIME } from './drag-and-drop.ts'
import { FieldMenu } from './FieldMenu.tsx'
import { FrameHeads } from './FrameHeads.tsx'
import { handleCellKey } from './cell-keys.ts'
import type { FrameOnPage, PlacedCell } from './lay-out.ts'
import type { CellPlace } from '../edits/split-cell.ts'
import type { Clipboard } from './use-clipboard.ts'
import { useTyping } from './use-typing.ts'

interface FrameLayerProps {
  frame: FrameOnPage
  /** CSS pixels to the point. */
  scale: number
  editing: CellEditing | undefined
  onEditing(editing: CellEditing | undefined): void
  clipboard: Clipboard
}

/** The cells of a table over the page that the paper engine painted: an ARIA grid with one focus. */
export function FrameLayer({ frame, scale, editing, onEditing, clipboard }: FrameLayerProps) {
  const builder = useBuilder()
  const { form, locale, words, selection, select } = builder
  const layer = useRef<HTMLDivElement>(null)
  const leaving = useRef(false)
  const [menu, setMenu] = useState<OpenCellMenu>()
  const dragging = useRef<{ row: number; column: number } | undefined>(undefined)
  const grid = readGrid(requireFrame(form, frame.block))
  const chosen = selection.kind === 'cells' && selection.block === frame.block ? selection : undefined
  const focus = chosen?.focus
  const firsts = frame.cells.filter(({ printing }) => printing === 0)
  const here = editing?.block === frame.block ? editing : undefined

  useEffect(() => {
    if (!focus || here) return
    const cell = layer.current?.querySelector<HTMLElement>(`[data-cell="${focus.row} ${focus.column}"]`)
    // A click in the inspector must keep its focus.
    if (cell && (layer.current?.contains(document.activeElement) || document.activeElement === document.body))
      cell.focus({ preventScroll: false })
  })

  useTyping(layer, (typed) => focus && onEditing({ block: frame.block, ...focus, mode: 'words', typed }))
  const focused = firsts.find(
    ({ cell }) =>
      cell.row === focus?.row &&
      cell.column === focus.column &&
      !isEmpty(cellAt(grid, cell.row, cell.column)?.cell ?? {}),
  )

  const placeOf = ({ cell }: PlacedCell) => ({ block: frame.block, row: cell.row, column: cell.column })
  const box = ({ x, y, width, height }: PlacedCell) => ({
    left: x * scale,
    top: y * scale,
    width: width * scale,
    height: height * scale,
  })
  const press = (event: ReactPointerEvent, { cell }: PlacedCell) => {
    if (event.button !== 0) return
    if (event.shiftKey && chosen) {
      dragging.current = chosen.focus
      select(extended(grid, chosen, cell))
    } else {
      dragging.current = cell
      select(one(grid, frame.block, cell))
    }
  }
  const over = (event: ReactPointerEvent, { cell }: PlacedCell) => {
    const from = dragging.current
    if (!from || event.buttons !== 1) return
    if (from.row === cell.row && from.column === cell.column) return
    select(extended(grid, one(grid, frame.block, from), cell))
  }
  const openMenu = (event: MouseEvent<HTMLElement>, { cell }: PlacedCell, isChosen: boolean) => {
    event.preventDefault()
    if (!isChosen) select(one(grid, frame.block, cell))
    const { currentTarget, button, clientX: x, clientY: y } = event
    // The focus stays where it is, or the selection would be that one cell.
    const focused = isChosen ? layer.current?.querySelector<HTMLElement>('[data-focus]') : undefined
    setMenu({ cell: focused ?? currentTarget, ...(button === 2 && { at: { x, y } }) })
  }
  const drop = (event: DragEvent, placed: PlacedCell) => {
    event.preventDefault()
    const dragged = readDragged(event.dataTransfer)
    if (!dragged) return
    if (dragged.kind === 'cell')
      builder.run(
        (now) => moveMatter(now, { from: dragged.place, to: placeOf(placed) }),
        () => one(grid, frame.block, placed.cell),
      )
    else dropOnCell(builder, placeOf(placed), dragged)
  }
  const focusChosen = () => layer.current?.querySelector<HTMLElement>('[data-focus]')?.focus()
  const tabStop = firsts.some(({ cell }) => cell.row === focus?.row && cell.column === focus.column)
    ? focus
    : firsts[0]?.cell

  return (
    <>
      <div
        ref={layer}
        role="grid"
        className="pwb-frame"
        aria-label={words.frame(grid.rows.length, grid.columns.length)}
        aria-multiselectable="true"
        aria-rowcount={grid.rows.length}
        aria-colcount={grid.columns.length}
        onPointerUp={() => (dragging.current = undefined)}
      >
        {byRow(firsts).map(([row, cells]) => (
          <div role="row" key={row} aria-rowindex={row + 1} className="pwb-row">
            {cells.map((placed) => {
              const { row: top, column } = placed.cell
              const cell = cellAt(grid, top, column)
              if (!cell) return null
              const range = rangeOf(cell)
              const isStop = tabStop?.row === top && tabStop.column === column
              const isFocus = focus?.row === top && focus.column === column
              const isChosen =
                chosen !== undefined &&
                range.top >= chosen.range.top &&
                range.bottom <= chosen.range.bottom &&
                range.left >= chosen.range.left &&
                range.right <= chosen.range.right
              return (
                <div
                  key={column}
                  role="gridcell"
                  data-cell={`${top} ${column}`}
                  className="pwb-cell"
                  aria-label={describeCell(form, cell.cell, locale)}
                  aria-colindex={column + 1}
                  aria-colspan={cell.colSpan}
                  aria-rowspan={cell.rowSpan}
                  aria-selected={isChosen}
                  data-focus={isFocus || undefined}
                  // Typing starts here, that of an input method too; see `useTyping`.
                  contentEditable={isStop && !here ? 'plaintext-only' : undefined}
                  suppressContentEditableWarning
                  spellCheck={false}
                  tabIndex={isStop ? 0 : -1}
                  style={box(placed)}
                  onPointerDown={(event) => press(event, placed)}
                  onPointerEnter={(event) => over(event, placed)}
                  onFocus={() => {
                    if (!isFocus && !dragging.current) select(one(grid, frame.block, placed.cell))
                  }}
                  onMouseDown={(event) => event.button === 2 && event.preventDefault()}
                  onContextMenu={(event) => openMenu(event, placed, isChosen)}
                  onDoubleClick={() => onEditing(startOf(cell.cell, placeOf(placed)))}
                  onKeyDown={(event) =>
                    handleCellKey(event, {
                      builder,
                      grid,
                      place: placeOf(placed),
                      cell,
                      onEditing,
                      leaving,
                      onMenu: setMenu,
                    })
                  }
                  onDragOver={(event) =>
                    event.dataTransfer.types.includes(TYPE_MIME) && event.preventDefault()
                  }
                  onDrop={(event) => drop(event, placed)}
                />
              )
            })}
          </div>
        ))}
      </div>
      {frame.cells
        .filter(({ printing }) => printing > 0)
        .map((placed, index) => (
          <div
            key={index}
            className="pwb-copy"
            title={words.copyOf(placed.printing + 1)}
            aria-hidden="true"
            style={box(placed)}
            onPointerDown={(event) => press(event, placed)}
          />
        ))}
      {chosen && (
        <FrameHeads frame={frame} grid={grid} scale={scale} chosen={chosen} onSelected={focusChosen} />
      )}
      {focused && !here && <Grip placed={focused} place={placeOf(focused)} scale={scale} />}
      <BorderHandle layer={layer} frame={frame} grid={grid} scale={scale} />
      {menu && <CellMenu open={menu} clipboard={clipboard} onClose={() => setMenu(undefined)} />}
      {here && <Editing editing={here} firsts={firsts} box={box} onEditing={onEditing} />}
    </>
  )
}

/** Where what stands in a cell is taken hold of, to be dragged into another. */
function Grip({ placed, place, scale }: { placed: PlacedCell; place: CellPlace; scale: number }) {
  return (
    <span
      className="pwb-grip"
      draggable
      aria-hidden="true"
      style={{ left: placed.x * scale - 7, top: placed.y * scale - 7 }}
      onDragStart={(event) => event.dataTransfer.setData(TYPE_MIME, JSON.stringify({ kind: 'cell', place }))}
    />
  )
}

function Editing({
  editing,
  firsts,
  box,
  onEditing,
}: {
  editing: CellEditing
  firsts: readonly PlacedCell[]
  box(placed: PlacedCell): { left: number; top: number; width: number; height: number }
  onEditing(editing: CellEditing | undefined): void
}) {
  const placed = firsts.find(({ cell }) => cell.row === editing.row && cell.column === editing.column)
  if (!placed) return null
  return editing.mode === 'words' ? (
    <CellEditor editing={editing} box={box(placed)} onEditing={onEditing} />
  ) : (
    <FieldMenu editing={editing} box={box(placed)} onEditing={onEditing} />
  )
}

function isEmpty(cell: object): boolean {
  return ['title', 'text', 'diagonal', 'field', 'option', 'prose', 'sign', 'chart'].every(
    (kind) => !(kind in cell),
  )
}

function startOf(cell: object, place: { block: number; row: number; column: number }): CellEditing {
  return { ...place, mode: isEmpty(cell) ? 'menu' : 'words' }
}

function byRow(cells: readonly PlacedCell[]): [number, PlacedCell[]][] {
  const rows = new Map<number, PlacedCell[]>()
  for (const placed of cells) rows.set(placed.cell.row, [...(rows.get(placed.cell.row) ?? []), placed])
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, placed]) => [row, placed.toSorted((a, b) => a.cell.column - b.cell.column)])
}

function one(grid: EditGrid, block: number, at: { row: number; column: number }) {
  const cell = cellAt(grid, at.row, at.column)!
  return {
    kind: 'cells' as const,
    block,
    range: rangeOf(cell),
    focus: { row: cell.row, column: cell.column },
  }
}
