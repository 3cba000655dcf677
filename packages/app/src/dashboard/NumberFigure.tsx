import { wordNoRows, wordValue, type WordSetting } from '@paperwright/runtime/kit'
import type { ReportResult, ResultColumn } from '@paperwright/runtime/report'
import { useQuery } from '@tanstack/react-query'
import { ranQuery } from '../reports/report-queries.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { spanBefore } from './span-before.ts'
import type { NumberBlock } from './tile-block.ts'

interface NumberFigureProps {
  block: NumberBlock
  reportId: string
  result: ReportResult
  setting: WordSetting
  refreshMs: number
}

/** A measure over everything that a report counts, as one number, with what it was in the span before. */
export function NumberFigure({ block, reportId, result, setting, refreshMs }: NumberFigureProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const before = spanBefore(result.parameters)
  const { data } = useQuery({
    ...ranQuery(reportId, before?.parameters ?? {}),
    enabled: before !== undefined,
    refetchInterval: refreshMs,
  })
  const column = columnOf(result, block)
  if (!column) return <p className="quiet">{words.gone}</p>
  const now = totalOf(result, block)
  if (now === null) return <p className="quiet">{wordNoRows(result, setting.locale)}</p>
  const was = data && totalOf(data.result, block)
  const say = (value: number | string) => wordValue(value, column, setting)
  return (
    <>
      <p className="tile-number">
        {say(now)}
        {column.unit !== undefined && <span>{setting.word(column.unit)}</span>}
      </p>
      {before && was !== undefined && (
        <p className="quiet tile-before">
          {words.before(before.spans.join(words.to), was === null ? words.nothing : say(was))}
          {typeof now === 'number' && typeof was === 'number' && (
            <span>
              {now === was
                ? words.same
                : (now > was ? words.more : words.less)(
                    say(Math.abs(withoutNoise(now - was))),
                    was > 0 ? Math.round((Math.abs(now - was) / was) * 100) : undefined,
                  )}
            </span>
          )}
        </p>
      )}
    </>
  )
}

/** Differences of decimals, without what binary fractions add. */
const withoutNoise = (value: number) => Number(value.toPrecision(12))

function columnOf({ tables }: ReportResult, { query, measure }: NumberBlock): ResultColumn | undefined {
  const table = tables[query]
  return table?.kind === 'cross' ? table.measures.find(({ key }) => key === measure) : undefined
}

function totalOf({ tables }: ReportResult, { query, measure }: NumberBlock): number | string | null {
  const table = tables[query]
  return table?.kind === 'cross' ? (table.totals[measure] ?? null) : null
}
