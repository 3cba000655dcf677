import { VERBS } from '@paperwright/runtime/kit'
import type { SubmissionEvent } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { LIFE_WORDS } from './life-words.ts'

/** What somebody else did to the record last, since it was opened here. */
export function RecordNews({ events }: { events: readonly SubmissionEvent[] }) {
  const reader = useQuery(sessionQuery).data?.actor?.name
  const life = useOwnWords(LIFE_WORDS)
  const clock = useClock()
  const [known] = useState(() => new Set(events.map(({ id }) => id)))
  const fresh = events.findLast(({ id, by }) => !known.has(id) && by !== reader)
  return (
    <p className="record-news" role="status">
      {fresh &&
        life.news(
          fresh.by ?? life.nobody,
          VERBS[fresh.kind].words[clock.locale],
          wordMomentInFull(fresh.at, clock),
        )}
    </p>
  )
}
