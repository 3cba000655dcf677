import { parseTemplate } from '@paperwright/runtime/kit'

/** The words of a document in other languages, by language and printed word. */
export interface Translated {
  words?: Record<string, Record<string, string>>
  /** Of words that changed since: what they were when they were translated. */
  staleWords?: Record<string, Record<string, string>>
}

export interface Said {
  language: string
  word: string
  said: string
}

/** A printed word in another language, as good as new; empty words take it away. */
export function setSaid<Of extends Translated>(of: Of, { language, word, said }: Said): Of {
  return withEntry(confirmSaid(of, { language, word }), 'words', [language, word, said.trim()])
}

/** A translation that is right still, though its word has changed. */
export function confirmSaid<Of extends Translated>(
  of: Of,
  { language, word }: Pick<Said, 'language' | 'word'>,
): Of {
  return of.staleWords ? withEntry(of, 'staleWords', [language, word, '']) : of
}

/** The translations of a word that is gone go to the one that stands for it elsewhere, unless that has its own. */
export function handOverSaid<Of extends Translated>(of: Of, { from, to }: { from: string; to: string }): Of {
  return Object.entries(of.words ?? {}).reduce((now, [language, known]) => {
    const said = known[from]
    if (said === undefined || from === to) return now
    const without = setSaid(now, { language, word: from, said: '' })
    return known[to] === undefined ? setSaid(without, { language, word: to, said }) : without
  }, of)
}

/** What loses its last word goes with it. */
function withEntry<Of extends Translated>(
  of: Of,
  key: keyof Translated,
  [language, word, said]: [string, string, string],
): Of {
  const { [word]: was, ...others } = of[key]?.[language] ?? {}
  if ((was ?? '') === said) return of
  const known = said === '' ? others : { ...of[key]?.[language], [word]: said }
  const all = Object.entries({ ...of[key], [language]: known }).filter(
    ([, one]) => Object.keys(one).length > 0,
  )
  const { [key]: _, ...rest } = of
  return (all.length > 0 ? { ...of, [key]: Object.fromEntries(all) } : rest) as Of
}

/** True where a printed word needs a translation: it holds a Chinese character outside of its fields. */
export function needsTranslation(word: string): boolean {
  return parseTemplate(word).some((part) => part.kind === 'text' && /\p{Script=Han}/u.test(part.text))
}
