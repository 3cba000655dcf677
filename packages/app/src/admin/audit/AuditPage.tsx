import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../controls/Button.tsx'
import { lazy, Suspense, useMemo, useState } from 'react'
import { auditFileUrl, auditPeopleQuery, listAudit } from '../../api/audit.ts'
import { formsQuery } from '../../desk/form-queries.ts'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { Failure } from '../../shell/Failure.tsx'
import { DownloadIcon } from '../../controls/icons.tsx'
import { Loading } from '../../shell/Loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { placesQuery } from '../access/access-queries.ts'
import { auditFilter } from './audit-filter.ts'
import { AUDIT_WORDS } from './audit-words.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import { Checkpoints } from './Checkpoints.tsx'
import './audit.css'

const VerifyDialog = lazy(() => import('./VerifyDialog.tsx').then((part) => ({ default: part.VerifyDialog })))

const PAGE_SIZE = 50

/** The audit log: who did what, found by when, who, what and where. */
export function AuditPage() {
  const words = useOwnWords(AUDIT_WORDS)
  const { zone } = useClock()
  const search = useSearch({ from: '/admin/audit' })
  const navigate = useNavigate({ from: '/admin/audit' })
  const { data: people } = useSuspenseQuery(auditPeopleQuery)
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data: places } = useQuery(placesQuery)
  const [verifying, setVerifying] = useState(false)
  const filter = useMemo(() => auditFilter(search, zone), [search, zone])
  const log = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      listAudit(filter, { limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
  usePageTitle(words.title)
  const entries = log.data?.pages.flatMap((page) => page.entries)
  const isFiltered = Object.keys(search).length > 0
  const number = search.record === undefined ? undefined : (entries?.[0]?.number ?? search.record)

  return (
    <div className="page audit">
      <header className="split">
        <div>
          <h1>{words.title}</h1>
          <p className="page-lead">{words.lead}</p>
        </div>
        <div className="line">
          <Button onClick={() => setVerifying(true)}>{words.verify}</Button>
          <Button href={auditFileUrl(filter)} download icon={<DownloadIcon />}>
            {words.export}
          </Button>
        </div>
      </header>
      <Checkpoints />
      <AuditFilters
        search={search}
        people={people}
        forms={forms}
        record={number}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {log.error ? (
        <Failure error={log.error} reset={() => void log.refetch()} />
      ) : !entries || !places ? (
        <Loading />
      ) : entries.length === 0 ? (
        <div className="empty">
          <p>{words.none}</p>
          {isFiltered && <p>{words.noneHint}</p>}
        </div>
      ) : (
        <AuditTable entries={entries} people={people} places={places} forms={forms} />
      )}
      {log.hasNextPage && (
        <p className="audit-more">
          <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {words.older}
          </Button>
        </p>
      )}
      {verifying && (
        <Suspense>
          <VerifyDialog onClose={() => setVerifying(false)} />
        </Suspense>
      )}
    </div>
  )
}
