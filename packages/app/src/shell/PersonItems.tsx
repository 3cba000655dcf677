import { Menu, MenuItem, type MenuProps } from '@paperwright/runtime/menu'
import { Link } from '@tanstack/react-router'
import type { SessionState, SignedIn } from '../api/session.ts'
import { leave } from '../session/leave.ts'
import { useOwnWords } from '../session/use-words.ts'
import { ownAdminPages } from './admin-pages.ts'
import { PERSON_WORDS } from './person-words.ts'

export interface PersonItemsProps extends Pick<MenuProps, 'anchor' | 'onClose'> {
  session: SessionState
  actor: SignedIn
}

/** One's own pages, administration, and the way out. */
export function PersonItems({ session, actor, ...menu }: PersonItemsProps) {
  const words = useOwnWords(PERSON_WORDS)
  const [admin] = ownAdminPages(session)
  const item = { role: 'menuitem', tabIndex: -1 }
  return (
    <Menu {...menu} label={actor.name}>
      <Link {...item} to="/account">
        {words.account}
      </Link>
      <Link {...item} to="/batches">
        {words.printJobs}
      </Link>
      {admin && (
        <Link {...item} to={admin.to}>
          {words.administration}
          {actor.isAdmin && session.office.isAssumed && (
            <span className="tag" data-tone="bad">
              {words.toConfirm}
            </span>
          )}
        </Link>
      )}
      <MenuItem onClick={() => void leave()}>{words.signOut}</MenuItem>
    </Menu>
  )
}
