import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Forbidden } from '../shell/Forbidden.tsx'
import { ADMIN_PAGES, ownAdminPages } from '../shell/admin-pages.ts'
import { ADMIN_WORDS } from './admin-words.ts'
import './admin.css'

/** Around the pages of administration: their heading, and the way from one to the other. Whoever may not open one is told so. */
export function AdminFrame() {
  const words = useOwnWords(ADMIN_WORDS)
  const { data: session } = useSuspenseQuery(sessionQuery)
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname ?? '' })
  const own = ownAdminPages(session)
  const asked = ADMIN_PAGES.find(({ to }) => path === to || path.startsWith(`${to}/`))
  // Whether there is a backup, its page says itself.
  const mayOpen = asked !== undefined && (session.actor?.isAdmin === true || own.includes(asked))
  if (!mayOpen) return <Forbidden />
  return (
    <>
      <nav className="admin-nav" aria-label={words.title}>
        <strong>{words.title}</strong>
        {own.map(({ name, to }) => (
          <Link key={name} to={to} activeOptions={{ includeSearch: false }}>
            {words.pages[name]}
            {name === 'office' && session.office.isAssumed && (
              <span className="tag" data-tone="bad">
                {words.toConfirm}
              </span>
            )}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
