import type { TranslationChange } from './form-change.ts'

/** Words in other languages, by the printed word. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The printed words that have another translation, in any language. */
export function compareTranslations(before: Words, after: Words): TranslationChange[] {
  const words = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((locale) => {
    const then = new Map(Object.entries(before[locale] ?? {}))
    const now = new Map(Object.entries(after[locale] ?? {}))
    return [...new Set([...then.keys(), ...now.keys()])].filter((word) => then.get(word) !== now.get(word))
  })
  return words.length === 0 ? [] : [{ kind: 'translationsChanged', words: [...new Set(words)] }]
}
