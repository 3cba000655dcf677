import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { SignedIn } from '../api/session.ts'
import { leave } from '../session/leave.ts'
import { useWords } from '../session/use-words.ts'

interface PersonMenuProps {
  actor: SignedIn
  hasBackup: boolean
  /** Nobody has said yet where the office is. */
  isAssumed: boolean
}

/** Whoever is signed in, and the way out. */
export function PersonMenu({ actor, hasBackup, isAssumed }: PersonMenuProps) {
  const { signIn: words } = useWords()
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (event: Event) => {
      // A link in it leads on: the menu has done its work.
      const isOutside = !(event.target instanceof Element && event.target.closest('.shell-person summary'))
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      if (menu.current && (event instanceof KeyboardEvent ? isEscape : isOutside)) menu.current.open = false
    }
    addEventListener('click', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('click', close)
      removeEventListener('keydown', close)
    }
  }, [])

  return (
    <details className="shell-person" ref={menu}>
      <summary>{actor.name}</summary>
      <ul>
        <li>
          <Link to="/account">{words.account}</Link>
        </li>
        <li>
          <Link to="/batches">{words.printJobs}</Link>
        </li>
        {actor.isAdmin && (
          <>
            <li>
              <Link to="/admin/people">{words.people}</Link>
            </li>
            <li>
              <Link to="/admin/office">{words.office}</Link>
              {isAssumed && (
                <span className="tag" data-tone="bad">
                  {words.toConfirm}
                </span>
              )}
            </li>
            <li>
              <Link to="/admin/access">{words.access}</Link>
            </li>
            <li>
              <Link to="/admin/audit">{words.audit}</Link>
            </li>
            {hasBackup && (
              <li>
                <Link to="/admin/backup">{words.backup}</Link>
              </li>
            )}
          </>
        )}
        <li>
          <button type="button" onClick={() => void leave()}>
            {words.signOut}
          </button>
        </li>
      </ul>
    </details>
  )
}
