import { FAINT, FILLS, LINE } from '@paperwright/runtime/report-paper'
import { expect, test } from 'vitest'
import { inkOption } from './chart-inks.ts'

test.each(['light', 'dark'] as const)('no grey of the paper is left in a chart on a %s screen', (theme) => {
  const format = () => ''
  const option = {
    axis: { color: LINE, formatter: format },
    grid: [{ color: FAINT }],
    series: FILLS.map((color) => ({ name: '冰箱', data: [1, null], itemStyle: { color } })),
  }
  const inked = inkOption(option, theme)
  const text = JSON.stringify(inked)
  for (const ink of [LINE, FAINT, ...FILLS]) expect(text).not.toContain(`"${ink}"`)
  expect(inked.axis.formatter).toBe(format)
  expect(inked.series[0]!.data).toEqual([1, null])
  expect(new Set(inked.series.map(({ itemStyle }) => itemStyle.color)).size).toBe(FILLS.length)
})
