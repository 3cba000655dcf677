import { lazy, Suspense } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import { sessionQuery, type SessionState } from '../api/session.ts'
import { NotFound } from '../shell/NotFound.tsx'
import { OPEN, PAD } from '../shell/open-pages.ts'
import { Shell } from '../shell/Shell.tsx'
import { whereTo } from '../sign-in/where-to.ts'

interface RouterContext {
  queries: QueryClient
}

/** The page itself comes first. */
const BatchNotices = lazy(() =>
  import('../batch/BatchNotices.tsx').then((part) => ({ default: part.BatchNotices })),
)

/** What all pages stand in, and the door that each of them is behind. */
export const root = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <>
      <Shell />
      <Suspense>
        <BatchNotices />
      </Suspense>
    </>
  ),
  notFoundComponent: NotFound,
  async beforeLoad({ context, location }) {
    if (location.pathname === PAD) return
    const session = await context.queries.ensureQueryData(sessionQuery)
    const door = doorFor(session)
    const to = location.href
    if (door === undefined) {
      if (OPEN.includes(location.pathname))
        throw redirect({ href: whereTo((location.search as { to?: unknown }).to), replace: true })
    } else if (location.pathname !== door) {
      throw redirect({
        to: door,
        replace: true,
        search: OPEN.includes(location.pathname) || to === '/' ? {} : { to },
      })
    }
  },
})

/** The page that someone must pass first; undefined for those who may go on. */
function doorFor({ actor, mustChangePassword, needsSetUp }: SessionState) {
  if (needsSetUp) return '/setup'
  if (!actor) return '/sign-in'
  return mustChangePassword ? '/password' : undefined
}
