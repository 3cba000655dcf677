import type { ListTile } from '@paperwright/server'
import { hasRight } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { viewsQuery } from '../api/views.ts'
import { Button } from '../controls/Button.tsx'
import { formsQuery } from '../desk/form-queries.ts'
import { formTitle } from '../desk/form-title.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { WIDTHS } from './tile-edits.ts'

const ROWS = [5, 10, 20]

/** Chooses a form, one of its shared views, and how many of its first records stand on the tile. */
export function ListDialog({ onAdd, onClose }: { onAdd(tile: ListTile): void; onClose(): void }) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useSession()
  const { data: all = [] } = useQuery(formsQuery)
  const forms = all.filter(({ rights }) => hasRight(rights, 'see'))
  const [chosenForm, setForm] = useState<string>()
  const form = chosenForm ?? forms[0]?.id ?? ''
  const views = useQuery({ ...viewsQuery(form), enabled: form !== '' })
  const shared = views.data?.filter((view) => view.shared) ?? []
  const [chosenView, setView] = useState<string>()
  const view = shared.find(({ id }) => id === chosenView) ?? shared[0]
  const [rows, setRows] = useState(5)
  const [width, setWidth] = useState(6)
  const own = useId()
  return (
    <Dialog
      title={words.listTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={own} disabled={!view}>
            {words.addList}
          </Button>
        </>
      }
    >
      <form
        id={own}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (view) onAdd({ list: { form, view: view.id }, rows, width })
        }}
      >
        {forms.length === 0 && <p className="quiet">{words.noForms}</p>}
        <label>
          {words.form}
          <select value={form} onChange={(event) => setForm(event.target.value)}>
            {forms.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.code, formTitle(one, locale)].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </label>
        {views.data && shared.length === 0 ? (
          <p className="quiet" role="status">
            {words.noViews}
          </p>
        ) : (
          <label>
            {words.view}
            <select value={view?.id ?? ''} onChange={(event) => setView(event.target.value)}>
              {shared.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.listRows}
          <select value={rows} onChange={(event) => setRows(Number(event.target.value))}>
            {ROWS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.width}
          <select value={width} onChange={(event) => setWidth(Number(event.target.value))}>
            {WIDTHS.map((one) => (
              <option key={one} value={one}>
                {words.widths[one]}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  )
}
