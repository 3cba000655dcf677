import type { Json } from '@paperwright/runtime'
import { isDeepEqual } from '@paperwright/runtime/kit'
import type { Dashboard, ShownTile } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { inUse, placesQuery } from '../api/places-query.ts'
import { ApiError } from '../api/api-error.ts'
import { createDashboard, deleteDashboard, saveDashboard, type DashboardEntry } from '../api/dashboards.ts'
import { sessionQuery } from '../api/session.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { LeaveQuestion, UnsavedGuard } from '../shell/UnsavedGuard.tsx'
import { usePress } from '../shell/use-press.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { dashboardsQuery } from './dashboards-query.ts'
import { EditedTile } from './EditedTile.tsx'
import { moveTile, removeTile, startTile, widenTile } from './tile-edits.ts'
import { ListDialog } from './ListDialog.tsx'
import { TileDialog } from './TileDialog.tsx'
import { WordsDialog } from './WordsDialog.tsx'

interface DashboardEditorProps {
  /** A stored one, or one that is not stored before it is saved. */
  dashboard: Dashboard | DashboardEntry
  onDone(stored?: Dashboard): void
}

/** A dashboard under work: its name, whose it is, and its tiles; nothing is stored before it is saved. */
export function DashboardEditor({ dashboard, onDone }: DashboardEditorProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useSession()
  const queries = useQueryClient()
  const actor = useQuery(sessionQuery).data?.actor
  const { data: places } = useQuery({ ...placesQuery, enabled: actor?.isAdmin ?? false })
  const [name, setName] = useState(dashboard.name)
  const [department, setDepartment] = useState(dashboard.department)
  const [tiles, setTiles] = useState<ShownTile[]>(dashboard.tiles)
  const [dialog, setDialog] = useState<'add' | 'list' | 'words' | 'remove' | 'leave'>()
  const [dragged, setDragged] = useState<number>()
  const done = async (stored?: Dashboard) => {
    await queries.invalidateQueries({ queryKey: dashboardsQuery.queryKey })
    onDone(stored)
  }
  const kept = 'id' in dashboard ? dashboard : undefined
  const saving = usePress({
    mutationFn: () => {
      const entry = { name: name.trim(), department, tiles }
      return kept ? saveDashboard(kept.id, { ...entry, revision: kept.revision }) : createDashboard(entry)
    },
    onSuccess: done,
  })
  const removing = useMutation({ mutationFn: () => deleteDashboard(kept!.id), onSuccess: () => done() })
  const close = () => setDialog(undefined)
  const put = (tile: ShownTile) => {
    setTiles([...tiles, tile])
    close()
  }
  const isChanged = !isDeepEqual(
    { name, department, tiles } as unknown as Json,
    { name: dashboard.name, department: dashboard.department, tiles: dashboard.tiles } as unknown as Json,
  )
  const error = saving.error ?? removing.error
  return (
    <div className="page dashboard">
      <form
        className="line dashboard-head"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <label>
          {words.name}
          <input required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        {actor?.isAdmin && (
          <label>
            {words.department}
            <select
              value={department ?? ''}
              onChange={(event) => setDepartment(event.target.value === '' ? null : event.target.value)}
            >
              <option value="">{words.everyone}</option>
              {inUse(places?.departments ?? []).map((one) => (
                <option key={one.id} value={one.id}>
                  {one[locale]}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="end">
          <Button onClick={() => setDialog('add')}>{words.add}</Button>
          <Button onClick={() => setDialog('list')}>{words.addList}</Button>
          <Button onClick={() => setDialog('words')}>{words.addWords}</Button>
          {kept && (
            <Button danger onClick={() => setDialog('remove')}>
              {words.remove}
            </Button>
          )}
          <Button onClick={() => (isChanged ? setDialog('leave') : onDone())}>{words.cancel}</Button>
          <Button look="primary" type="submit" loading={saving.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
      {error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(error, words)}
        </p>
      )}
      {tiles.length === 0 && <p className="quiet">{words.emptyEdit}</p>}
      <div className="dashboard-grid">
        {tiles.map((tile, at) => (
          <EditedTile
            key={at}
            tile={tile}
            isFirst={at === 0}
            isLast={at === tiles.length - 1}
            onMove={(by) => setTiles(moveTile(tiles, at, at + by))}
            onWiden={(width) => setTiles(widenTile(tiles, at, width))}
            onStart={(starts) => setTiles(startTile(tiles, at, starts))}
            onChange={(next) => setTiles(tiles.map((one, index) => (index === at ? next : one)))}
            onRemove={() => setTiles(removeTile(tiles, at))}
            onDrag={() => setDragged(at)}
            onDrop={() => {
              if (dragged !== undefined) setTiles(moveTile(tiles, dragged, at))
              setDragged(undefined)
            }}
          />
        ))}
      </div>
      {dialog === 'add' && <TileDialog onAdd={put} onClose={close} />}
      {dialog === 'list' && <ListDialog onAdd={put} onClose={close} />}
      {dialog === 'words' && <WordsDialog onSet={put} onClose={close} />}
      {dialog === 'leave' && <LeaveQuestion words={words} onStay={close} onLeave={() => onDone()} />}
      <UnsavedGuard active={isChanged && !saving.isSuccess && !removing.isSuccess} words={words} />
      {dialog === 'remove' && (
        <Dialog
          title={words.removeTitle(dashboard.name)}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{words.cancel}</Button>
              <Button danger look="primary" loading={removing.isPending} onClick={() => removing.mutate()}>
                {words.remove}
              </Button>
            </>
          }
        >
          <p>{words.removeText}</p>
        </Dialog>
      )}
    </div>
  )
}

function wordFailure(error: unknown, words: (typeof DASHBOARD_WORDS)['zh']): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 409) return words.changed
  return error.status === 403 ? words.mayNot : words.failed
}
