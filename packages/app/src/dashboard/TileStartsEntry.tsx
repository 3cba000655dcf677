import { fitsPreset, presets } from '@paperwright/runtime/kit'
import type { Preset, Report } from '@paperwright/runtime/report'
import { reportWords } from '../reports/report-word.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { setTileStart, tileStart, type TileStarts } from './tile-edits.ts'

interface TileStartsEntryProps {
  report: Report
  starts: TileStarts
  onChange(starts: TileStarts): void
}

const OWN = 'own'

/** What a tile's parameters start from, one by one; of a report that asks for nothing, nothing. */
export function TileStartsEntry({ report, starts, onChange }: TileStartsEntryProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const { word } = reportWords(report, useSession().locale)
  const { properties = {}, presets: own = {} } = report.parameters ?? {}
  const asked = Object.entries(properties)
  if (asked.length === 0) return null
  return (
    <div className="form">
      {asked.map(([key, schema]) => {
        const start = tileStart(starts, key)
        return (
          <label key={key}>
            {word(schema.title ?? key)}
            <select
              value={start.kind === 'preset' ? start.preset : start.kind}
              onChange={({ target }) => {
                const chosen = target.value
                onChange(
                  setTileStart(
                    starts,
                    key,
                    chosen === OWN ? { kind: OWN } : { kind: 'preset', preset: chosen as Preset },
                  ),
                )
              }}
            >
              <option value={OWN}>{words.ownStart(own[key] && words.presets[own[key]])}</option>
              {presets
                .filter((preset) => fitsPreset(preset, schema))
                .map((preset) => (
                  <option key={preset} value={preset}>
                    {words.presets[preset]}
                  </option>
                ))}
              {start.kind === 'fixed' && <option value="fixed">{words.fixedStart}</option>}
            </select>
          </label>
        )
      })}
    </div>
  )
}
