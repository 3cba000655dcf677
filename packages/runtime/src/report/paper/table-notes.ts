import type { TableBlock } from '../definition/report.ts'
import { REPORT_WORDS, type WordSetting } from '../result/report-words.ts'
import type { Table } from '../result/result.ts'
import { unitOf } from '../result/word-value.ts'

/** What all figures count in, where no head says it. */
export function unitNote(table: Table, block: TableBlock, { locale, word }: WordSetting): string | undefined {
  if (table.kind === 'list' || table.measures.length !== 1 || table.columnGroups.length === 0)
    return undefined
  const unit = unitOf(table.measures[0]!)
  if (unit === undefined || block.measures === 'rows') return undefined
  return REPORT_WORDS[locale].unit(word(unit))
}

/** That a list has more rows than it shows. */
export function limitNote(table: Table, { locale }: WordSetting): string | undefined {
  if (table.kind !== 'list' || table.count <= table.rows.length) return undefined
  return REPORT_WORDS[locale].listed(table.rows.length, table.count)
}
