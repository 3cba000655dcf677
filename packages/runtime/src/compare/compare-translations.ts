import type { TranslationChange } from './form-change.ts'

/** Words in other languages, by the printed word, and what changed ones were translated from. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

interface Translated {
  words?: Words
  staleWords?: Words
}

/** The printed words that have another translation, in any language, or whose translation was found to be right or not. */
export function compareTranslations(before: Translated, after: Translated): TranslationChange[] {
  const words = [
    ...changedWords(before.words, after.words),
    ...changedWords(before.staleWords, after.staleWords),
  ]
  return words.length === 0 ? [] : [{ kind: 'translationsChanged', words: [...new Set(words)] }]
}

function changedWords(before: Words = {}, after: Words = {}): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((locale) => {
    const then = new Map(Object.entries(before[locale] ?? {}))
    const now = new Map(Object.entries(after[locale] ?? {}))
    return [...new Set([...then.keys(), ...now.keys()])].filter((word) => then.get(word) !== now.get(word))
  })
}
