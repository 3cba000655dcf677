import { joinPointer, splitPointer } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { refusedSaid, refusedWord } from '../../translations/refused-word.ts'
import { setSaid, type Said } from '../../translations/translated.ts'
import type { PlacedWord } from '../../translations/words-in.ts'
import { changeAt } from './change-at.ts'
import { ReportEditRefused } from './report-edit-refused.ts'

/** The word at a place of the report by another. */
export function setWord(report: Report, word: PlacedWord): Report {
  const refused = refusedWord(report, word)
  if (refused !== undefined) throw new ReportEditRefused(refused)
  const keys = splitPointer(word.at)
  return changeAt(report, joinPointer(keys.slice(0, -1)), { [keys.at(-1)!]: word.text })
}

/** A printed word in another language; empty words take it away. */
export function setTranslation(report: Report, said: Said): Report {
  const refused = refusedSaid(said)
  if (refused !== undefined) throw new ReportEditRefused(refused)
  return setSaid(report, said)
}
