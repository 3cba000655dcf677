import { isAdminOf } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useWords } from '../session/use-words.ts'
import { sessionQuery } from '../api/session.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { OPEN, PAD } from './open-pages.ts'
import { SessionChoices } from './SessionChoices.tsx'
import { useFollowPage } from './use-follow-page.ts'
import './shell.css'

/** The page itself comes first. */
const FindBox = lazy(() => import('./FindBox.tsx').then((part) => ({ default: part.FindBox })))

const ToldLinks = lazy(() => import('./ToldLinks.tsx').then((part) => ({ default: part.ToldLinks })))

const CONTENT = 'content'

/** The frame around every page. */
export function Shell() {
  const words = useWords()
  const session = useQuery(sessionQuery).data
  const actor = session?.actor
  // What is shown, not what is asked for: the page of the password stays itself until the next one is there.
  const isBeforeDoor = useRouterState({
    select: ({ matches }) => [...OPEN, PAD].includes(matches.at(-1)?.pathname ?? ''),
  })
  useFollowPage(CONTENT)
  // Before the door, a page stands by itself.
  if (!actor || isBeforeDoor || session.mustChangePassword) return <Outlet />
  return (
    <>
      <a className="shell-skip" href={`#${CONTENT}`}>
        {words.skipToContent}
      </a>
      <header className="shell-head">
        <Link to="/" className="shell-brand">
          <img src="/seal.svg" alt="" />
          {words.product}
        </Link>
        <nav className="shell-nav" aria-label={words.product}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {words.nav.start}
          </Link>
          <Link to="/library" activeOptions={{ includeSearch: false }}>
            {words.nav.desk}
          </Link>
          <Suspense>
            <ToldLinks />
          </Suspense>
          <Link to="/reports">{words.nav.reports}</Link>
          <Link to="/dashboard" activeOptions={{ includeSearch: false }}>
            {words.nav.dashboard}
          </Link>
          {isAdminOf(actor, 'forms') && <Link to="/new">{words.nav.create}</Link>}
        </nav>
        <Suspense fallback={<span className="shell-find-room" />}>
          <FindBox />
        </Suspense>
        <SessionChoices />
        <PersonMenu actor={actor} session={session} />
      </header>
      <main id={CONTENT} className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
