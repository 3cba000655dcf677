import type { ShownTile } from '@paperwright/server'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { arrangeTiles, homeQuery } from '../api/home.ts'
import { Button } from '../controls/Button.tsx'
import { DASHBOARD_WORDS } from '../dashboard/dashboard-words.ts'
import { moveTile, removeTile } from '../dashboard/tile-edits.ts'
import { TileView } from '../dashboard/TileView.tsx'
import { useTileTitle } from '../dashboard/use-tile-title.ts'
import { useOwnWords } from '../session/use-words.ts'
import { HOME_WORDS } from '../desk/home-words.ts'

/** The tiles that one put on the first page, each moved or taken away where it stands. */
export function HomeTiles({ tiles }: { tiles: readonly ShownTile[] }) {
  const home = useOwnWords(HOME_WORDS)
  const queries = useQueryClient()
  const { queryKey } = homeQuery
  const change = useMutation({
    mutationFn: arrangeTiles,
    onSuccess: (kept) => queries.setQueryData(queryKey, kept),
    onError: () => queries.invalidateQueries({ queryKey }),
  })
  return (
    <section aria-labelledby="home-tiles">
      <h2 id="home-tiles">{home.tiles}</h2>
      {change.isError && <p role="alert">{home.failed}</p>}
      <div className="dashboard-grid">
        {tiles.map((tile, at) => (
          <HomeTile
            key={JSON.stringify(tile)}
            tile={tile}
            isFirst={at === 0}
            isLast={at === tiles.length - 1}
            busy={change.isPending}
            onMove={(by) => change.mutate(moveTile(tiles, at, at + by))}
            onRemove={() => change.mutate(removeTile(tiles, at))}
          />
        ))}
      </div>
    </section>
  )
}

interface HomeTileProps {
  tile: ShownTile
  isFirst: boolean
  isLast: boolean
  busy: boolean
  onMove(by: number): void
  onRemove(): void
}

function HomeTile({ tile, isFirst, isLast, busy, onMove, onRemove }: HomeTileProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { title } = useTileTitle(tile)
  return (
    <section className="panel tile" data-width={tile.width}>
      <TileView tile={tile} />
      <div className="line tile-tools">
        <Button
          look="text"
          size="small"
          disabled={isFirst || busy}
          aria-label={words.earlier(title)}
          onClick={() => onMove(-1)}
        >
          ←
        </Button>
        <Button
          look="text"
          size="small"
          disabled={isLast || busy}
          aria-label={words.later(title)}
          onClick={() => onMove(1)}
        >
          →
        </Button>
        <Button look="text" size="small" disabled={busy} aria-label={words.unpin(title)} onClick={onRemove}>
          ×
        </Button>
      </div>
    </section>
  )
}
