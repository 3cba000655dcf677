import { wordCondition } from '../compare/word-condition.ts'
import type { TableBlock } from '../definition/report.ts'
import { REPORT_WORDS, type WordSetting } from '../result/report-words.ts'
import type { CrossTable, ListTable, Table } from '../result/result.ts'
import { unitOf } from '../result/word-value.ts'

/** What all figures count in, where no head says it. */
export function unitNote(table: Table, block: TableBlock, { locale, word }: WordSetting): string | undefined {
  if (table.kind === 'list' || table.measures.length !== 1 || table.columnGroups.length === 0)
    return undefined
  const unit = unitOf(table.measures[0]!)
  if (unit === undefined || block.measures === 'rows') return undefined
  return REPORT_WORDS[locale].unit(word(unit))
}

/** What a reader has to know of a table's figures: what they are shares of, what ratios leave out, that a list goes on. */
export function tableNotes(table: Table, setting: WordSetting): string[] {
  const figures =
    table.kind === 'list'
      ? limitNotes(table, setting)
      : [...shareNotes(table, setting), ...ratioNotes(table, setting)]
  return [...figures, ...conditionNotes(table, setting)]
}

function conditionNotes({ conditions = [] }: Table, { locale, word }: WordSetting): string[] {
  if (conditions.length === 0) return []
  const words = REPORT_WORDS[locale]
  const each = conditions.map((any) =>
    wordCondition(
      any.map(({ column, ...comparison }) => ({ field: column.title, column, ...comparison })),
      locale,
      word,
    ),
  )
  return [words.onlyWhere(each.join(words.countedApart))]
}

function limitNotes({ count, rows }: ListTable, { locale }: WordSetting): string[] {
  return count > rows.length ? [REPORT_WORDS[locale].listed(rows.length, count)] : []
}

function shareNotes({ measures }: CrossTable, { locale, word }: WordSetting): string[] {
  const words = REPORT_WORDS[locale]
  return measures.flatMap(({ title, show }) => (show ? [words.given(word(title), words.shareOf[show])] : []))
}

function ratioNotes({ measures, ratios = [] }: CrossTable, { locale, word }: WordSetting): string[] {
  const titleOf = new Map(measures.map(({ key, title }) => [key, title]))
  return ratios.map(({ measure, counted, of }) =>
    REPORT_WORDS[locale].ratio(word(titleOf.get(measure) ?? measure), counted, of),
  )
}
