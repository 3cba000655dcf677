import type { ReportTile } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { formTitle } from '../desk/form-title.ts'
import { reportQuery, reportsQuery } from '../reports/report-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { namePart } from './name-part.ts'
import { tileBlocks } from './tile-block.ts'
import type { Starts } from '../reports/parameter-starts.ts'
import { WIDTHS } from './tile-edits.ts'
import { StartsEntry } from '../reports/StartsEntry.tsx'

/** Chooses a report, one of its tables and charts, how wide it stands, and what it counts. */
export function TileDialog({ onAdd, onClose }: { onAdd(tile: ReportTile): void; onClose(): void }) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { locale } = useSession()
  const { data: reports = [] } = useQuery(reportsQuery)
  const [chosen, setChosen] = useState<string>()
  const report = chosen ?? reports[0]?.id ?? ''
  const { data: own } = useQuery({ ...reportQuery(report), enabled: report !== '' })
  const blocks = own ? tileBlocks(own.document) : []
  const [at, setAt] = useState(0)
  const [width, setWidth] = useState(6)
  const [starts, setStarts] = useState<Starts>({})
  const form = useId()
  const block = blocks[at] ?? blocks[0]
  return (
    <Dialog
      title={words.addTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={!block}>
            {words.add}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (block) onAdd({ report, block: { ...block }, width, ...starts })
        }}
      >
        <label>
          {words.report}
          <select
            value={report}
            onChange={(event) => {
              setChosen(event.target.value)
              setAt(0)
              setStarts({})
            }}
          >
            {reports.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.code, formTitle(one, locale)].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.block}
          <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {blocks.map((one, index) => (
              <option key={index} value={index}>
                {own && namePart(one, { blocks, report: own.document, words, locale })}
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
      {own && <StartsEntry key={report} report={own.document} starts={starts} onChange={setStarts} />}
    </Dialog>
  )
}
