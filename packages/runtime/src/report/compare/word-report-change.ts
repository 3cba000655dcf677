import { wordChange } from '../../compare/word-change.ts'
import type { Locale } from '../../fields/field-type.ts'
import { changeEn } from './change-en.ts'
import { changeZh } from './change-zh.ts'
import type { ReportChange } from './report-change.ts'

/** A change of a report as a sentence that calls its parts by their titles. */
export function wordReportChange(change: ReportChange, locale: Locale): string {
  switch (change.kind) {
    case 'pageChanged':
    case 'wordsAdded':
    case 'wordsRemoved':
    case 'slotAdded':
    case 'slotRemoved':
    case 'slotRenamed':
    case 'slotChanged':
    case 'slotsReordered':
    case 'translationsChanged':
      return wordChange(change, locale)
    default:
      return locale === 'zh' ? changeZh(change) : changeEn(change)
  }
}
