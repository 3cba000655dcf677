import type { Tile } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePin } from './use-pin.ts'

/** Puts a tile of a dashboard on one's first page. */
export function PinTile({ tile }: { tile: Tile }) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { pin, busy, told, failed } = usePin()
  return (
    <div className="line tile-tools">
      <Button look="link" size="small" loading={busy} onClick={() => pin(tile)}>
        {words.pin}
      </Button>
      <span className="quiet" role={failed ? 'alert' : 'status'}>
        {told}
      </span>
    </div>
  )
}
