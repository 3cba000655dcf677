import type { WordSetting } from '@paperwright/runtime/kit'
import type { ChartBlock, CrossTable } from '@paperwright/runtime/report'
import { chartOption, drawnData, type ChartData } from '@paperwright/runtime/report-paper'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FigureBehind } from '../api/reports.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { inkOption } from './chart-inks.ts'
import { openChart } from './open-chart.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

const FONT_SIZE = 12
/** CSS pixels for a millimetre of the height on paper. */
const PX = 4.2
const HEIGHT_MM = 70

interface ScreenChartProps {
  table: CrossTable
  block: ChartBlock
  setting: WordSetting
  title: string
  noRows: string
  onFigure?: ((figure: FigureBehind, text: string) => void) | undefined
}

/** A report's chart, drawn by the browser; what is clicked leads to its records. */
export function ScreenChart({ table, block, setting, title, noRows, onFigure }: ScreenChartProps) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const { theme } = useSession()
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [])

  const option = useMemo(
    () => (width > 0 ? chartOption(table, block, { ...setting, width, fontSize: FONT_SIZE }) : undefined),
    [table, block, setting, width],
  )
  useEffect(() => {
    if (!option || !place.current) return
    const chart = openChart(place.current)
    chart.setOption({
      ...inkOption(option, theme),
      textStyle: { fontFamily: getComputedStyle(place.current).fontFamily },
      tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    })
    if (onFigure) {
      const data = drawnData(table, block, setting)
      chart.on('click', (clicked) => {
        const found = figureAt(data, block, clicked)
        if (found) onFigure({ query: block.query, ...found.figure }, found.name)
      })
    }
    return () => chart.dispose()
  }, [option, table, block, setting, theme, onFigure])

  const isEmpty = width > 0 && !option
  return (
    <figure className="panel report-chart">
      <div
        ref={place}
        role="img"
        aria-label={words.chart(title)}
        className="report-drawing"
        style={{ height: isEmpty ? 0 : Math.round((block.height ?? HEIGHT_MM) * PX) }}
      />
      {isEmpty && <p className="quiet report-note">{noRows}</p>}
    </figure>
  )
}

/** What was clicked: a heat map has squares by column and row, the line of a Pareto chart is no figure. */
function figureAt(
  { series, categories }: ChartData,
  { chart }: ChartBlock,
  { seriesIndex = 0, dataIndex, value }: { seriesIndex?: number; dataIndex: number; value: unknown },
) {
  const isMap = chart === 'heat-map' && Array.isArray(value)
  const line = isMap ? series[Number(value[1])] : series[seriesIndex]
  const at = isMap ? Number(value[0]) : dataIndex
  const figure = line?.figures[at]
  if (!line || !figure) return undefined
  const name = [categories[at], series.length > 1 ? line.name : ''].filter(Boolean).join(' ')
  return { figure, name }
}
