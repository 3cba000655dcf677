import type { Json } from '../../form/json-schema.ts'
import type { TableBlock } from '../definition/report.ts'
import { REPORT_WORDS } from '../result/report-words.ts'
import type { CrossTable, Head } from '../result/result.ts'
import { headWorders } from '../result/word-key.ts'
import { columnTitle, withDecimals, wordValue } from '../result/word-value.ts'
import { crossAxes, type CrossAxes } from './cross-axes.ts'
import { headSpans } from './head-spans.ts'
import { markerOf } from './mark-cells.ts'
import { cellAt, HEAD, LABEL, type CellMatter, type MatterSetting, type TableMatter } from './table-matter.ts'

/** A cross table with its heads: groups merged over the rows and columns that they hold. */
export function crossMatter(table: CrossTable, block: TableBlock, setting: MatterSetting): TableMatter {
  const axes = crossAxes(table, block)
  const { stubs, leaves, headRows, bodyRows } = axes
  const isEmpty = table.rowGroups.length > 0 && !table.rows.some(({ role }) => role === 'group')
  const cells = [
    ...cornerCells(table, block, axes, setting),
    ...columnHeads(table, axes, setting),
    ...(isEmpty ? [noRowsCell(axes, setting)] : []),
    ...rowHeads(table, block, axes, setting),
    ...figures(table, block, axes, setting),
    ...blankCells(axes),
  ]
  const joined = joinedRows(table, axes)
  return {
    columns: Array.from({ length: stubs + leaves }, (_, column) => ({ breaks: column < stubs })),
    stubs,
    headRows,
    rows: Array.from({ length: headRows + bodyRows }, (_, row) => ({ keepWithNext: joined.has(row) })),
    cells,
  }
}

/** The heads, the measures of one group, and the row above a total stand on one page with the row below them. */
function joinedRows({ rows }: CrossTable, { perRow, rowAt, headRows }: CrossAxes): Set<number> {
  const joined = new Set(Array.from({ length: headRows }, (_, row) => row))
  rows.forEach(({ role }, index) => {
    if (role !== 'group') joined.add(rowAt(index) - 1)
    for (let offset = 0; offset < perRow - 1; offset++) joined.add(rowAt(index) + offset)
  })
  return joined
}

function noRowsCell({ headRows, stubs, leaves }: CrossAxes, { noRows }: MatterSetting): CellMatter {
  return cellAt({ row: headRows, column: 0, colSpan: stubs + leaves }, noRows, LABEL)
}

function cornerCells(
  table: CrossTable,
  { corner, index }: TableBlock,
  { stubs, headRows, indexColumns, groupColumns }: CrossAxes,
  setting: MatterSetting,
): CellMatter[] {
  const { word, locale } = setting
  const place = { row: 0, rowSpan: headRows }
  const numbers = index === undefined ? [] : [cellAt({ ...place, column: 0 }, word(index), HEAD)]
  const width = stubs - indexColumns
  if (width === 0) return numbers
  if (corner && corner.length > 0) {
    const over = { ...place, column: indexColumns, colSpan: width }
    const [first = ''] = corner
    if (corner.length === 1) return [...numbers, cellAt(over, word(first), HEAD)]
    return [...numbers, { ...cellAt(over, '', HEAD), diagonal: corner.slice(0, 3).map(word) }]
  }
  const titles = [
    ...table.rowGroups.map((group) => word(group.title)),
    ...(width > groupColumns ? [REPORT_WORDS[locale].item] : []),
  ]
  return [
    ...numbers,
    ...titles.map((title, at) => cellAt({ ...place, column: indexColumns + at }, title, HEAD)),
  ]
}

function columnHeads(
  { columns, columnGroups, measures }: CrossTable,
  { stubs, leaves, perColumn, headRows, namesMeasures }: CrossAxes,
  setting: MatterSetting,
): CellMatter[] {
  const depth = columnGroups.length
  const groups = headSpans(columns, depth, headWorders(columnGroups, columns, setting), setting).map((span) =>
    cellAt(
      {
        row: span.level,
        rowSpan: span.levels,
        column: stubs + span.first * perColumn,
        colSpan: span.count * perColumn,
      },
      span.text,
      HEAD,
    ),
  )
  if (!namesMeasures)
    return depth > 0 && columns.length > 0
      ? groups
      : [cellAt({ row: 0, rowSpan: headRows, column: stubs, colSpan: leaves }, '', HEAD)]
  const titles = Array.from({ length: leaves }, (_, leaf) =>
    cellAt({ row: depth, column: stubs + leaf }, columnTitle(measures[leaf % perColumn]!, setting), HEAD),
  )
  // Without columns there is nothing to stand under.
  const above =
    depth > 0 && columns.length === 0
      ? [cellAt({ row: 0, rowSpan: depth, column: stubs, colSpan: leaves }, '', HEAD)]
      : []
  return [...groups, ...above, ...titles]
}

function rowHeads(
  { rows, rowGroups, measures }: CrossTable,
  { index }: TableBlock,
  { rowAt, perRow, indexColumns, groupColumns, stubs }: CrossAxes,
  setting: MatterSetting,
): CellMatter[] {
  const hasNumbers = index !== undefined
  let number = 0
  const groups = headSpans(rows, rowGroups.length, headWorders(rowGroups, rows, setting), setting).flatMap(
    (span): CellMatter[] => {
      const isOuter = span.level === 0
      const isGroup = span.role === 'group'
      const takesNumber = isOuter && !isGroup ? indexColumns : 0
      const place = { row: rowAt(span.first), rowSpan: span.count * perRow }
      const label = cellAt(
        { ...place, column: indexColumns + span.level - takesNumber, colSpan: span.levels + takesNumber },
        span.text,
        isGroup ? LABEL : HEAD,
      )
      return hasNumbers && isOuter && isGroup
        ? [cellAt({ ...place, column: 0 }, String(++number), LABEL), label]
        : [label]
    },
  )
  if (stubs === indexColumns + groupColumns) return groups
  const titles = rows.flatMap(({ role }, at) =>
    measures.map((measure, offset) =>
      cellAt(
        { row: rowAt(at) + offset, column: stubs - 1 },
        columnTitle(measure, setting),
        role === 'group' ? LABEL : HEAD,
      ),
    ),
  )
  return [...groups, ...titles]
}

function figures(
  { rows, columns, rowGroups, columnGroups, measures, cells }: CrossTable,
  { marks }: TableBlock,
  { stubs, perRow, perColumn, rowAt }: CrossAxes,
  setting: MatterSetting,
): CellMatter[] {
  const written = measures.map((measure, index) =>
    withDecimals(
      measure,
      cells.flatMap((row) => row.map((column) => column[index] ?? null)),
    ),
  )
  const figuresOfEach = rows.length * columns.length
  const markers = measures.map(({ key }) => markerOf(key, { rows: figuresOfEach, now: setting.now, marks }))
  return rows.flatMap((row, at) =>
    columns.flatMap((column, across) => {
      const values = cells[at]?.[across] ?? []
      return written.map((measure, index) => {
        const value: Json = values[index] ?? null
        const bold = isSum(row, rowGroups) || isSum(column, columnGroups)
        const place = {
          row: rowAt(at) + (perRow > 1 ? index : 0),
          column: stubs + across * perColumn + (perColumn > 1 ? index : 0),
        }
        const align = measure.kind === 'number' ? 'right' : 'center'
        const cell: CellMatter = {
          ...cellAt(place, wordValue(value, measure, setting), { role: 'answer', bold, align }),
          ...(value !== null && { figure: { row: row.keys, column: column.keys, measure: measure.key } }),
        }
        const marker = bold ? undefined : markers[index]
        return marker ? marker(cell, value, byMeasure(measures, values)) : cell
      })
    }),
  )
}

/** The only row or column of an axis without groups sums up nothing beside it. */
function isSum({ keys }: Head, groups: readonly unknown[]): boolean {
  return keys.length < groups.length
}

function byMeasure(measures: CrossTable['measures'], values: readonly Json[]): Record<string, Json> {
  return Object.fromEntries(measures.map(({ key }, index) => [key, values[index] ?? null]))
}

/** The groups that stand blank. */
function blankCells({ blanks, stubs, leaves, perRow, indexColumns, groupColumns }: CrossAxes): CellMatter[] {
  const named = indexColumns + groupColumns
  return blanks.flatMap((row) => [
    ...Array.from({ length: named }, (_, column) => cellAt({ row, column, rowSpan: perRow }, '', LABEL)),
    ...Array.from({ length: (stubs + leaves - named) * perRow }, (_, place) =>
      cellAt({ row: row + (place % perRow), column: named + Math.floor(place / perRow) }, '', LABEL),
    ),
  ])
}
