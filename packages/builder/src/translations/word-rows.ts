import { needsTranslation, type Translated } from './translated.ts'
import type { PlacedWord } from './words-in.ts'

/** A printed word with its translation: one, however often it stands. */
export interface WordRow {
  word: string
  /** Where it stands; nowhere for what only records say, or what is printed no more. */
  places: readonly string[]
  said: string | undefined
  /** Said by others, where the document does not say it itself. */
  others: string | undefined
  /** What the word was when it was translated, where it changed since. */
  was: string | undefined
}

export type RowState = 'missing' | 'stale' | 'done'

/** The words of a document that have a translation or need one, in the order of the document. */
export function wordRows(
  words: readonly PlacedWord[],
  {
    of,
    language,
    others = {},
  }: { of: Translated; language: string; others?: Readonly<Record<string, string>> },
): WordRow[] {
  const known = of.words?.[language] ?? {}
  const stale = of.staleWords?.[language] ?? {}
  const places = new Map<string, string[]>()
  for (const { at, text } of words) places.set(text, [...(places.get(text) ?? []), at])
  for (const word of Object.keys(known)) if (!places.has(word)) places.set(word, [])
  return [...places]
    .filter(([word]) => needsTranslation(word) || Object.hasOwn(known, word))
    .map(([word, at]) => ({
      word,
      places: at,
      said: ownOf(known, word),
      others: ownOf(others, word),
      was: ownOf(stale, word),
    }))
}

export function stateOf({ said, others, was }: WordRow): RowState {
  if (said === undefined) return others === undefined ? 'missing' : 'done'
  return was === undefined ? 'done' : 'stale'
}

function ownOf(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined
}
