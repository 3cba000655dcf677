import type { HandedTo } from '@paperwright/server'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { findColleagues, handIssued, takeIssued } from '../api/reports.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { issuedQuery } from './report-queries.ts'
import { REPORT_PAGE_WORDS } from './report-words.ts'

/** Whom an issued report was handed to, and whom it may be handed to. */
export function HandOnPanel({ id, handed }: { id: string; handed: readonly HandedTo[] }) {
  const words = useOwnWords(REPORT_PAGE_WORDS)
  const clock = useClock()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data: found } = useQuery({
    queryKey: ['issued', id, 'colleagues', search],
    queryFn: () => findColleagues(id, search),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => setTyped(''),
    onSettled: () => queries.invalidateQueries({ queryKey: issuedQuery(id).queryKey, exact: true }),
  })
  const known = new Set(handed.map(({ person }) => person.id))
  const others = (found ?? []).filter((one) => !known.has(one.id))
  return (
    <section className="issued-hand" aria-label={words.handTitle}>
      <h2>{words.handTitle}</h2>
      <p className="quiet">{words.handLead}</p>
      <ul>
        {handed.map(({ person, by, at }) => (
          <li key={person.id}>
            <span>
              {person.name}
              <small>{words.handedBy(by ?? words.noPerson, wordMoment(at, clock))}</small>
            </span>
            <Button
              size="small"
              aria-label={words.handTakeFrom(person.name)}
              onClick={() => acting.mutate(() => takeIssued(id, person.id))}
            >
              {words.handTake}
            </Button>
          </li>
        ))}
      </ul>
      <input
        type="search"
        value={typed}
        aria-label={words.handSearch}
        placeholder={words.handSearch}
        onChange={(event) => setTyped(event.target.value)}
      />
      {search !== '' && found && (
        <ul>
          {others.length === 0 && <li role="status">{words.handNone}</li>}
          {others.map((one) => (
            <li key={one.id}>
              <span>
                {one.name}
                {one.department && <small>{one.department[clock.locale]}</small>}
              </span>
              <Button
                size="small"
                aria-label={words.handTo(one.name)}
                onClick={() => acting.mutate(() => handIssued(id, one.id))}
              >
                +
              </Button>
            </li>
          ))}
        </ul>
      )}
      {acting.error && <p role="alert">{words.handFailed}</p>}
    </section>
  )
}
