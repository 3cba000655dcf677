import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listAudit } from '../../api/audit.ts'
import { Button } from '../../controls/Button.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Loading } from '../../shell/Loading.tsx'
import { AUDIT_WORDS } from './audit-words.ts'

const AT_ONCE = 100

/** The records of a batch or an import, each with what was done to it. */
export function EntryParts({ whole }: { whole: string }) {
  const words = useOwnWords(AUDIT_WORDS)
  const parts = useInfiniteQuery({
    queryKey: ['audit', 'parts', whole],
    queryFn: ({ pageParam }) =>
      listAudit({ partOf: whole }, { limit: AT_ONCE, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
  const entries = parts.data?.pages.flatMap((page) => page.entries)
  // Blank sheets are none.
  if (entries?.length === 0) return null
  return (
    <div>
      <dt>{words.parts}</dt>
      <dd>
        {parts.error && !entries ? (
          <Failure error={parts.error} reset={() => void parts.refetch()} />
        ) : !entries ? (
          <Loading />
        ) : (
          <ul className="audit-parts">
            {entries.map(({ seq, action, submissionId, number }) => (
              <li key={seq}>
                <Link to="/records/$submissionId" params={{ submissionId: submissionId! }} className="code">
                  {number ?? submissionId}
                </Link>
                <small>{words.actions[action]}</small>
              </li>
            ))}
          </ul>
        )}
        {parts.hasNextPage && (
          <Button loading={parts.isFetchingNextPage} onClick={() => void parts.fetchNextPage()}>
            {words.moreParts}
          </Button>
        )}
      </dd>
    </div>
  )
}
