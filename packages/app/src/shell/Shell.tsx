import { Link, Outlet } from '@tanstack/react-router'
import { useWords } from '../session/use-words.ts'
import { SessionChoices } from './SessionChoices.tsx'
import './shell.css'

/** The frame around every page. */
export function Shell() {
  const words = useWords()
  return (
    <>
      <a className="shell-skip" href="#content">
        {words.skipToContent}
      </a>
      <header className="shell-head">
        <Link to="/" className="shell-brand">
          <img src="/seal.svg" alt="" />
          {words.product}
        </Link>
        <nav className="shell-nav" aria-label={words.product}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {words.nav.desk}
          </Link>
          <Link to="/new">{words.nav.create}</Link>
        </nav>
        <SessionChoices />
      </header>
      <main id="content" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}
