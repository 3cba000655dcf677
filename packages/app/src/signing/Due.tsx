import { useClock } from '../session/use-clock.ts'
import type { SigningWords } from './signing-words.ts'
import { wordDue } from './word-due.ts'

/** By when something is to be signed. */
export function Due({ dueOn, words }: { dueOn: string; words: SigningWords }) {
  const { text, isLate } = wordDue(dueOn, { words, clock: useClock() })
  return (
    <span className="tag" data-tone={isLate ? 'bad' : undefined}>
      {text}
    </span>
  )
}
