import { useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { reportQuery } from '../reports/report-queries.ts'
import { reportWords } from '../reports/report-word.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { blockTitle, tileBlock } from './tile-block.ts'
import { startsOf, type Starts } from '../reports/parameter-starts.ts'
import { WIDTHS, type ShownTile } from './tile-edits.ts'
import { TileStartsDialog } from './TileStartsDialog.tsx'

interface EditedTileProps {
  tile: ShownTile
  isFirst: boolean
  isLast: boolean
  /** By -1 or 1. */
  onMove(by: number): void
  onWiden(width: number): void
  onStart(starts: Starts): void
  onRemove(): void
  onDrag(): void
  /** Another tile was dropped on it. */
  onDrop(): void
}

/** A tile of a dashboard under work: dragged, or moved by its buttons. */
export function EditedTile({ tile, isFirst, isLast, onMove, onWiden, ...acts }: EditedTileProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useSession()
  const isKept = 'kept' in tile
  const { data: own } = useQuery({ ...reportQuery(isKept ? '' : tile.report), enabled: !isKept })
  const [isAsking, setAsking] = useState(false)
  const asks = Object.keys(own?.document.parameters?.properties ?? {}).length > 0
  const title = isKept
    ? words.keptTitle
    : own
      ? reportWords(own.document, locale).word(blockTitle(tileBlock(tile), own.document))
      : tile.report
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
      <p className="quiet">{isKept ? words.kept : words.kinds[tileBlock(tile).kind]}</p>
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
        <Button size="small" danger aria-label={words.removeTile(title)} onClick={acts.onRemove}>
          ×
        </Button>
      </div>
      {isAsking && own && !isKept && (
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
