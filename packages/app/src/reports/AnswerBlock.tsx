import { wordNoRows, type WordSetting } from '@paperwright/runtime/kit'
import type { ChartBlock, ReportResult, TableBlock } from '@paperwright/runtime/report'
import { lazy, Suspense, useMemo } from 'react'
import type { FigureBehind } from '../api/reports.ts'
import { useOwnWords } from '../session/use-words.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { ScreenTable } from './ScreenTable.tsx'

const ScreenChart = lazy(() => import('./ScreenChart.tsx').then((part) => ({ default: part.ScreenChart })))

interface AnswerBlockProps {
  block: TableBlock | ChartBlock
  result: ReportResult
  setting: WordSetting
  title: string
  /** A chart's figures stand beside it as a table. */
  withData?: boolean
  onFigure?: ((figure: FigureBehind, text: string) => void) | undefined
}

/** A table or a chart of a report's answer. */
export function AnswerBlock({ block, result, setting, title, withData, onFigure }: AnswerBlockProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { query } = block
  const data = useMemo((): TableBlock => ({ kind: 'table', query }), [query])
  const table = result.tables[query]
  if (!table) return null
  const shown = { table, setting, title, noRows: wordNoRows(result, setting.locale), onFigure }
  if (block.kind === 'table') return <ScreenTable {...shown} now={result} block={block} />
  if (table.kind !== 'cross') return null
  return (
    <>
      <Suspense fallback={<p className="quiet report-note">{words.running}</p>}>
        <ScreenChart {...shown} table={table} block={block} />
      </Suspense>
      {withData && (
        <details className="report-data">
          <summary>{words.chartData}</summary>
          <ScreenTable {...shown} now={result} block={data} />
        </details>
      )}
    </>
  )
}
