import type { Locale } from '../../fields/field-type.ts'
import type { NoteBlock } from '../../paper/printed-block.ts'
import type { ReportResult } from '../result/result.ts'
import { wordScope } from '../result/word-scope.ts'

/** Whose records are counted; undefined where all are. */
export function reachNote(result: ReportResult, locale: Locale): NoteBlock | undefined {
  const text = wordScope(result, locale)
  return text === undefined ? undefined : { kind: 'note', text, align: 'right', heads: true }
}
