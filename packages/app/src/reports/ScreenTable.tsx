import type { Table, TableBlock, WordSetting } from '@paperwright/runtime'
import { layTable, limitNote, unitNote, type CellMatter } from '@paperwright/runtime/report'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FigureBehind } from '../api/reports.ts'
import { useOwnWords } from '../session/use-words.ts'
import { cellText } from './cell-text.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { stepFigures } from './step-figures.ts'
import { tableRows } from './table-rows.ts'

interface ScreenTableProps {
  table: Table
  block: TableBlock
  setting: WordSetting
  title: string
  /** Asks for the records behind a figure; without it figures are words alone. */
  onFigure?: ((figure: FigureBehind, text: string) => void) | undefined
}

/** A report's table as it stands on paper: merged heads, group labels, sums; its figures lead to their records. */
export function ScreenTable({ table, block, setting, title, onFigure }: ScreenTableProps) {
  const matter = useMemo(() => layTable(table, block, setting), [table, block, setting])
  const { heads, body } = useMemo(() => tableRows(matter), [matter])
  const unit = unitNote(table, block, setting)
  const limit = limitNote(table, setting)
  const ask = (cell: CellMatter) => {
    if (cell.figure) onFigure?.({ query: block.query, ...cell.figure }, cellText(cell))
  }
  return (
    <div className="report-table">
      {unit !== undefined && <p className="report-unit">{unit}</p>}
      <div className="report-scroll" tabIndex={0} role="region" aria-label={title}>
        <table ref={stepFigures}>
          <thead>
            {heads.map((row, at) => (
              <tr key={at}>
                {row.map((cell) => (
                  <th
                    key={cell.column}
                    scope={cell.colSpan > 1 ? 'colgroup' : 'col'}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.colSpan}
                  >
                    {cellText(cell)}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {body.map((row, at) => (
              <tr key={at}>
                {row.map((cell) => (
                  <Cell key={cell.column} cell={cell} onAsk={onFigure && ask} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {limit !== undefined && <p className="report-limit">{limit}</p>}
    </div>
  )
}

function Cell({ cell, onAsk }: { cell: CellMatter; onAsk: ((cell: CellMatter) => void) | undefined }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const text = cellText(cell)
  const { rowSpan, colSpan, look, shaded, flagged, figure, record, row, column } = cell
  const span = { rowSpan, colSpan }
  if (look.role === 'label')
    return text === '' ? (
      <td {...span} />
    ) : (
      <th {...span} scope={rowSpan > 1 ? 'rowgroup' : 'row'} data-sum={look.bold || undefined}>
        {text}
      </th>
    )
  return (
    <td
      {...span}
      data-align={look.align}
      data-sum={look.bold || undefined}
      data-shaded={shaded || undefined}
      data-flagged={flagged || undefined}
    >
      {figure && onAsk ? (
        <button
          type="button"
          className="report-figure"
          aria-label={words.behindOf(text)}
          data-row={row}
          data-column={column}
          onClick={() => onAsk(cell)}
        >
          {text}
        </button>
      ) : record !== undefined && text !== '' ? (
        <Link to="/records/$submissionId" params={{ submissionId: record }} className="report-entry">
          {text}
        </Link>
      ) : (
        text
      )}
    </td>
  )
}
