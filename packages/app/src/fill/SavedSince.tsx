import { VERBS } from '@paperwright/runtime/kit'
import type { SubmissionEvent } from '@paperwright/server'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { LIFE_WORDS } from '../submissions/life-words.ts'

/** Who did what to a record since it was opened, and why. */
export function SavedSince({ events }: { events: readonly SubmissionEvent[] }) {
  const life = useOwnWords(LIFE_WORDS)
  const clock = useClock()
  if (events.length === 0) return null
  return (
    <section className="callout conflict-since">
      <h3>{life.conflict.since}</h3>
      <ul>
        {events.map(({ id, kind, by, at, reason }) => (
          <li key={id}>
            <strong>{by ?? life.nobody}</strong>
            <span>{VERBS[kind].words[clock.locale]}</span>
            <time dateTime={at}>{wordMoment(at, clock)}</time>
            {reason && <q>{reason}</q>}
          </li>
        ))}
      </ul>
    </section>
  )
}
