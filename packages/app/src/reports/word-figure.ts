import { headWorders, type WordSetting } from '@paperwright/runtime/kit'
import type { CrossTable } from '@paperwright/runtime/report'
import type { FigureKeys } from '@paperwright/runtime/report-paper'

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
