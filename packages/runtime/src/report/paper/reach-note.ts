import type { Locale } from '../../fields/field-type.ts'
import type { NoteBlock } from '../../paper/printed-block.ts'
import { REPORT_WORDS } from '../result/report-words.ts'
import type { ReportResult } from '../result/result.ts'

/** Undefined where all records are counted. */
export function reachNote({ reach }: ReportResult, locale: Locale): NoteBlock | undefined {
  const reaches = new Set(Object.values(reach))
  if ([...reaches].every((one) => one === 'all')) return undefined
  const [only] = reaches.size === 1 ? reaches : []
  const key = only === undefined || only === 'all' ? 'mixed' : only
  return { kind: 'note', text: REPORT_WORDS[locale].reach[key], align: 'right', heads: true }
}
