import type { Locale } from '@paperwright/runtime'
import type { WordChange } from '../translations/replace-words.ts'
import type { WordRow } from '../translations/word-rows.ts'
import type { PlacedWord } from '../translations/words-in.ts'
import type { Hole } from '../settings/holes.ts'

/** Reads a table file: its rows, heads first. Throws with words for the reader. */
export type ReadTable = (file: File) => Promise<readonly (readonly string[])[]>

/** What the list of words needs of a document of whatever kind. */
export interface WordsWork {
  locale: Locale
  /** What the document is called. */
  title: string
  /** All words, where they stand. */
  words: readonly PlacedWord[]
  /** Those that are translated or should be. */
  rows: readonly WordRow[]
  holes: readonly Hole[]
  /** What a place is called. */
  place(at: string): string
  goTo(at: string): void
  /** False where it was refused. */
  setSaid(word: string, said: string): boolean
  confirm(word: string): void
  /** Translations taken together, as one step. */
  takeSaid(taken: readonly { word: string; said: string }[]): boolean
  /** As one step; tells what was refused, and why. */
  replace(changes: readonly WordChange[]): { done: number; refused: { change: WordChange; reason: string }[] }
  readTable?: ReadTable | undefined
}

/** The language that words are translated to. */
export const LANGUAGE = 'en'
