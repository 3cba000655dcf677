import type { Report } from '@paperwright/runtime'

/** A printed word in another language; empty words take it away. */
export function setTranslation(
  report: Report,
  { language, word, said }: { language: string; word: string; said: string },
): Report {
  const { words = {}, ...rest } = report
  const { [word]: _, ...others } = words[language] ?? {}
  const known = said.trim() === '' ? others : { ...words[language], [word]: said.trim() }
  const { [language]: __, ...languages } = words
  const next = Object.keys(known).length > 0 ? { ...words, [language]: known } : languages
  return Object.keys(next).length > 0 ? { ...report, words: next } : rest
}
