import type { ShownTile, WordsTile } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { reportQuery } from '../reports/report-queries.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { startsOf, type Starts } from '../reports/parameter-starts.ts'
import { WIDTHS } from './tile-edits.ts'
import { useTileTitle } from './use-tile-title.ts'
import { WordsDialog } from './WordsDialog.tsx'
import { TileStartsDialog } from './TileStartsDialog.tsx'

interface EditedTileProps {
  tile: ShownTile
  isFirst: boolean
  isLast: boolean
  /** By -1 or 1. */
  onMove(by: number): void
  onWiden(width: number): void
  onStart(starts: Starts): void
  /** The words on it are others now. */
  onChange(tile: WordsTile): void
  onRemove(): void
  onDrag(): void
  /** Another tile was dropped on it. */
  onDrop(): void
}

/** A tile of a dashboard under work: dragged, or moved by its buttons. */
export function EditedTile({ tile, isFirst, isLast, onMove, onWiden, ...acts }: EditedTileProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const report = 'report' in tile ? tile.report : ''
  const { data: own } = useQuery({ ...reportQuery(report), enabled: report !== '' })
  const [isAsking, setAsking] = useState(false)
  const asks = Object.keys(own?.document.parameters?.properties ?? {}).length > 0
  const { title, kind } = useTileTitle(tile)
  return (
    <section
      className="panel tile tile-edited"
      data-width={tile.width}
      draggable
      onDragStart={acts.onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        acts.onDrop()
      }}
    >
      <h2>{title}</h2>
      <p className="quiet">{kind}</p>
      <div className="line tile-tools">
        <Button size="small" disabled={isFirst} aria-label={words.earlier(title)} onClick={() => onMove(-1)}>
          ←
        </Button>
        <Button size="small" disabled={isLast} aria-label={words.later(title)} onClick={() => onMove(1)}>
          →
        </Button>
        <select
          aria-label={words.widthOf(title)}
          value={tile.width}
          onChange={(event) => onWiden(Number(event.target.value))}
        >
          {[...new Set([...WIDTHS, tile.width])].map((width) => (
            <option key={width} value={width}>
              {words.widths[width] ?? `${width}/12`}
            </option>
          ))}
        </select>
        {asks && (
          <Button size="small" aria-label={words.startsOf(title)} onClick={() => setAsking(true)}>
            {words.starts}
          </Button>
        )}
        {'words' in tile && (
          <Button size="small" onClick={() => setAsking(true)}>
            {words.change}
          </Button>
        )}
        <Button size="small" danger aria-label={words.removeTile(title)} onClick={acts.onRemove}>
          ×
        </Button>
      </div>
      {isAsking && 'words' in tile && (
        <WordsDialog
          tile={tile}
          onSet={(next) => {
            acts.onChange(next)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {isAsking && own && 'report' in tile && (
        <TileStartsDialog
          title={title}
          report={own.document}
          starts={startsOf(tile)}
          onSet={(starts) => {
            acts.onStart(starts)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
