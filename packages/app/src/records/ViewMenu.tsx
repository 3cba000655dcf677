import { isDeepEqual } from '@paperwright/runtime/kit'
import { Menu, MenuItem, useMenu } from '@paperwright/runtime/menu'
import type { SavedView } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { sessionQuery } from '../api/session.ts'
import { changeView, viewsQuery } from '../api/views.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'
import { searchOfView, viewOf, type RecordsSearch } from '../record-lists/records-search.ts'
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
  const { menu, button } = useMenu()
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
  const groups: [string, SavedView[]][] = [
    [words.ownViews, views.filter(({ isOwn }) => isOwn)],
    [words.sharedViews, views.filter(({ isOwn }) => !isOwn)],
  ]
  return (
    <>
      <Button {...button} className="view-menu">
        {current?.name ?? words.views}
        {isChanged && <small>{words.changed}</small>} <span aria-hidden="true">▾</span>
      </Button>
      {menu && (
        <Menu {...menu} label={words.views}>
          <div role="group">
            <MenuItem isChecked={!current} onClick={() => onChange({})}>
              {words.allRecords}
            </MenuItem>
          </div>
          {groups.map(
            ([title, some]) =>
              some.length > 0 && (
                <div key={title} role="group" aria-label={title}>
                  <small aria-hidden="true">{title}</small>
                  {some.map(({ id, name, view }) => (
                    <MenuItem
                      key={id}
                      isChecked={id === current?.id}
                      onClick={() => onChange(searchOfView(id, view))}
                    >
                      {name}
                    </MenuItem>
                  ))}
                </div>
              ),
          )}
          {views.length === 0 && <small>{words.viewsNone}</small>}
          <div role="group">
            {mayChange && isChanged && (
              <MenuItem disabled={update.isPending} onClick={() => update.mutate()}>
                {words.update(current.name)}
              </MenuItem>
            )}
            <MenuItem onClick={() => setDialog('save')}>{words.saveAs}</MenuItem>
            {mayChange && (
              <>
                <MenuItem onClick={() => setDialog('rename')}>{words.rename}</MenuItem>
                <MenuItem onClick={() => setDialog('delete')}>{words.delete}</MenuItem>
              </>
            )}
          </div>
        </Menu>
      )}
      {update.error && (
        <p className="fault" role="alert">
          {words.viewFailed}
        </p>
      )}
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
