import { BarChart, HeatmapChart, LineChart, PieChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components'
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { textWidth } from '../../paper/metrics/text-width.ts'
import type { Mark } from '../../paper/page.ts'
import type { Box } from '../../paper/printed-block.ts'
import { chartMarks } from './chart-marks.ts'

use([
  BarChart,
  HeatmapChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** The marks of a chart in its box, all in points. */
export function drawChart(option: EChartsCoreOption, { x, y, width, height }: Box): Mark[] {
  // There is no canvas to measure with on a server, and paper has fonts of its own.
  setPlatformAPI({ measureText })
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return chartMarks(chart.renderToSVGString(), { x, y })
  } finally {
    // Undisposed it keeps the process alive.
    chart.dispose()
  }
}

function measureText(text: string, font = ''): { width: number } {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)
  return { width: textWidth(text, size, /bold|[6-9]00 /.test(font) ? 'serif-bold' : 'serif') }
}
