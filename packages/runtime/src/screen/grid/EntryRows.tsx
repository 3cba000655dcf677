import { Fragment, memo, useMemo } from 'react'
import { repeatLists, type FrameCell } from '../../form/frame-grid.ts'
import type { Repeat } from '../../form/sheet.ts'
import { CellView } from '../sheet/CellView.tsx'
import { useFrame } from '../sheet/FrameContext.ts'
import { rowHeight } from '../sheet/FrameRow.tsx'
import { isAcross, type FrameSection } from '../sheet/frame-plan.ts'
import { AcrossCells } from './AcrossCells.tsx'
import { EntryButton } from './EntryButton.tsx'

export interface EntryRowsProps {
  section: FrameSection & { kind: 'repeat' }
  /** The line of the list, counted from 0; with bands, several entries stand on it. */
  line: number
  lines: number
  measure?: (row: HTMLTableRowElement | null) => void
}

/** From so many lines on, rows are counted at the edge, where the sheet does not number them itself. */
const NUMBERED_FROM = 10

/** The rows of one entry, or of the entries side by side where the list runs down in bands. */
export const EntryRows = memo(function EntryRows({ section, line, lines, measure }: EntryRowsProps) {
  const { plan } = useFrame()
  const { repeat, rows } = section
  const bands = useMemo(
    () => Array.from({ length: repeat.bands ?? 1 }, (_, band) => entryIndexes(repeat, band * lines + line)),
    [repeat, line, lines],
  )
  const [list = ''] = repeatLists(repeat)
  const isNumbered =
    lines >= NUMBERED_FROM &&
    bands.length === 1 &&
    !rows.some((row) => plan.cellsOf(row).some(({ cell }) => 'index' in cell))
  return rows.map((row, inner) => {
    const cells = plan.cellsOf(row)
    return (
      <tr
        key={row}
        ref={inner === 0 ? measure : undefined}
        data-row={row}
        data-index={line}
        data-line={line}
        data-list={list}
        data-number={isNumbered && inner === 0 ? line + 1 : undefined}
        style={{
          ...rowHeight(plan.grid.rows[row]!.row.height),
          ...(isNumbered && inner === 0 && { '--pw-number': `'${line + 1}'` }),
        }}
      >
        {cells.map((at) => (
          <Fragment key={at.column}>{drawCell(at, cells, inner)}</Fragment>
        ))}
      </tr>
    )
  })

  function drawCell(at: FrameCell, cells: readonly FrameCell[], inner: number) {
    const indexes = bands[at.band]!
    if (isAcross(at.cell))
      return <AcrossCells at={at} cell={at.cell} indexes={indexes} rowSpan={at.rowSpan} />
    const isLastOfBand = at === cells.findLast(({ band }) => band === at.band)
    return (
      <CellView
        at={at}
        cell={at.cell}
        indexes={indexes}
        inList
        column={at.column}
        rowSpan={at.rowSpan}
        colSpan={at.colSpan}
      >
        {inner === 0 && isLastOfBand && <EntryButton list={list} index={indexes.get(list) ?? line} />}
      </CellView>
    )
  }
})

function entryIndexes(repeat: Repeat, entry: number): ReadonlyMap<string, number> {
  return new Map(repeatLists(repeat).map((list) => [list, entry]))
}
