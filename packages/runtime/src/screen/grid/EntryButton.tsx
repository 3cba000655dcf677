import { allowedEdits } from '../restrictions/allowed-edits.ts'
import { useScreenScope } from '../screen-scope.ts'
import { nameEntryMenu } from './name-list.ts'
import { useEntryMenu } from './EntryMenuContext.ts'

/** Opens the actions of an entry. The same can be done by keys, so Tab passes it by. */
export function EntryButton({
  list,
  index,
  isAcross = false,
}: {
  list: string
  index: number
  isAcross?: boolean
}) {
  const scope = useScreenScope()
  const openMenu = useEntryMenu()
  if (allowedEdits(scope, list, index).length === 0) return null
  return (
    <button
      type="button"
      className="pw-entry-button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={nameEntryMenu(scope, list, index)}
      onClick={(event) => openMenu({ list, index, isAcross, button: event.currentTarget })}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M8 3.5v.01M8 8v.01M8 12.5v.01"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
      </svg>
    </button>
  )
}
