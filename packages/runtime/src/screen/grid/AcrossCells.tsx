import { memo, useMemo } from 'react'
import type { FrameCell } from '../../form/frame-grid.ts'
import type { AcrossCell, Cell } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'
import { CellView } from '../sheet/CellView.tsx'
import { useFrame } from '../sheet/FrameContext.ts'
import { EntryButton } from './EntryButton.tsx'

export interface AcrossCellsProps {
  at: FrameCell
  cell: AcrossCell
  indexes: ReadonlyMap<string, number>
  rowSpan: number
}

/** The cells of one row that stand once for each entry, from left to right. */
export function AcrossCells({ at, cell, indexes, rowSpan }: AcrossCellsProps) {
  const { plan, acrossCounts } = useFrame()
  const { store } = useScreenScope()
  const run = plan.across.find(({ list }) => list === cell.across)!
  const count = acrossCounts.get(cell.across) ?? run.room
  const isFirst = !plan.grid.cells.some(
    (other) => other.row < at.row && 'across' in other.cell && other.cell.across === cell.across,
  )
  return Array.from({ length: count }, (_, entry) => (
    <AcrossEntry
      key={store.entryKey(cell.across, entry)}
      at={at}
      cell={cell}
      outer={indexes}
      entry={entry}
      column={at.column + entry * run.width}
      rowSpan={rowSpan}
      hasActions={isFirst}
    />
  ))
}

interface AcrossEntryProps {
  at: FrameCell
  cell: AcrossCell
  outer: ReadonlyMap<string, number>
  entry: number
  column: number
  rowSpan: number
  hasActions: boolean
}

const AcrossEntry = memo(function AcrossEntry({
  at,
  cell,
  outer,
  entry,
  column,
  rowSpan,
  hasActions,
}: AcrossEntryProps) {
  const indexes = useMemo(() => new Map([...outer, [cell.across, entry]]), [outer, cell.across, entry])
  let offset = 0
  return cell.cells.map((inner, index) => {
    const place = column + offset
    offset += inner.colSpan ?? 1
    return (
      <CellView
        key={index}
        at={at}
        cell={inner as Exclude<Cell, AcrossCell>}
        indexes={indexes}
        inList
        column={place}
        rowSpan={rowSpan}
        colSpan={inner.colSpan ?? 1}
      >
        {hasActions && index === 0 && <EntryButton list={cell.across} index={entry} isAcross />}
      </CellView>
    )
  })
})
