import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { deliveriesQuery, resendDelivery } from '../../api/channels.ts'
import { Button } from '../../controls/Button.tsx'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { wordMoment } from '../../shell/word-moment.ts'
import { CHANNELS_WORDS } from './channels-words.ts'

const TONES = { waiting: undefined, sent: 'good', failed: 'bad' } as const

/** What left the house, and what became of it; what failed can be sent again. */
export function Deliveries() {
  const words = useOwnWords(CHANNELS_WORDS)
  const clock = useClock()
  const [isFailed, setFailed] = useState(false)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    deliveriesQuery(clock.locale, isFailed),
  )
  const queries = useQueryClient()
  const resend = useMutation({
    mutationFn: resendDelivery,
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="panel" aria-label={words.log}>
      <h2>{words.log}</h2>
      <p>{words.logLead}</p>
      <label className="channels-tick">
        <input type="checkbox" checked={isFailed} onChange={({ target }) => setFailed(target.checked)} />
        {words.failedOnly}
      </label>
      {data && items.length === 0 && <p role="status">{words.logEmpty}</p>}
      <ul className="channels-list">
        {items.map((item) => (
          <li key={item.id}>
            <div>
              <span>
                {item.channel ?? (item.person === null ? words.by.gone : words.by.mail(item.person))}
              </span>
              <Link to="/records/$submissionId" params={{ submissionId: item.submissionId }}>
                {item.title} <span className="code">{item.number}</span>
              </Link>
              {item.fault !== null && (
                <span className="channels-fault">
                  {[words.faults[item.fault] ?? item.fault, item.said, words.tries(item.tries)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
            </div>
            <div className="channels-acts">
              <span className="tag" data-tone={TONES[item.state]}>
                {words.states[item.state]}
              </span>
              <small>{wordMoment(item.triedAt ?? item.dueAt, clock)}</small>
              {item.state !== 'waiting' && (
                <Button
                  size="small"
                  aria-label={`${words.resend} ${item.number}`}
                  disabled={resend.isPending}
                  onClick={() => resend.mutate(item.id)}
                >
                  {words.resend}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
