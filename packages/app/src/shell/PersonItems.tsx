import { Menu, MenuItem, type MenuProps } from '@paperwright/runtime/menu'
import { Link } from '@tanstack/react-router'
import type { SignedIn } from '../api/session.ts'
import { leave } from '../session/leave.ts'
import { useOwnWords } from '../session/use-words.ts'
import { PERSON_WORDS } from './person-words.ts'

export interface PersonItemsProps extends Pick<MenuProps, 'anchor' | 'onClose'> {
  actor: SignedIn
  hasBackup: boolean
  /** Nobody has said yet where the office is. */
  isAssumed: boolean
}

/** One's own pages, those of an admin, and the way out. */
export function PersonItems({ actor, hasBackup, isAssumed, ...menu }: PersonItemsProps) {
  const words = useOwnWords(PERSON_WORDS)
  const item = { role: 'menuitem', tabIndex: -1 }
  return (
    <Menu {...menu} label={actor.name}>
      <Link {...item} to="/account">
        {words.account}
      </Link>
      <Link {...item} to="/batches">
        {words.printJobs}
      </Link>
      {actor.isAdmin && (
        <>
          <Link {...item} to="/admin/people">
            {words.people}
          </Link>
          <Link {...item} to="/admin/office">
            {words.office}
            {isAssumed && (
              <span className="tag" data-tone="bad">
                {words.toConfirm}
              </span>
            )}
          </Link>
          <Link {...item} to="/admin/access">
            {words.access}
          </Link>
          <Link {...item} to="/admin/audit">
            {words.audit}
          </Link>
          {hasBackup && (
            <Link {...item} to="/admin/backup">
              {words.backup}
            </Link>
          )}
        </>
      )}
      <MenuItem onClick={() => void leave()}>{words.signOut}</MenuItem>
    </Menu>
  )
}
