import { describe, expect, test } from 'vitest'
import { createPrinter } from '../../pdf/index.ts'
import { paintSvg } from '../../paper/paint-svg.ts'
import { inkIn, readPdfText, renderPdf } from '../../../../../tests/support/pdf.ts'
import { composeReport } from '../paper/compose-report.ts'
import {
  amount,
  city,
  crossOf,
  groups,
  keys,
  pieces,
  product,
  reportOf,
  resultOf,
  total,
} from '../paper/results.fixture.ts'
import { chartKinds, type ChartBlock } from '../definition/report.ts'
import type { CrossTable, Head } from '../result/result.ts'
import { chartOption } from './chart-option.ts'

const months: Head[] = ['2026-01', '2026-02', '2026-03'].map((month) => ({
  keys: keys(month),
  role: 'group',
}))

const byMonth = crossOf(
  {
    rowGroups: [{ key: 'month', title: '月份', kind: 'moment', bucket: 'month' }],
    columnGroups: [product],
    measures: [pieces, amount],
    rows: [...months, total],
    columns: [...groups('冰箱', '洗衣机', '空调', '电视机'), total],
  },
  (row, column, measure) => (1 + row) * (10 + column) * (measure + 1),
)

const byCity = crossOf(
  {
    rowGroups: [city],
    columnGroups: [],
    measures: [pieces],
    rows: groups('北京', '上海', '广州'),
    columns: [total],
  },
  (row) => [12, 30, 18][row]!,
)

function chart(kind: ChartBlock['chart'], more: Partial<ChartBlock> = {}): ChartBlock {
  return { kind: 'chart', query: 'sales', chart: kind, ...more }
}

function compose(table: CrossTable, block: ChartBlock) {
  const report = reportOf([], { sheet: { blocks: [block] } })
  return composeReport({ report, result: resultOf(table), form: () => undefined })
}

const zh = { locale: 'zh', word: (printed: string) => printed, width: 480, fontSize: 9 } as const

describe.each(chartKinds)('a %s chart', (kind) => {
  const table = kind === 'pie' || kind === 'pareto' ? byCity : byMonth
  const document = compose(table, chart(kind, { title: '销售情况', measures: ['pieces'] }))

  test('prints its words as text and its shapes as ink', async () => {
    const bytes = await createPrinter().print(document)
    const [text] = await readPdfText(bytes)
    const names = table === byCity ? ['北京', '上海', '广州'] : ['2026年1月', '2026年3月', '冰箱', '电视机']
    for (const name of ['销售情况', ...names]) expect(text).toContain(name)
    const picture = await renderPdf(bytes, 0)
    const { width } = document.pages[0]!
    const drawn = inkIn(picture, { x: 100, y: 200, width: 2 * width - 200, height: 300 })
    expect(drawn).toBeGreaterThan(0.004)
  })

  test('is one paint in SVG and stands between the margins', () => {
    const [page] = document.pages
    expect(paintSvg(page!)).not.toMatch(/NaN|undefined/)
    for (const mark of page!.marks) {
      const xs = mark.kind === 'text' ? mark.lines.flatMap(({ x, width }) => [x, x + width]) : []
      for (const x of xs) {
        expect(x).toBeGreaterThan(40)
        expect(x).toBeLessThan(page!.width - 40)
      }
    }
  })
})

test('a chart is of all series, without sums', () => {
  const option = chartOption(byMonth, chart('bar'), zh)!
  const series = option['series'] as { name: string; data: number[] }[]
  expect(series.map(({ name }) => name).slice(0, 4)).toEqual([
    '冰箱 数量',
    '冰箱 金额',
    '洗衣机 数量',
    '洗衣机 金额',
  ])
  expect(series).toHaveLength(8)
  expect(series[0]!.data).toEqual([10, 20, 30])
})

test('a pie and a Pareto chart take the total of all columns', () => {
  const pie = chartOption(byMonth, chart('pie'), zh)!['series'] as {
    data: { name: string; value: number }[]
  }[]
  expect(pie[0]!.data.map(({ name, value }) => [name, value])).toEqual([
    ['2026年1月', 14],
    ['2026年2月', 28],
    ['2026年3月', 42],
  ])
  const pareto = chartOption(byCity, chart('pareto'), zh)!['series'] as { data: number[] }[]
  expect(pareto.map(({ data }) => data)).toEqual([
    [30, 18, 12],
    [50, 80, 100],
  ])
})

test('neighbours of a pie differ, the last and the first too', () => {
  const many = crossOf(
    {
      rowGroups: [city],
      columnGroups: [],
      measures: [pieces],
      rows: groups(...'甲乙丙丁戊己庚辛壬'),
      columns: [total],
    },
    () => 1,
  )
  const [pie] = chartOption(many, chart('pie'), zh)!['series'] as {
    data: { itemStyle: { color: string } }[]
  }[]
  const colors = pie!.data.map(({ itemStyle }) => itemStyle.color)
  colors.forEach((color, index) => expect(color).not.toBe(colors[(index + 1) % colors.length]))
})

test('months stand below their years where both do not fit beside each other', () => {
  const { rowGroups } = byMonth
  const rows = Array.from({ length: 12 }, (_, index): Head => {
    const month = `2026-${String(index + 1).padStart(2, '0')}`
    return { keys: keys(month), role: 'group' }
  })
  const year = crossOf(
    { rowGroups, columnGroups: [], measures: [pieces], rows, columns: [total] },
    (row) => row,
  )
  const [page] = compose(year, chart('bar')).pages
  const words = page!.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  for (let month = 1; month <= 12; month++) expect(words).toContain(`${month}月`)
  expect(words.filter((word) => word === '2026年')).toHaveLength(12)
})

test('nothing to draw is said in words', () => {
  const { rowGroups, columnGroups, measures, columns } = byCity
  const none = crossOf({ rowGroups, columnGroups, measures, columns, rows: [] })
  const [page] = compose(none, chart('bar', { title: '销售情况' })).pages
  expect(page!.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toEqual([
    '销售情况　没有符合条件的记录',
  ])
})

test('a count and its share never stand on one axis', () => {
  const share = { ...pieces, key: 'share', title: '占比', unit: '%' }
  const table = crossOf(
    {
      rowGroups: [city],
      columnGroups: [],
      measures: [pieces, share],
      rows: groups('北京', '上海'),
      columns: [{ keys: [], role: 'group' }],
    },
    (row, _, measure) => 1 + row + measure,
  )
  for (const chart of ['bar', 'stacked', 'line'] as const) {
    const block: ChartBlock = { kind: 'chart', query: 'main', chart }
    const setting = { locale: 'zh', word: (printed: string) => printed, width: 400, fontSize: 9 } as const
    const option = chartOption(table, block, setting) as {
      yAxis: object[]
      series: { yAxisIndex: number; stack?: string }[]
    }
    expect(option.yAxis).toHaveLength(2)
    expect(option.series.map(({ yAxisIndex }) => yAxisIndex)).toEqual([0, 1])
    if (chart === 'stacked') expect(new Set(option.series.map(({ stack }) => stack)).size).toBe(2)
  }
})
