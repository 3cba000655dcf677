import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { goToField } from '../problems/go-to-field.ts'
import { allowedEdits } from '../restrictions/allowed-edits.ts'
import { useScreenScope } from '../screen-scope.ts'
import { editEntry, type EntryEdit } from './entry-edits.ts'
import { EntryMenuContext, type EntryMenuRequest } from './EntryMenuContext.ts'

const EDITS: { edit: EntryEdit; keys: string }[] = [
  { edit: 'insertAbove', keys: '' },
  { edit: 'insertBelow', keys: 'Ctrl+Enter' },
  { edit: 'duplicate', keys: 'Ctrl+D' },
  { edit: 'remove', keys: 'Ctrl+Shift+Delete' },
]

const MOST_SCROLLED_PX = 40

/** One menu for all entries of the form; it opens at the button of the entry in question. */
export function EntryMenu({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<EntryMenuRequest>()
  const close = useCallback(() => setRequest(undefined), [])
  return (
    <EntryMenuContext value={setRequest}>
      {children}
      {request && <OpenMenu request={request} close={close} />}
    </EntryMenuContext>
  )
}

function OpenMenu({ request, close }: { request: EntryMenuRequest; close(): void }) {
  const scope = useScreenScope()
  const allowed = allowedEdits(scope, request.list, request.index)
  const edits = EDITS.filter(({ edit }) => allowed.includes(edit))
  const menu = useRef<HTMLDivElement>(null)
  const [place] = useState(() => request.button.getBoundingClientRect())
  useEffect(() => {
    menu.current?.querySelector('button')?.focus()
    const away = (event: Event) => {
      if (!(event.target instanceof Node) || !menu.current?.contains(event.target)) close()
    }
    // A menu that its button has scrolled away from means another entry.
    const follow = () => {
      if (Math.abs(request.button.getBoundingClientRect().top - place.top) > MOST_SCROLLED_PX) close()
    }
    document.addEventListener('pointerdown', away)
    window.addEventListener('scroll', follow, true)
    return () => {
      document.removeEventListener('pointerdown', away)
      window.removeEventListener('scroll', follow, true)
    }
  }, [close, request.button, place.top])
  const move = (step: number) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])]
    const at = items.findIndex((item) => item === document.activeElement)
    items[(at + step + items.length) % items.length]?.focus()
  }
  return (
    <div
      ref={menu}
      className="pw-menu"
      role="menu"
      tabIndex={-1}
      aria-label={scope.words.entryMenu(request.index + 1)}
      style={{
        top: Math.min(place.bottom, window.innerHeight - 190),
        left: Math.min(place.left, window.innerWidth - 230),
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') move(1)
        else if (event.key === 'ArrowUp') move(-1)
        else if (event.key === 'Escape' || event.key === 'Tab') {
          close()
          request.button.focus()
        } else return
        event.preventDefault()
      }}
    >
      {edits.map(({ edit, keys }) => (
        <button
          key={edit}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close()
            flushSync(() => editEntry(scope, request.list, request.index, edit))
            request.button.focus()
            // The button goes with its entry, or with the pointer: the keys, Ctrl+Z among them, go on where it was.
            if (document.activeElement !== request.button)
              goToField(scope, `${request.list}/${request.index}`, 'nearest')
          }}
        >
          <span>{scope.words[request.isAcross ? acrossWord(edit) : edit]}</span>
          <kbd>{keys}</kbd>
        </button>
      ))}
    </div>
  )
}

function acrossWord(edit: EntryEdit) {
  if (edit === 'insertAbove') return 'insertLeft'
  return edit === 'insertBelow' ? 'insertRight' : edit
}
