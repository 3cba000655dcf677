import type { JsonObject } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { useId, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { DASHBOARD_WORDS } from '../dashboard/dashboard-words.ts'
import { namePart } from '../dashboard/name-part.ts'
import { tileBlocks } from '../dashboard/tile-block.ts'
import { usePin } from '../dashboard/use-pin.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

interface PinReportProps {
  report: Report
  /** What the report was asked for, where that is not what it starts from. */
  parameters: JsonObject | undefined
  onClose(): void
}

/** Puts a part of a report on one's first page, counted for what the reader asked for. */
export function PinReport({ report, parameters, onClose }: PinReportProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useSession()
  const { pin, busy, told, failed } = usePin()
  const [at, setAt] = useState(0)
  const blocks = tileBlocks(report)
  const block = blocks[at]
  const form = useId()
  const isDone = told !== undefined && !failed
  return (
    <Dialog
      title={words.pin}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isDone ? words.close : words.cancel}</Button>
          {!isDone && (
            <Button look="primary" type="submit" form={form} loading={busy} disabled={!block}>
              {words.pin}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!block) return
          const width = block.kind === 'number' ? 3 : 6
          pin({ report: report.id, block: { ...block }, width, ...(parameters && { parameters }) })
        }}
      >
        <label>
          {words.pinChoose}
          <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {blocks.map((one, index) => (
              <option key={index} value={index}>
                {namePart(one, { blocks, report, words, locale })}
              </option>
            ))}
          </select>
        </label>
        {told !== undefined && <p role={failed ? 'alert' : 'status'}>{told}</p>}
      </form>
    </Dialog>
  )
}
