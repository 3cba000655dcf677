import type { Block } from '../../form/sheet.ts'
import { toPoints } from '../../paper/page-setup.ts'
import type { PrintedBlock } from '../../paper/printed-block.ts'
import type { SheetSetting } from '../../paper/sheet-setting.ts'
import { chartOption } from '../chart/chart-option.ts'
import { drawChart } from '../chart/draw-chart.ts'
import type { ChartBlock, Report, ReportBlock } from '../definition/report.ts'
import type { ReportResult, Table } from '../result/result.ts'
import { wordNoRows } from '../result/word-scope.ts'
import { basisNotes } from './basis-notes.ts'
import { tableBlocks, type TableSetting } from './table-blocks.ts'

const CHART_HEIGHT = 70
/** Of the words in charts, in points. */
const CHART_SIZE = 8.5

/** A block as the paper engine lays it out, and which of the report's it is of; none is a note on the sheet as a whole. */
export interface ReportPart {
  block: PrintedBlock
  of?: number
}

/** A report's blocks as the paper engine lays them out, with lines under the title that say what is counted. */
export function reportParts(
  report: Report,
  result: ReportResult,
  { box, locale, word }: SheetSetting,
): ReportPart[] {
  const width = box.width - box.left - box.right
  const noRows = wordNoRows(result, locale)
  const setting = { locale, word, now: result, noRows, width, fontSize: box.fontSize }
  const printed = (block: ReportBlock): PrintedBlock[] => {
    if (isFormBlock(block)) return [block]
    const table = requireTable(result, block.query)
    return block.kind === 'table' ? tableBlocks(table, block, setting) : [chartBlock(table, block, setting)]
  }
  const parts = (report.sheet?.blocks ?? []).flatMap((block, of) =>
    printed(block).map((one): ReportPart => ({ block: one, of })),
  )
  const notes = basisNotes(report, result, { locale, word }).map((text): ReportPart => ({
    block: { kind: 'note', text, align: 'right', heads: true },
  }))
  return parts.toSpliced(parts.findIndex(({ block }) => block.kind === 'title') + 1, 0, ...notes)
}

/** Blocks that a form's sheet knows too. */
function isFormBlock(block: ReportBlock): block is Exclude<Block, { kind: 'frame' }> & ReportBlock {
  return block.kind !== 'table' && block.kind !== 'chart'
}

function requireTable({ tables }: ReportResult, query: string): Table {
  const table = tables[query]
  if (!table) throw new Error(`The result has no answer to the query ${query}.`)
  return table
}

function chartBlock(
  table: Table,
  block: ChartBlock,
  { locale, word, width, noRows }: Pick<TableSetting, 'locale' | 'word' | 'width' | 'noRows'>,
): PrintedBlock {
  const option =
    table.kind === 'cross'
      ? chartOption(table, block, { locale, word, width, fontSize: CHART_SIZE })
      : undefined
  if (!option) {
    const title = block.title === undefined ? [] : [word(block.title)]
    const text = [...title, noRows].join(locale === 'zh' ? '　' : '  ')
    return { kind: 'note', text, align: 'center', heads: false }
  }
  return {
    kind: 'drawing',
    height: toPoints(block.height ?? CHART_HEIGHT),
    draw: (box) => drawChart(option, box),
  }
}
