import { headWorders, type CrossTable, type WordSetting } from '@paperwright/runtime'
import type { FigureKeys } from '@paperwright/runtime/report'

/** What a figure is of: its row's groups, its column's, its measure. */
export function wordFigure(
  { rowGroups, columnGroups, rows, columns, measures }: CrossTable,
  { row, column, measure }: FigureKeys,
  setting: WordSetting,
): string[] {
  const down = headWorders(rowGroups, rows, setting)
  const across = headWorders(columnGroups, columns, setting)
  const measured = measures.find(({ key }) => key === measure)
  return [
    ...row.map((key, level) => down[level]!(key)),
    ...column.map((key, level) => across[level]!(key)),
    ...(measured ? [setting.word(measured.title)] : []),
  ]
}
