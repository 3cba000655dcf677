import type { ZonedMoment } from '@paperwright/runtime'
import type { WordSetting } from '@paperwright/runtime/kit'
import type { Table, TableBlock } from '@paperwright/runtime/report'
import {
  layTable,
  staysWhole,
  tableNotes,
  unitNote,
  type CellMatter,
} from '@paperwright/runtime/report-paper'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FigureBehind } from '../api/reports.ts'
import { useOwnWords } from '../session/use-words.ts'
import { cellText } from './cell-text.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { tableRows } from './table-rows.ts'
import { useFigureSteps } from './use-figure-steps.ts'
import './screen-table.css'

interface ScreenTableProps {
  table: Table
  /** When the report was run. */
  now: ZonedMoment
  block: TableBlock
  setting: WordSetting
  title: string
  /** What stands in place of rows where there are none. */
  noRows: string
  /** Asks for the records behind a figure; without it figures are words alone. */
  onFigure?: ((figure: FigureBehind, text: string) => void) | undefined
}

/** A report's table as it stands on paper: merged heads, group labels, sums; its figures lead to their records. */
export function ScreenTable({ table, now, block, setting, title, noRows, onFigure }: ScreenTableProps) {
  const matter = useMemo(
    () => layTable(table, block, { ...setting, now, noRows }),
    [table, block, setting, now, noRows],
  )
  const { heads, body } = useMemo(() => tableRows(matter), [matter])
  const steps = useFigureSteps()
  // What scrolls must be reached by keys: by one of its figures, or else itself.
  const hasStop = body.some((row) => row.some((cell) => leadsOn(cell, onFigure !== undefined)))
  const unit = unitNote(table, block, setting)
  const ask = (cell: CellMatter) => {
    if (cell.figure) onFigure?.({ query: block.query, ...cell.figure }, cellText(cell))
  }
  return (
    <div className="report-table">
      {unit !== undefined && <p className="quiet report-unit">{unit}</p>}
      <div
        className="table report-scroll"
        tabIndex={hasStop ? undefined : 0}
        role="region"
        aria-label={title}
      >
        <table ref={steps}>
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
      {tableNotes(table, setting).map((note) => (
        <p key={note} className="quiet report-note">
          {note}
        </p>
      ))}
    </div>
  )
}

/** A figure leads to the records behind it, an entry of a list to its record. */
function leadsOn(cell: CellMatter, canAsk: boolean): boolean {
  if (cell.look.role === 'label') return false
  return (canAsk && cell.figure !== undefined) || (cell.record !== undefined && cellText(cell) !== '')
}

function Cell({ cell, onAsk }: { cell: CellMatter; onAsk: ((cell: CellMatter) => void) | undefined }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const text = cellText(cell)
  const { rowSpan, colSpan, look, shaded, flagged, figure, record, row, column } = cell
  const span = { rowSpan, colSpan, 'data-whole': staysWhole(text) || undefined }
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
          className="text-button report-figure"
          tabIndex={-1}
          aria-label={words.behindOf(text)}
          data-row={row}
          data-column={column}
          onClick={() => onAsk(cell)}
        >
          {text}
        </button>
      ) : record !== undefined && text !== '' ? (
        <Link
          to="/records/$submissionId"
          params={{ submissionId: record }}
          className="report-entry"
          tabIndex={-1}
          data-row={row}
          data-column={column}
        >
          <Signs text={text} />
        </Link>
      ) : (
        <Signs text={text} />
      )}
    </td>
  )
}

/** A date or a number inside words is read in one piece too; a line would end behind its hyphens. */
function Signs({ text }: { text: string }) {
  if (!SIGNS.test(text)) return text
  return text.split(SIGNS).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="report-sign">
        {part}
      </span>
    ),
  )
}

const SIGNS = /([A-Za-z0-9]+(?:[-/.:,][A-Za-z0-9]+){1,5})/
