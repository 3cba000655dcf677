import { Fragment, type CSSProperties } from 'react'
import type { FrameCell } from '../../form/frame-grid.ts'
import { AcrossCells } from '../grid/AcrossCells.tsx'
import { CellView } from './CellView.tsx'
import { useFrame } from './FrameContext.ts'
import { isAcross } from './frame-plan.ts'

const NO_ENTRIES: ReadonlyMap<string, number> = new Map()
/** Least height of a row, in mm of the printed sheet. */
const LEAST_ROW = 8

/** A row that stands once. */
export function FrameRow({ row, spanOf }: { row: number; spanOf(at: FrameCell): number }) {
  const { plan, acrossCounts } = useFrame()
  const written = plan.grid.rows[row]!.row
  return (
    <tr data-row={row} data-head={written.head ? '' : undefined} style={rowHeight(written.height)}>
      {plan.cellsOf(row).map((at) => (
        <Fragment key={at.column}>
          {isAcross(at.cell) ? (
            <AcrossCells at={at} cell={at.cell} indexes={NO_ENTRIES} rowSpan={spanOf(at)} />
          ) : (
            <CellView
              at={at}
              cell={at.cell}
              indexes={NO_ENTRIES}
              inList={false}
              column={shifted(at.column)}
              rowSpan={spanOf(at)}
              colSpan={at.colSpan + grownBy(at)}
            />
          )}
        </Fragment>
      ))}
    </tr>
  )

  /** Lists that run across may have pushed the columns behind them to the right. */
  function shifted(column: number): number {
    return plan.across.reduce(
      (sum, run) => (run.column + run.colSpan <= column ? sum + extra(run.list) : sum),
      column,
    )
  }

  /** Cells that stand above or below such a list are as wide as it is. */
  function grownBy(at: FrameCell): number {
    return plan.across.reduce((sum, run) => {
      const reaches =
        at.column < run.column + run.colSpan && at.column + at.colSpan >= run.column + run.colSpan
      return reaches ? sum + extra(run.list) : sum
    }, 0)
  }

  function extra(list: string): number {
    const run = plan.across.find((one) => one.list === list)
    return run ? Math.max(0, (acrossCounts.get(list) ?? 0) - run.room) * run.width : 0
  }
}

export function rowHeight(height = LEAST_ROW): CSSProperties {
  return { height: `calc(var(--pw-mm) * ${height})` }
}
