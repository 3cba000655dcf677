import type { Locale } from '@paperwright/runtime'
import { strangeBraces } from './find-in-words.ts'
import type { WordRow } from './word-rows.ts'

/** The heads of a table of words: place, printed word, translation, and what leads back to the place. */
export const TABLE_HEADS: Record<Locale, readonly [string, string, string, string]> = {
  zh: ['位置', '中文', '英文', '编号'],
  en: ['Place', 'Chinese', 'English', 'ID'],
}

/** How words stand in a table: fields in them by name. */
export interface Spelling {
  name(words: string): string
  read(words: string): string
}

/** A row for each word. */
export function writeWordsTable(
  rows: readonly WordRow[],
  { locale, name, place }: { locale: Locale; name(words: string): string; place(row: WordRow): string },
): string[][] {
  return [
    [...TABLE_HEADS[locale]],
    ...rows.map((row) => [place(row), name(row.word), name(row.said ?? ''), row.places[0] ?? '']),
  ]
}

/** Why a row of a table is not taken. */
export type Unfit =
  /** Another word stands there now. */
  | { code: 'changed'; word: string; now: string }
  | { code: 'gone'; word: string }
  /** An earlier row of the table translates the word otherwise. */
  | { code: 'twice'; word: string }
  /** Its fields are not those of the word. */
  | { code: 'braces'; word: string; brace: string }

export interface ReadWords {
  taken: { word: string; said: string }[]
  /** Rows that say what is said already. */
  same: number
  /** Rows without a translation. */
  blank: number
  unfit: Unfit[]
}

/** What a table of words says of a document as it is now; undefined where it has no such columns. */
export function readWordsTable(
  [heads = [], ...lines]: readonly (readonly string[])[],
  rows: readonly WordRow[],
  { name, read }: Spelling,
): ReadWords | undefined {
  const columnOf = (index: 1 | 2 | 3) =>
    heads.findIndex((head) => Object.values(TABLE_HEADS).some((known) => known[index] === head.trim()))
  const [chinese, english, id] = [columnOf(1), columnOf(2), columnOf(3)]
  if (chinese < 0 || english < 0) return undefined
  const known = new Map(rows.map((row) => [name(row.word), row]))
  const byPlace = new Map(rows.flatMap((row) => row.places.map((at) => [at, row])))
  const told: ReadWords = { taken: [], same: 0, blank: 0, unfit: [] }
  const seen = new Map<WordRow, string>()
  for (const line of lines) {
    const word = (line[chinese] ?? '').trim()
    const said = read((line[english] ?? '').trim())
    if (word === '' && said === '') continue
    const row = known.get(word) ?? [...known].find(([text]) => text.trim() === word)?.[1]
    if (said === '') told.blank++
    else if (!row) {
      const now = byPlace.get(line[id] ?? '')
      told.unfit.push(now ? { code: 'changed', word, now: name(now.word) } : { code: 'gone', word })
    } else {
      const brace = strangeBraces(row.word, said)
      const before = seen.get(row)
      seen.set(row, before ?? said)
      if (brace !== undefined) told.unfit.push({ code: 'braces', word, brace: name(brace) })
      else if (before !== undefined && before !== said) told.unfit.push({ code: 'twice', word })
      else if (before === undefined && row.said !== said) told.taken.push({ word: row.word, said })
      else told.same++
    }
  }
  return told
}
