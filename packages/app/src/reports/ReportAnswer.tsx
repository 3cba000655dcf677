import type { WordSetting } from '@paperwright/runtime/kit'
import type { ChartBlock, Report, ReportResult, TableBlock } from '@paperwright/runtime/report'
import { useMemo } from 'react'
import type { FigureBehind } from '../api/reports.ts'
import { useOwnWords } from '../session/use-words.ts'
import { AnswerBlock } from './AnswerBlock.tsx'
import { shownBlocks } from './report-blocks.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

interface ReportAnswerProps {
  report: Report
  result: ReportResult
  setting: WordSetting
  onFigure?: (figure: FigureBehind, text: string) => void
}

/** A report's answer on screen: its tables and charts, one below the other. */
export function ReportAnswer({ report, result, setting, onFigure }: ReportAnswerProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const blocks = useMemo(() => shownBlocks(report), [report])
  const titleOf = (block: TableBlock | ChartBlock) => {
    const own = block.kind === 'chart' ? block.title : undefined
    return own ?? report.queries[block.query]?.title
  }
  const tabled = new Set(blocks.flatMap(({ kind, query }) => (kind === 'table' ? [query] : [])))
  return blocks.map((block, at) => {
    const title = titleOf(block)
    return (
      <section key={at} className="report-block">
        {title !== undefined && block.kind === 'table' && <h2>{setting.word(title)}</h2>}
        <AnswerBlock
          block={block}
          result={result}
          setting={setting}
          title={setting.word(title ?? words.unnamed)}
          withData={!tabled.has(block.query)}
          onFigure={onFigure}
        />
      </section>
    )
  })
}
