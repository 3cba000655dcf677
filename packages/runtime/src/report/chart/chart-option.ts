import type { EChartsCoreOption } from 'echarts/core'
import { textWidth } from '../../paper/metrics/text-width.ts'
import type { ChartBlock } from '../definition/report.ts'
import type { WordSetting } from '../result/report-words.ts'
import type { CrossTable } from '../result/result.ts'
import { unitOf, wordValue } from '../result/word-value.ts'
import { drawnData, type ChartData, type ChartSeries } from './chart-data.ts'
import { FAINT, FILLS, LINE, STROKES } from './inks.ts'

export interface ChartSetting extends WordSetting {
  /** In the unit of the words' size: points on paper, pixels on screen. */
  width: number
  /** Of the words. */
  fontSize: number
}

const BORDER = { borderColor: LINE, borderWidth: 0.5 }
/** More figures than these at their bars would cover one another. */
const MOST_LABELS = 30

/** The option that echarts draws the chart from, in greys that a copy keeps; undefined where there is nothing to draw. */
export function chartOption(
  table: CrossTable,
  block: ChartBlock,
  setting: ChartSetting,
): EChartsCoreOption | undefined {
  const data = drawnData(table, block, setting)
  if (
    data.categories.length === 0 ||
    !data.series.some(({ values }) => values.some((value) => value !== null))
  )
    return undefined
  return { ...common(block, setting), ...DRAWN[block.chart](data, block, setting) }
}

type Draw = (data: ChartData, block: ChartBlock, setting: ChartSetting) => EChartsCoreOption

const DRAWN: Record<ChartBlock['chart'], Draw> = {
  bar: (data, block, setting) => axesOption(data, block, setting, barSeries(data, setting)),
  stacked: (data, block, setting) => axesOption(data, block, setting, barSeries(data, setting, 'all')),
  line: (data, block, setting) => axesOption(data, block, setting, lineSeries(data, setting)),
  pie: pieOption,
  pareto: paretoOption,
  'heat-map': heatMapOption,
}

function common({ title }: ChartBlock, { fontSize, word }: ChartSetting): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontSize, color: LINE },
    ...(title !== undefined && {
      title: {
        text: word(title),
        left: 'center',
        top: 0,
        textStyle: { fontSize: fontSize * 1.15, color: LINE, fontWeight: 'bold' },
      },
    }),
  }
}

function axesOption(
  data: ChartData,
  block: ChartBlock,
  setting: ChartSetting,
  series: readonly object[],
): EChartsCoreOption {
  return {
    ...legend(data.series, setting),
    grid: grid(block, setting, legendRows(data.series, setting)),
    xAxis: categoryAxis(data.categories, setting),
    yAxis: valueAxes(data.series, setting),
    series,
  }
}

/** What figures are measured by: a count, a share and an amount stand on no common scale. */
function scaleOf({ measure }: ChartSeries): string {
  return measure.unit ?? ''
}

function scalesOf(series: readonly ChartSeries[]): string[] {
  return [...new Set(series.map(scaleOf))]
}

/** Each scale has an axis of its own, the first on the left. */
function valueAxes(series: readonly ChartSeries[], setting: ChartSetting): object {
  const scales = scalesOf(series)
  const axes = scales.map((scale, index) => {
    const axis = valueAxis(
      series.find((one) => scaleOf(one) === scale)!,
      setting,
    )
    if (index === 0) return axis
    return {
      ...axis,
      position: 'right',
      offset: (index - 1) * setting.fontSize * 5,
      splitLine: { show: false },
    }
  })
  return axes.length > 1 ? axes : axes[0]!
}

/** The axis that a series stands on, where there are several. */
function onAxis(one: ChartSeries, series: readonly ChartSeries[]): object {
  const scales = scalesOf(series)
  return scales.length > 1 ? { yAxisIndex: scales.indexOf(scaleOf(one)) } : {}
}

function barSeries({ series, categories }: ChartData, setting: ChartSetting, stack?: string): object[] {
  const labelled = series.length * categories.length <= MOST_LABELS
  return series.map((one, index) => ({
    type: 'bar',
    name: one.name,
    data: one.values,
    barMaxWidth: 36,
    ...onAxis(one, series),
    ...(stack !== undefined && { stack: `${stack} ${scaleOf(one)}` }),
    itemStyle: { color: FILLS[index % FILLS.length], ...BORDER },
    // In a stack the figures would stand on dark and hatched ground.
    label: figures(one, setting, labelled && stack === undefined),
  }))
}

function lineSeries({ series, categories }: ChartData, setting: ChartSetting): object[] {
  const labelled = series.length === 1 && categories.length <= MOST_LABELS
  return series.map((one, index) => {
    const { type, symbol, width, color } = STROKES[index % STROKES.length]!
    return {
      type: 'line',
      name: one.name,
      data: one.values,
      symbol,
      symbolSize: 5,
      showAllSymbol: true,
      ...onAxis(one, series),
      lineStyle: { type, width, color },
      itemStyle: { color },
      label: figures(one, setting, labelled),
    }
  })
}

function pieOption(
  { categories, series }: ChartData,
  block: ChartBlock,
  setting: ChartSetting,
): EChartsCoreOption {
  const first = series[0]!
  const total = first.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const slices = categories.map((name, index) => {
    const value = first.values[index] ?? 0
    const share = ((value / total) * 100).toFixed(1)
    const words = `${name} ${wordValue(value, first.measure, setting)} (${share}%)`
    const color = FILLS[sliceFill(index, categories.length)]
    return { name, value, label: { formatter: words }, itemStyle: { color, ...BORDER } }
  })
  return {
    series: [
      {
        type: 'pie',
        radius: '68%',
        center: ['50%', block.title === undefined ? '50%' : '56%'],
        startAngle: 90,
        data: slices,
        label: { fontSize: setting.fontSize, color: LINE, overflow: 'none' },
        labelLine: { length: 8, length2: 8, lineStyle: { color: LINE, width: 0.5 } },
        labelLayout: { hideOverlap: false },
      },
    ],
  }
}

/** The last slice lies beside the first. */
function sliceFill(index: number, count: number): number {
  const fill = index % FILLS.length
  return fill === 0 && index > 0 && index === count - 1 ? 1 : fill
}

/** Bars that fall, and a line of what they add up to in per cent. */
function paretoOption(data: ChartData, block: ChartBlock, setting: ChartSetting): EChartsCoreOption {
  const first = data.series[0]!
  const total = first.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  let reached = 0
  const shares = first.values.map((value) => {
    reached += value ?? 0
    return total === 0 ? 0 : Math.round((reached / total) * 1000) / 10
  })
  const [bars] = barSeries(data, setting)
  const stroke = STROKES[0]!
  return {
    grid: grid(block, setting, 0),
    xAxis: categoryAxis(data.categories, setting),
    yAxis: [
      valueAxis(first, setting),
      {
        ...valueAxis(first, setting),
        name: '%',
        min: 0,
        max: 100,
        interval: 20,
        splitLine: { show: false },
        axisLabel: { fontSize: setting.fontSize, color: LINE },
      },
    ],
    series: [
      { ...bars, itemStyle: { color: FILLS[1], ...BORDER } },
      {
        type: 'line',
        yAxisIndex: 1,
        data: shares,
        symbol: stroke.symbol,
        symbolSize: 4.5,
        showAllSymbol: true,
        lineStyle: { color: stroke.color, width: stroke.width },
        itemStyle: { color: stroke.color },
      },
    ],
  }
}

/** A square for each row and column, darker for more, its figure in it. */
function heatMapOption(
  { categories, series }: ChartData,
  block: ChartBlock,
  setting: ChartSetting,
): EChartsCoreOption {
  const cells = series.flatMap(({ values }, row) =>
    values.flatMap((value, column) => (value === null ? [] : [[column, row, value]])),
  )
  const figuresOf = cells.map(([, , value]) => value!)
  const first = series[0]!
  return {
    grid: grid(block, setting, 0),
    xAxis: { ...categoryAxis(categories, setting), splitArea: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: series.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE, width: 0.5 } },
      axisLabel: { fontSize: setting.fontSize, color: LINE, interval: 0 },
    },
    visualMap: {
      show: false,
      min: Math.min(...figuresOf),
      max: Math.max(Math.min(...figuresOf) + 1e-9, ...figuresOf),
      // Black words stay readable on the darkest.
      inRange: { color: ['#ffffff', '#9a9a9a'] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: BORDER,
        label: {
          show: true,
          fontSize: setting.fontSize,
          color: LINE,
          formatter: ({ value }: { value: readonly number[] }) =>
            wordValue(value[2]!, first.measure, setting),
        },
      },
    ],
  }
}

const SIGN_WIDTH = 22
const LEGEND_GAP = 12
/** Between a sign of the legend and its words, as echarts has it. */
const SIGN_GAP = 5

/** How many rows the legend takes, broken where the next name would not fit. */
function legendRows(series: readonly ChartSeries[], { width, fontSize }: ChartSetting): number {
  if (series.length < 2) return 0
  let rows = 1
  let filled = 0
  for (const { name } of series) {
    const own = SIGN_WIDTH + SIGN_GAP + textWidth(name, fontSize, 'serif') + LEGEND_GAP
    if (filled > 0 && filled + own > width) {
      rows++
      filled = 0
    }
    filled += own
  }
  return rows
}

function legend(series: readonly ChartSeries[], { fontSize }: ChartSetting): EChartsCoreOption {
  if (series.length < 2) return {}
  return {
    legend: {
      bottom: 0,
      itemWidth: SIGN_WIDTH,
      itemHeight: 8,
      itemGap: LEGEND_GAP,
      textStyle: { fontSize, color: LINE },
      itemStyle: { borderWidth: 0.5 },
    },
  }
}

function grid({ title }: ChartBlock, { fontSize }: ChartSetting, legends: number): object {
  return {
    left: 4,
    right: 10,
    top: fontSize * (title === undefined ? 2.2 : 4),
    bottom: legends === 0 ? 4 : fontSize * 2.4 + (legends - 1) * (fontSize + LEGEND_GAP),
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  }
}

/** Long words are broken over the room that a category has; where that is too narrow for words, some are left out. */
function categoryAxis(categories: readonly string[], { width, fontSize }: ChartSetting): object {
  const slot = (width * 0.9) / categories.length
  const widest = (names: readonly string[]) =>
    Math.max(...names.map((name) => textWidth(name, fontSize, 'serif')))
  const isWhole = widest(categories) <= slot
  const lines = isWhole ? categories : categories.flatMap((name) => yearAbove(name).split('\n'))
  const fits = widest(lines) <= slot
  const breaks = slot >= 2.5 * fontSize
  return {
    type: 'category',
    data: categories,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE, width: 0.75 } },
    axisLabel: {
      fontSize,
      color: LINE,
      hideOverlap: true,
      lineHeight: fontSize * 1.2,
      ...(!isWhole && { formatter: yearAbove }),
      ...((fits || breaks) && { interval: 0 }),
      ...(!fits && breaks && { width: slot - 4, overflow: 'break' }),
    },
  }
}

/** A year keeps together above its month, where Chinese would be broken at any character. */
function yearAbove(name: string): string {
  return name.replace(/^(\d{4}年)(?=.)/, '$1\n')
}

function valueAxis({ measure }: ChartSeries, setting: ChartSetting): object {
  const { fontSize, word } = setting
  const unit = unitOf({ ...measure, title: '' })
  return {
    type: 'value',
    ...(unit !== undefined && { name: word(unit), nameTextStyle: { fontSize, color: LINE } }),
    axisLine: { show: true, lineStyle: { color: LINE, width: 0.75 } },
    splitLine: { lineStyle: { color: FAINT, width: 0.5, type: [2, 2] } },
    axisLabel: {
      fontSize,
      color: LINE,
      formatter: (value: number) => wordValue(value, { ...measure, decimals: wholeOr(value) }, setting),
    },
  }
}

/** Marks of an axis have the digits that they need, whatever those of the measure. */
function wholeOr(value: number): number {
  return Number.isInteger(value) ? 0 : 2
}

function figures({ measure }: ChartSeries, setting: ChartSetting, show: boolean): object {
  return {
    show,
    position: 'top',
    distance: 2,
    fontSize: setting.fontSize * 0.92,
    color: LINE,
    formatter: ({ value }: { value: number | null }) => wordValue(value ?? null, measure, setting),
  }
}
