import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { endOtherSessions, endSession, sessionsQuery } from '../api/account.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { accountWords } from './account-words.ts'

/** The browsers that one is signed in with. */
export function Sessions() {
  const words = useOwnWords(accountWords)
  const clock = useClock()
  const { data: sessions } = useSuspenseQuery(sessionsQuery)
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
  const end = useMutation({ mutationFn: endSession, onSuccess })
  const endOthers = useMutation({ mutationFn: endOtherSessions, onSuccess })
  const failure = end.error ?? endOthers.error
  const sorted = [...sessions].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
  return (
    <section className="panel">
      <header className="split">
        <div>
          <h2>{words.sessions}</h2>
          <p>{words.sessionsLead}</p>
        </div>
        {sessions.some(({ isCurrent }) => !isCurrent) && (
          <Button loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {words.endOthers}
          </Button>
        )}
      </header>
      {failure && (
        <p className="fault" role="alert">
          {words.failed}
        </p>
      )}
      <ul className="account-list">
        {sorted.map(({ id, userAgent, address, startedAt, lastSeenAt, isCurrent }) => (
          <li key={id}>
            <div>
              <strong className="line">
                {browserOf(userAgent)}
                {isCurrent && (
                  <span className="tag" data-tone="accent">
                    {words.thisDevice}
                  </span>
                )}
              </strong>
              <span>
                {[
                  address,
                  words.since(wordMomentInFull(startedAt, clock), wordMomentInFull(lastSeenAt, clock)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {!isCurrent && (
              <Button size="small" onClick={() => end.mutate(id)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['MicroMessenger', '微信'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** A browser as people call it; what says nothing known is shown as it is. */
function browserOf(userAgent: string | null): string {
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent?.includes(mark))?.[1]
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(' · ') || (userAgent ?? '?')
}
