import type { Translated } from './translated.ts'
import type { PlacedWord } from './words-in.ts'

interface WordsOfStep {
  before: readonly PlacedWord[]
  after: readonly PlacedWord[]
}

/**
 * Words in other languages follow a printed word that a step changed where it stands, and remember what they were
 * translated from. One that still stands elsewhere keeps its own; a word that stood somewhere before has its own.
 * `base` is the document before the step began, `before` as typing had left it: what was typed on the way is nothing.
 */
export function followStep<Of extends Translated>(
  now: Of,
  { before, base }: { before: Translated; base: Translated },
  wordsOfStep: () => WordsOfStep,
): Of {
  // A step that translates says itself what holds.
  if (now.words !== before.words || now.staleWords !== before.staleWords || !base.words) return now
  const { words, staleWords } = followWords(base, wordsOfStep())
  if (words === now.words && staleWords === now.staleWords) return now
  const { staleWords: _, ...rest } = now
  return { ...rest, words, ...(staleWords && { staleWords }) } as Of
}

function followWords(
  { words: said = {}, staleWords: marks = {} }: Translated,
  step: WordsOfStep,
): Translated {
  const changed = changedWords(step)
  if (changed.length === 0)
    return { words: said, ...(Object.keys(marks).length > 0 && { staleWords: marks }) }
  const words: Record<string, Record<string, string>> = {}
  const staleWords: Record<string, Record<string, string>> = {}
  for (const [language, known] of Object.entries(said)) {
    const stale = marks[language] ?? {}
    const moved = changed.filter(([from]) => Object.hasOwn(known, from))
    const gone = new Set(moved.map(([from]) => from))
    const come = moved.filter(([, to, isNew]) => isNew && !Object.hasOwn(known, to))
    const others = (all: Record<string, string>) => Object.entries(all).filter(([word]) => !gone.has(word))
    words[language] = Object.fromEntries([...others(known), ...come.map(([from, to]) => [to, known[from]!])])
    const still = come
      .map(([from, to]): [string, string] => [to, stale[from] ?? from])
      // Back at what was translated.
      .filter(([to, source]) => to !== source)
    const left = Object.fromEntries([...others(stale), ...still])
    if (Object.keys(left).length > 0) staleWords[language] = left
  }
  return { words, ...(Object.keys(staleWords).length > 0 && { staleWords }) }
}

/** Words that stand nowhere now, with what stands where they stood, and whether that is a new word. */
function changedWords({ before, after }: WordsOfStep): [from: string, to: string, isNew: boolean][] {
  const now = new Map(after.map(({ at, text }) => [at, text]))
  const [had, has] = [new Set(before.map(({ text }) => text)), new Set(now.values())]
  const found = new Map<string, [string, string, boolean]>()
  for (const { at, text } of before) {
    const to = now.get(at)
    if (to !== undefined && to !== text && !has.has(text))
      found.set(`${text}\n${to}`, [text, to, !had.has(to)])
  }
  return [...found.values()]
}
