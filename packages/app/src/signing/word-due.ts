import { dayText } from '@paperwright/runtime/kit'
import type { Clock } from '../session/use-clock.ts'
import { wordDay } from '../shell/word-moment.ts'
import type { SigningWords } from './signing-words.ts'

/** By when something is to be signed, in words, and whether that is past; by the office's clocks. */
export function wordDue(
  dueOn: string,
  { words, clock, now = new Date() }: { words: SigningWords; clock: Clock; now?: Date },
): { text: string; isLate: boolean } {
  const today = dayText({ at: now, zone: clock.zone })
  if (dueOn < today) {
    const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000)
    return { text: words.overdue(days), isLate: true }
  }
  if (dueOn === today) return { text: words.dueToday, isLate: false }
  return { text: words.dueBy(wordDay(dueOn, { ...clock, zone: 'UTC' })), isLate: false }
}
