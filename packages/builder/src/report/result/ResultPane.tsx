import { chartKinds, titleOfChoice } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { useMemo } from 'react'
import { setChart } from '../edits/blocks.ts'
import { useReport } from '../state/use-report.ts'
import { ParameterTrial } from './ParameterTrial.tsx'
import { ReportPages } from './ReportPages.tsx'
import type { Answering } from './answering.ts'
import type { Answer } from './use-result.ts'

/** The report's answer from stored records: the table and chart in hand, or the whole sheet as it prints. */
export function ResultPane({
  answering,
  whole,
}: {
  answering: Answering
  /** The sheet with all that stands on it. */
  whole: boolean
}) {
  const { report, query, shape, words, isLoading, selection, select } = useReport()
  const { state, parameters, setParameters, blank, isSound } = answering
  const { answer } = state
  const shown = useMemo(
    () => answer && withLayout(answer, report, { query, whole }),
    [answer, report, query, whole],
  )
  const table = answer?.result.tables[query]
  const said = !shape
    ? words.result.empty
    : isLoading
      ? words.result.wait
      : !isSound
        ? words.result.stale
        : blank.length > 0
          ? words.result.blank(blank)
          : state.isWaiting
            ? words.result.wait
            : table?.kind === 'cross'
              ? words.result.ready(
                  table.rows.filter(isGroup).length,
                  Math.max(1, table.columns.filter(isGroup).length) * table.measures.length,
                )
              : table
                ? words.result.listed(table.count)
                : ''
  return (
    <section className="pwr-result" aria-label={words.result.title} aria-busy={state.isWaiting}>
      <div className="pwr-result-tools">
        <p role="status">{said}</p>
        {!whole && shape && (
          <button
            type="button"
            className="pwr-link"
            aria-pressed={selection.kind === 'table'}
            onClick={() => select({ kind: 'table' })}
          >
            {words.table.title}
          </button>
        )}
        {!whole && shape?.cross && report.sheet && <ChartChoice />}
      </div>
      {report.parameters && !isLoading && <ParameterTrial value={parameters} onChange={setParameters} />}
      {state.error !== undefined && (
        <p className="pwr-failed" role="alert">
          {words.result.failed(state.error)}{' '}
          <button type="button" className="pwr-link" onClick={state.again}>
            {words.result.again}
          </button>
        </p>
      )}
      {answer?.result.isSample && <p className="pwr-sample">{words.result.sample}</p>}
      {shown && (
        <div className="pwr-pages" data-stale={!isSound || state.isWaiting || undefined}>
          <ReportPages {...shown} />
        </div>
      )}
    </section>
  )
}

/** Totals are no rows of their own. */
function isGroup({ role }: { role: string }): boolean {
  return role === 'group'
}

function ChartChoice() {
  const { report, query, words, locale, run } = useReport()
  const chart = report.sheet?.blocks.find((block) => block.kind === 'chart' && block.query === query)
  return (
    <select
      aria-label={words.result.chart}
      value={chart?.kind === 'chart' ? chart.chart : ''}
      onChange={(event) => {
        const kind = chartKinds.find((one) => one === event.target.value)
        run((now) => setChart(now, { query, chart: kind }))
      }}
    >
      <option value="">{words.result.noChart}</option>
      {chartKinds.map((value) => (
        <option key={value} value={value}>
          {titleOfChoice(locale, value)}
        </option>
      ))}
    </select>
  )
}

interface Shown {
  answer: Answer
  /** Of each block its place on the sheet, where the whole sheet is shown. */
  blocks?: number[]
}

/** The report that was asked, laid out as the sheet is now, as far as there are answers for it. */
function withLayout(
  { report: asked, result }: Answer,
  now: Report,
  { query, whole }: { query: string; whole: boolean },
): Shown | undefined {
  if (whole && now.fills) return { answer: { report: { ...asked, fills: now.fills }, result } }
  const answered = (now.sheet?.blocks ?? [])
    .map((block, at) => ({ block, at }))
    .filter(({ block }) => !('query' in block) || result.tables[block.query])
  const blocks = answered.map(({ block }) => block)
  const page = now.sheet?.page
  const facts = { ...asked, title: now.title, ...(now.signatures && { signatures: now.signatures }) }
  if (whole) {
    const report = { ...facts, sheet: { ...(page && { page }), blocks } }
    return { answer: { report, result }, blocks: answered.map(({ at }) => at) }
  }
  if (!result.tables[query]) return undefined
  const own = blocks.filter((block) => 'query' in block && block.query === query)
  const table = own.some(({ kind }) => kind === 'table') ? [] : [{ kind: 'table' as const, query }]
  const { fills: _, signatures: __, ...bare } = facts
  const report = { ...bare, sheet: { ...(page && { page }), blocks: [...table, ...own] } }
  return { answer: { report, result } }
}
