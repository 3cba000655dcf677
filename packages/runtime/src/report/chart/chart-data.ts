import type { FigureKeys } from '../result/figure-keys.ts'
import type { ChartBlock } from '../definition/report.ts'
import type { WordSetting } from '../result/report-words.ts'
import type { CrossTable, GroupKey, Head, ResultColumn } from '../result/result.ts'
import { headWorders } from '../result/word-key.ts'

/** A cross table's figures along an axis, without its sums. */
export interface ChartData {
  categories: string[]
  series: ChartSeries[]
}

export interface ChartSeries {
  name: string
  measure: ResultColumn
  /** One for each category. */
  values: (number | null)[]
  /** What each is a figure of. */
  figures: FigureKeys[]
}

/**
 * Row groups along the axis, column groups or measures as the series; column groups along the axis where there are no
 * row groups.
 */
function chartData(table: CrossTable, block: ChartBlock, setting: WordSetting): ChartData {
  const measures = shownMeasures(table, block)
  const rows = namedGroups(table.rows, table.rowGroups, setting)
  const columns = namedGroups(table.columns, table.columnGroups, setting)
  const value = (row: number, column: number, measure: number) =>
    figure(table.cells[row]?.[column]?.[measure])
  if (table.rowGroups.length === 0) {
    const series = measures.map(({ measure, at }) => ({
      name: setting.word(measure.title),
      measure,
      values: columns.map((column) => value(0, column.at, at)),
      figures: columns.map(({ keys }) => ({ row: [], column: keys, measure: measure.key })),
    }))
    return { categories: columns.map(({ name }) => name), series }
  }
  const bundles = table.columnGroups.length === 0 ? [{ name: '', at: 0, keys: [] }] : columns
  const series = bundles.flatMap((column) =>
    measures.map(({ measure, at }) => ({
      name: seriesName(column.name, setting.word(measure.title), measures.length),
      measure,
      values: rows.map((row) => value(row.at, column.at, at)),
      figures: rows.map(({ keys }) => ({ row: keys, column: column.keys, measure: measure.key })),
    })),
  )
  return { categories: rows.map(({ name }) => name), series }
}

/** What a kind of chart draws: slices of a pie are above nothing, bars of a Pareto chart fall. */
export function drawnData(table: CrossTable, block: ChartBlock, setting: WordSetting): ChartData {
  if (block.chart !== 'pie' && block.chart !== 'pareto') return chartData(table, block, setting)
  const totals = chartTotals(table, block, setting)
  const [first] = totals.series
  if (!first) return totals
  const { values } = first
  const places = values.map((_, index) => index)
  const drawn =
    block.chart === 'pie'
      ? places.filter((index) => (values[index] ?? 0) > 0)
      : places.toSorted((one, other) => (values[other] ?? 0) - (values[one] ?? 0))
  return {
    categories: drawn.map((index) => totals.categories[index]!),
    series: [
      {
        ...first,
        values: drawn.map((index) => values[index] ?? 0),
        figures: drawn.map((index) => first.figures[index]!),
      },
    ],
  }
}

/** One figure for each category: the first measure over all columns. */
function chartTotals(table: CrossTable, block: ChartBlock, setting: WordSetting): ChartData {
  const data = chartData(table, block, setting)
  const first = data.series[0]
  if (!first || table.columnGroups.length === 0 || table.rowGroups.length === 0)
    return { ...data, series: data.series.slice(0, 1) }
  const at = table.measures.indexOf(first.measure)
  const total = table.columns.findIndex(({ keys, role }) => role === 'total' && keys.length === 0)
  const rows = namedGroups(table.rows, table.rowGroups, setting)
  const own = data.series.filter(({ measure }) => measure === first.measure)
  const values = rows.map((row, index) =>
    total >= 0
      ? figure(table.cells[row.at]?.[total]?.[at])
      : own.reduce((sum, { values: column }) => sum + (column[index] ?? 0), 0),
  )
  const name = setting.word(first.measure.title)
  const { key } = first.measure
  const figures = rows.map(({ keys }): FigureKeys => ({ row: keys, column: [], measure: key }))
  return { ...data, series: [{ name, measure: first.measure, values, figures }] }
}

function shownMeasures({ measures }: CrossTable, block: ChartBlock): { measure: ResultColumn; at: number }[] {
  return measures.flatMap((measure, at) =>
    !block.measures || block.measures.includes(measure.key) ? [{ measure, at }] : [],
  )
}

function namedGroups(
  heads: readonly Head[],
  groups: readonly ResultColumn[],
  setting: WordSetting,
): { name: string; at: number; keys: GroupKey[] }[] {
  const worders = headWorders(groups, heads, setting)
  return heads.flatMap(({ keys, role }, at) =>
    role === 'group' ? [{ name: keys.map((key, level) => worders[level]!(key)).join(' '), at, keys }] : [],
  )
}

function seriesName(column: string, measure: string, measures: number): string {
  if (column === '') return measure
  return measures > 1 ? `${column} ${measure}` : column
}

function figure(value: number | string | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
