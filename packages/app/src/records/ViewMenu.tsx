import { isDeepEqual } from '@paperwright/runtime'
import type { SavedView } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { changeView, viewsQuery } from '../api/views.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'
import { Popover } from '../controls/Popover.tsx'
import { searchOfView, viewOf, type RecordsSearch } from './records-search.ts'
import { DeleteViewDialog, ViewDialog } from './ViewDialogs.tsx'

interface ViewMenuProps {
  formId: string
  search: RecordsSearch
  onChange(search: RecordsSearch): void
}

/** The views that one keeps or is shown: to go to, to save, to change. */
export function ViewMenu({ formId, search, onChange }: ViewMenuProps) {
  const words = useOwnWords(LIST_WORDS)
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<'save' | 'rename' | 'delete'>()
  const { data: views = [] } = useQuery(viewsQuery(formId))
  const isAdmin = useQuery(sessionQuery).data?.actor?.isAdmin ?? false
  const current = views.find(({ id }) => id === search.view)
  const isChanged =
    current !== undefined && !isDeepEqual(viewOf(search), viewOf(searchOfView('', current.view)))
  const mayChange = current !== undefined && (current.isOwn || isAdmin)
  const update = useMutation({
    mutationFn: () => changeView(current!.id, { view: viewOf(search) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: viewsQuery(formId).queryKey }),
  })
  const go = (next: RecordsSearch) => {
    setOpen(false)
    onChange(next)
  }
  const ask = (what: typeof dialog) => {
    setOpen(false)
    setDialog(what)
  }
  const groups: [string, SavedView[]][] = [
    [words.ownViews, views.filter(({ isOwn }) => isOwn)],
    [words.sharedViews, views.filter(({ isOwn }) => !isOwn)],
  ]
  return (
    <>
      <Popover
        className="view-menu"
        title={words.views}
        open={open}
        onOpen={setOpen}
        label={
          <>
            {current?.name ?? words.views}
            {isChanged && <small>{words.changed}</small>} <span aria-hidden="true">▾</span>
          </>
        }
      >
        <ul>
          <li>
            <button type="button" aria-current={!current} onClick={() => go({})}>
              {words.allRecords}
            </button>
          </li>
        </ul>
        {groups.map(
          ([title, some]) =>
            some.length > 0 && (
              <section key={title}>
                <h3>{title}</h3>
                <ul>
                  {some.map(({ id, name, view }) => (
                    <li key={id}>
                      <button
                        type="button"
                        aria-current={id === current?.id}
                        onClick={() => go(searchOfView(id, view))}
                      >
                        {name}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
        {views.length === 0 && <p className="quiet view-menu-none">{words.viewsNone}</p>}
        <ul className="view-menu-actions">
          {mayChange && isChanged && (
            <li>
              <button
                type="button"
                disabled={update.isPending}
                onClick={() => update.mutate(undefined, { onSuccess: () => setOpen(false) })}
              >
                {words.update(current.name)}
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={() => ask('save')}>
              {words.saveAs}
            </button>
          </li>
          {mayChange && (
            <>
              <li>
                <button type="button" onClick={() => ask('rename')}>
                  {words.rename}
                </button>
              </li>
              <li>
                <button type="button" onClick={() => ask('delete')}>
                  {words.delete}
                </button>
              </li>
            </>
          )}
        </ul>
        {update.error && <p role="alert">{words.viewFailed}</p>}
      </Popover>
      {(dialog === 'save' || (dialog === 'rename' && current)) && (
        <ViewDialog
          formId={formId}
          {...(dialog === 'rename' && current && { saved: current })}
          view={viewOf(search)}
          onClose={() => setDialog(undefined)}
          onSaved={({ id }) => {
            setDialog(undefined)
            onChange({ ...search, view: id })
          }}
        />
      )}
      {dialog === 'delete' && current && (
        <DeleteViewDialog
          formId={formId}
          saved={current}
          onClose={() => setDialog(undefined)}
          onDeleted={() => {
            setDialog(undefined)
            const { view: _, ...rest } = search
            onChange(rest)
          }}
        />
      )}
    </>
  )
}
