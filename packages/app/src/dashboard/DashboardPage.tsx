import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useRef, useState } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Note } from '../shell/Note.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { DashboardEditor } from './DashboardEditor.tsx'
import { dashboardsQuery } from './dashboards-query.ts'
import { PinTile } from './PinTile.tsx'
import { TileView } from './TileView.tsx'
import './dashboard.css'

/** Figures of several reports at a glance: one's department's, everyone's, one's own. */
export function DashboardPage() {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { id } = useSearch({ from: '/dashboard' })
  const navigate = useNavigate({ from: '/dashboard' })
  const queries = useQueryClient()
  const { data: dashboards } = useSuspenseQuery(dashboardsQuery)
  const actor = useQuery(sessionQuery).data?.actor
  const [isEditing, setEditing] = useState(false)
  const [isNew, setNew] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const shown = dashboards.find((one) => one.id === id) ?? dashboards[0]
  const mayCreate = actor !== null && actor !== undefined && (actor.isAdmin || actor.department !== null)
  usePageTitle(shown?.name ?? words.title)

  const create = mayCreate && <Button onClick={() => setNew(true)}>{words.create}</Button>
  if (isNew && mayCreate)
    return (
      <DashboardEditor
        dashboard={{
          name: words.newName,
          department: actor.isAdmin ? null : actor.department,
          tiles: [],
        }}
        onDone={(made) => {
          setNew(false)
          if (made) void navigate({ search: { id: made.id } })
        }}
      />
    )
  if (!shown)
    return (
      <Note title={words.none} actions={create}>
        <p>{mayCreate ? words.noneHint : words.mayNone}</p>
      </Note>
    )
  if (isEditing) return <DashboardEditor key={shown.id} dashboard={shown} onDone={() => setEditing(false)} />
  return (
    <div className="page dashboard">
      <header className="line dashboard-head">
        <h1>{shown.name}</h1>
        {dashboards.length > 1 && (
          <select
            aria-label={words.choose}
            value={shown.id}
            onChange={(event) => void navigate({ search: { id: event.target.value } })}
          >
            {dashboards.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
        <div className="end">
          <Button onClick={() => void queries.invalidateQueries({ queryKey: ['reports'] })}>
            {words.refresh}
          </Button>
          {shown.tiles.length > 0 && (
            <Button onClick={() => void grid.current?.requestFullscreen()}>{words.fullScreen}</Button>
          )}
          {(shown.isOwn || actor?.isAdmin) && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
          {create}
        </div>
      </header>
      {shown.tiles.every((tile) => 'kept' in tile) && (
        <p role="status" className="quiet">
          {shown.tiles.length === 0 ? words.empty : words.allKept}
        </p>
      )}
      <div ref={grid} className="dashboard-grid">
        {shown.tiles.map((tile, at) => (
          <section key={at} className="panel tile" data-width={tile.width}>
            <TileView tile={tile} />
            {!('kept' in tile) && <PinTile tile={tile} />}
          </section>
        ))}
      </div>
    </div>
  )
}
