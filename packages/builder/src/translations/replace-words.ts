import type { PlacedWord } from './words-in.ts'
import type { Translated } from './translated.ts'

/** What a kind of document does with its words. */
export interface WordKind<Document> {
  list(document: Document): PlacedWord[]
  translate(document: Document, edit: <Of extends Translated>(of: Of) => Of): Document
  /** The word at a place by another. Throws where the document would not be sound. */
  setWord(document: Document, word: PlacedWord): Document
  follow(document: Document, before: Document): Document
  /** Why one was refused, in words; undefined of any other error. */
  wordRefusal(error: unknown, document: Document): string | undefined
}

/** A word, or the translation of one, with other words in it. */
export type WordChange =
  | { kind: 'word'; at: string; text: string }
  | { kind: 'said'; language: string; word: string; text: string }

export interface Replaced<Document> {
  document: Document
  done: WordChange[]
  refused: { change: WordChange; reason: string }[]
}

/** A document with other words, as far as it is sound with each of them; translations follow their words. */
export function replaceWords<Document>(
  document: Document,
  changes: readonly WordChange[],
  kind: WordKind<Document>,
): Replaced<Document> {
  const said = changes.filter((change) => change.kind === 'said')
  const spoken = said.reduce(
    (now, { language, word, text }) => kind.translate(now, (of) => withWords(of, { language, word, text })),
    document,
  )
  const result: Replaced<Document> = { document: spoken, done: [...said], refused: [] }
  for (const change of changes) {
    if (change.kind !== 'word') continue
    try {
      result.document = kind.setWord(result.document, change)
      result.done.push(change)
    } catch (error) {
      const reason = kind.wordRefusal(error, result.document)
      if (reason === undefined) throw error
      result.refused.push({ change, reason })
    }
  }
  return { ...result, document: kind.follow(result.document, spoken) }
}

/** What is replaced in a translation is no translation anew: one that was stale stays so. */
function withWords<Of extends Translated>(
  of: Of,
  { language, word, text }: { language: string; word: string; text: string },
): Of {
  return { ...of, words: { ...of.words, [language]: { ...of.words?.[language], [word]: text } } }
}
