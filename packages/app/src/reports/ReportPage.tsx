import type { JsonObject } from '@paperwright/runtime'
import { wordLeftOut, wordScope, reportWording } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useCallback, useMemo, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import type { FigureBehind } from '../api/reports.ts'
import { formQuery } from '../desk/form-queries.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { BehindPanel } from './BehindPanel.tsx'
import { ParametersBar } from './ParametersBar.tsx'
import { ranQuery, reportQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'
import { ReportAnswer } from './ReportAnswer.tsx'
import { ReportHead } from './ReportHead.tsx'
import { ReportPages } from './ReportPages.tsx'
import { ReportTools } from './ReportTools.tsx'
import { useSetReport } from './use-set-report.ts'
import { wordRefusal } from './word-refusal.ts'
import './reports.css'

/** A report read: what it asks for, its answer as tables and charts or as paper, and what may be made of it. */
export function ReportPage() {
  const { reportId } = useParams({ from: '/reports/$reportId' })
  const search = useSearch({ from: '/reports/$reportId' })
  const navigate = useNavigate({ from: '/reports/$reportId' })
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const clock = useClock()
  const { locale } = clock
  const { document: report, mine, parameters: start } = useSuspenseQuery(reportQuery(reportId)).data
  const parameters = search.parameters ?? start
  const onPaper = search.view === 'paper'
  const { data: filled } = useQuery({ ...formQuery(report.fills?.form ?? ''), enabled: !!report.fills })
  const form = filled?.document
  const { data, error, isFetching, refetch } = useQuery({
    ...ranQuery(reportId, parameters),
    placeholderData: keepPreviousData,
  })
  const [behind, setBehind] = useState<{ figure: FigureBehind; text: string }>()
  const setting = useMemo(
    () => reportWording(report, locale, { result: data?.result, filled: form }),
    [report, locale, data, form],
  )
  usePageTitle(setting.word(report.title))

  // An answer to what was asked before stays until the next comes, but not where that is refused.
  const result = error ? undefined : data?.result
  const isReady = !report.fills || form !== undefined
  const paper = useMemo(
    () =>
      onPaper && result && isReady ? { report, result, ...(form && { filled: form }), locale } : undefined,
    [onPaper, result, isReady, report, form, locale],
  )
  const sheet = useSetReport(paper)
  const ask = useCallback(
    (next: JsonObject) => void navigate({ search: (was) => ({ ...was, parameters: next }), replace: true }),
    [navigate],
  )
  const show = (view: 'paper' | undefined) => void navigate({ search: (was) => ({ ...was, view }) })
  const openFigure = useCallback((figure: FigureBehind, text: string) => setBehind({ figure, text }), [])
  const scope = result && wordScope(result, locale)
  const leftOut = result && wordLeftOut(result, locale)

  return (
    <>
      <ReportHead report={report}>
        <ReportTools
          report={report}
          rights={mine}
          parameters={parameters}
          asked={search.parameters}
          isAnswered={result !== undefined}
          page={onPaper ? sheet.set?.pages[0] : undefined}
        />
      </ReportHead>
      <div className="page report">
        <ParametersBar
          report={report}
          values={parameters}
          problems={error instanceof ApiError ? error.problems : NONE}
          onChange={ask}
        />
        <div className="line report-bar">
          <div className="segmented" role="group" aria-label={words.views}>
            <button type="button" aria-pressed={!onPaper} onClick={() => show(undefined)}>
              {words.screen}
            </button>
            <button type="button" aria-pressed={onPaper} onClick={() => show('paper')}>
              {words.paper}
            </button>
          </div>
          {scope !== undefined && (
            <p className="tag report-scope" data-tone="bad">
              {scope}
            </p>
          )}
          {leftOut !== undefined && <p className="tag report-scope">{leftOut}</p>}
          <p className="report-at" role="status">
            {isFetching ? words.running : result ? words.at(wordMoment(result.at, clock)) : ''}
          </p>
          <Button size="small" onClick={() => void refetch()}>
            {words.refresh}
          </Button>
        </div>
        {error && (
          <p className="report-refused" role="alert">
            {wordRefusal(error, words)}
          </p>
        )}
        {result &&
          (onPaper ? (
            <ReportPages {...sheet} />
          ) : (
            <div className="report-answer" aria-busy={isFetching}>
              <ReportAnswer report={report} result={result} setting={setting} onFigure={openFigure} />
            </div>
          ))}
      </div>
      {behind && result && (
        <BehindPanel
          result={result}
          setting={setting}
          reportId={reportId}
          parameters={parameters}
          {...behind}
          onClose={() => setBehind(undefined)}
        />
      )}
    </>
  )
}

const NONE: [] = []
