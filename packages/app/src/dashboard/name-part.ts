import { reportWording } from '@paperwright/runtime/kit'
import type { Locale } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import type { DASHBOARD_WORDS } from './dashboard-words.ts'
import { partWords, type TileBlock } from './tile-block.ts'

interface Naming {
  /** All parts of the report, among which this one is. */
  blocks: readonly TileBlock[]
  report: Report
  words: (typeof DASHBOARD_WORDS)['zh']
  locale: Locale
}

/** What one chooses a part of a report by: what it is, which of these it is, and what it is called or made of. */
export function namePart(block: TileBlock, { blocks, report, words, locale }: Naming): string {
  const { word } = reportWording(report, locale)
  const called = (one: TileBlock) => partWords(one, report).map(word).join()
  // Numbers have names, and are counted where two have one; tables and charts are counted by what they are.
  const alike = blocks.filter(
    (one) => one.kind === block.kind && (block.kind !== 'number' || called(one) === called(block)),
  )
  const number = alike.length > 1 ? alike.indexOf(block) + 1 : undefined
  return words.part(words.kinds[block.kind], number, partWords(block, report).map(word))
}
