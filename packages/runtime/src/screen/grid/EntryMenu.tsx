import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { goToField } from '../problems/go-to-field.ts'
import { allowedEdits } from '../restrictions/allowed-edits.ts'
import { useScreenScope } from '../screen-scope.ts'
import { nameEntryMenu } from './name-list.ts'
import { editEntry, type EntryEdit } from './entry-edits.ts'
import { EntryMenuContext, type EntryMenuRequest } from './EntryMenuContext.ts'

const load = () => import('../menu/Menu.tsx')
const Menu = lazy(() => load().then((part) => ({ default: part.Menu })))
const MenuItem = lazy(() => load().then((part) => ({ default: part.MenuItem })))

const EDITS: { edit: EntryEdit; keys: string }[] = [
  { edit: 'insertAbove', keys: '' },
  { edit: 'insertBelow', keys: 'Ctrl+Enter' },
  { edit: 'duplicate', keys: 'Ctrl+Shift+D' },
  { edit: 'moveUp', keys: 'Alt+↑' },
  { edit: 'moveDown', keys: 'Alt+↓' },
  { edit: 'remove', keys: 'Ctrl+Shift+Delete' },
]

/** One menu for all entries of the form; it opens at the button of the entry in question. */
export function EntryMenu({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<EntryMenuRequest>()
  const close = useCallback(() => setRequest(undefined), [])
  // Typing comes first; once it can, the menu is fetched too, before the network may be gone.
  useEffect(() => void load().catch(() => {}), [])
  return (
    <EntryMenuContext value={setRequest}>
      {children}
      {request && (
        <Suspense>
          <OpenMenu request={request} close={close} />
        </Suspense>
      )}
    </EntryMenuContext>
  )
}

function OpenMenu({ request, close }: { request: EntryMenuRequest; close(): void }) {
  const scope = useScreenScope()
  const allowed = allowedEdits(scope, request.list, request.index)
  const edits = EDITS.filter(({ edit }) => allowed.includes(edit))
  return (
    <Menu anchor={request.button} label={nameEntryMenu(scope, request.list, request.index)} onClose={close}>
      {edits.map(({ edit, keys }) => (
        <MenuItem
          key={edit}
          onClick={() => {
            flushSync(() => editEntry(scope, request.list, request.index, edit))
            request.button.focus()
            // The button goes with its entry, or with the pointer: the keys, Ctrl+Z among them, go on where it was.
            if (document.activeElement !== request.button)
              goToField(scope, `${request.list}/${request.index}`, 'nearest')
          }}
        >
          <span>{scope.words[request.isAcross ? acrossWord(edit) : edit]}</span>
          <kbd>{request.isAcross ? acrossKeys(keys) : keys}</kbd>
        </MenuItem>
      ))}
    </Menu>
  )
}

const ACROSS = {
  insertAbove: 'insertLeft',
  insertBelow: 'insertRight',
  moveUp: 'moveLeft',
  moveDown: 'moveRight',
} as const

function acrossWord(edit: EntryEdit) {
  return edit === 'duplicate' || edit === 'remove' ? edit : ACROSS[edit]
}

function acrossKeys(keys: string): string {
  return keys.replace('↑', '←').replace('↓', '→')
}
