import type { ReportTile } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { wordScope, reportWording } from '@paperwright/runtime/kit'
import { ApiError } from '../api/api-error.ts'
import type { FigureBehind } from '../api/reports.ts'
import { AnswerBlock } from '../reports/AnswerBlock.tsx'
import { wordAsked } from '../reports/asked-words.ts'
import { BehindPanel } from '../reports/BehindPanel.tsx'
import { ranQuery, reportQuery } from '../reports/report-queries.ts'
import { REPORT_PAGE_WORDS } from '../reports/report-words.ts'
import { wordRefusal } from '../reports/word-refusal.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { NumberFigure } from './NumberFigure.tsx'
import { blockTitle, tileBlock } from './tile-block.ts'
import { tileParameters } from './tile-parameters.ts'

/** A table, a chart or a number of a report, counted again every few minutes. */
export function DashboardTile({ tile, refreshMs }: { tile: ReportTile; refreshMs: number }) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const refusals = useOwnWords(REPORT_PAGE_WORDS)
  const { locale, zone } = useClock()
  const {
    data: own,
    error: unread,
    dataUpdatedAt,
  } = useQuery({ ...reportQuery(tile.report), refetchInterval: refreshMs })
  // A page that hangs on the wall goes on to the next day with what the report starts from.
  const parameters = own ? tileParameters(tile, own, { at: new Date(dataUpdatedAt), zone }) : {}
  const { data, error } = useQuery({
    ...ranQuery(tile.report, parameters),
    enabled: own !== undefined,
    refetchInterval: refreshMs,
  })
  const [behind, setBehind] = useState<{ figure: FigureBehind; text: string }>()
  const openFigure = useCallback((figure: FigureBehind, text: string) => setBehind({ figure, text }), [])
  const report = own?.document
  const setting = useMemo(() => report && reportWording(report, locale, data), [report, locale, data])
  const block = useMemo(() => tileBlock(tile), [tile])
  const refusal = unread ?? error
  if (refusal)
    return (
      <p className="quiet" role="alert">
        {refusal instanceof ApiError && refusal.status === 404 ? words.gone : wordRefusal(refusal, refusals)}
      </p>
    )
  if (!report || !setting || !data) return <p className="quiet">{words.loading}</p>
  const asked = wordAsked(report, data.result.parameters, setting)
  const scope = wordScope(data.result, locale)
  const title = setting.word(blockTitle(block, report))
  return (
    <>
      <h2>
        <Link to="/reports/$reportId" params={{ reportId: tile.report }} search={{ parameters }}>
          {title}
        </Link>
      </h2>
      {asked.length > 0 && <p className="quiet tile-asked">{asked.join(' · ')}</p>}
      {scope !== undefined && <p className="quiet tile-asked tile-scope">{scope}</p>}
      {block.kind === 'number' ? (
        <NumberFigure
          block={block}
          reportId={tile.report}
          result={data.result}
          setting={setting}
          refreshMs={refreshMs}
        />
      ) : (
        <AnswerBlock
          block={block}
          result={data.result}
          setting={setting}
          title={title}
          onFigure={openFigure}
        />
      )}
      {behind && (
        <BehindPanel
          result={data.result}
          setting={setting}
          reportId={tile.report}
          parameters={parameters}
          {...behind}
          onClose={() => setBehind(undefined)}
        />
      )}
    </>
  )
}
