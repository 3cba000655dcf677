import type { Locale } from '../../fields/field-type.ts'
import { momentWords } from '../../moment/moment-text.ts'
import type { PaperDocument } from '../../paper/page.ts'
import type { Report, ReportBlock, TableBlock } from '../definition/report.ts'
import type { ListTable, ReportResult } from '../result/result.ts'
import { wordNoRows } from '../result/word-scope.ts'
import { columnWidths } from './column-widths.ts'
import { composeReport } from './compose-report.ts'
import { fitColumns } from './fit-columns.ts'
import { layTable } from './lay-table.ts'
import { reportSetting } from './report-scope.ts'

/** A form's records as they are listed. */
export interface ListInput extends Pick<ReportResult, 'at' | 'zone' | 'reach'> {
  /** What the form is called, in the sheet's language. */
  title: string
  /** The form's own words in other languages, which its options are printed in. */
  words?: Report['words']
  table: ListTable
  /** What was looked for. */
  search?: string
  /** Each condition that was met, as a person says it. */
  filters: readonly string[]
  /** Default: Chinese. */
  locale?: Locale
}

const TABLE: TableBlock = { kind: 'table', query: 'list' }

const WORDS = {
  zh: {
    title: (form: string) => `${form} 记录清单`,
    search: (words: string) => `搜索：“${words}”`,
    filters: (said: string) => `条件：${said}`,
    and: '；',
    count: (count: number) => `共 ${count} 份`,
    at: (moment: string) => `截至 ${moment}`,
  },
  en: {
    title: (form: string) => `${form}: records`,
    search: (words: string) => `Search: “${words}”`,
    filters: (said: string) => `Conditions: ${said}`,
    and: '; ',
    count: (count: number) => (count === 1 ? '1 record' : `${count} records`),
    at: (moment: string) => `as of ${moment}`,
  },
}

/** Lays a list of records out on pages, its heads on each; turned where its columns have no room upright. */
export function composeList({
  title,
  words,
  table,
  search,
  filters,
  locale = 'zh',
  ...told
}: ListInput): PaperDocument {
  const own = WORDS[locale]
  const said = [
    ...(search === undefined ? [] : [own.search(search)]),
    ...(filters.length > 0 ? [own.filters(filters.join(own.and))] : []),
  ]
  const blocks: ReportBlock[] = [
    { kind: 'title' },
    ...said.map((text): ReportBlock => ({ kind: 'prose', text: asWritten(text) })),
    {
      kind: 'line',
      left: own.count(table.count),
      right: own.at(momentWords(told)),
    },
    TABLE,
  ]
  const upright: Report = {
    id: 'list',
    title: own.title(title),
    ...(words && { words }),
    queries: {},
    sheet: { blocks },
  }
  const result = { ...told, parameters: {}, values: {}, tables: { list: table } }
  const isTurned = !fitsUpright(upright, result, locale)
  const report: Report = isTurned
    ? { ...upright, sheet: { page: { orientation: 'landscape' }, blocks } }
    : upright
  return composeReport({ report, result, locale, form: () => undefined })
}

function fitsUpright(report: Report, result: ReportResult, locale: Locale): boolean {
  const { box, word } = reportSetting(report, locale)
  const setting = { locale, word, now: result, noRows: wordNoRows(result, locale) }
  const matter = layTable(result.tables['list']!, TABLE, setting)
  const room = box.width - box.left - box.right
  return fitColumns(matter, columnWidths(matter), { room, fontSize: box.fontSize }).isWhole
}

/** Words that are no template: braces stand for themselves. */
function asWritten(words: string): string {
  return words.replaceAll(/[{}]/g, '$&$&')
}
