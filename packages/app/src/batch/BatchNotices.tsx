import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useWatchedBatches } from './watched-batches.ts'

const BatchNotice = lazy(() => import('./BatchNotice.tsx').then((part) => ({ default: part.BatchNotice })))

/** Tells of one's batches that have ended, on every page but their own; asks for nothing while none is under way. */
export function BatchNotices() {
  const owner = useQuery(sessionQuery).data?.actor?.id
  return owner === undefined ? null : <OfOwner owner={owner} />
}

function OfOwner({ owner }: { owner: string }) {
  const watched = useWatchedBatches(owner)
  const isTheirPage = useRouterState({ select: ({ location }) => location.pathname === '/batches' })
  if (watched.length === 0) return null
  return (
    <Suspense>
      <BatchNotice owner={owner} watched={watched} isTold={isTheirPage} />
    </Suspense>
  )
}
