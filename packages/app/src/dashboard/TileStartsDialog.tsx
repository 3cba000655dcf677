import type { Report } from '@paperwright/runtime/report'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import type { Starts } from '../reports/parameter-starts.ts'
import { StartsEntry } from '../reports/StartsEntry.tsx'

interface TileStartsDialogProps {
  title: string
  report: Report
  starts: Starts
  onSet(starts: Starts): void
  onClose(): void
}

/** Changes what a tile asks its report for. */
export function TileStartsDialog({ title, report, starts, onSet, onClose }: TileStartsDialogProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const [now, setNow] = useState(starts)
  return (
    <Dialog
      title={words.startsOf(title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" onClick={() => onSet(now)}>
            {words.set}
          </Button>
        </>
      }
    >
      <StartsEntry report={report} starts={now} onChange={setNow} />
    </Dialog>
  )
}
