import type { JsonObject } from '@paperwright/runtime'
import { fitsPreset, presets } from '@paperwright/runtime/kit'
import type { Preset, Report } from '@paperwright/runtime/report'
import { wordAsked } from '../reports/asked-words.ts'
import { reportWords } from '../reports/report-word.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { setTileStart, tileStart, type TileStart, type TileStarts } from './tile-edits.ts'

interface TileStartsEntryProps {
  report: Report
  starts: TileStarts
  onChange(starts: TileStarts): void
  /** Values that may be kept as they are. */
  offered?: JsonObject
}

const OWN = 'own'
const FIXED = 'fixed'

/** What a tile's parameters start from, one by one; of a report that asks for nothing, nothing. */
export function TileStartsEntry({ report, starts, onChange, offered = {} }: TileStartsEntryProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const setting = reportWords(report, useSession().locale)
  const { word } = setting
  const { properties = {}, presets: own = {} } = report.parameters ?? {}
  const asked = Object.entries(properties)
  if (asked.length === 0) return null
  return (
    <div className="form">
      {asked.map(([key, schema]) => {
        const start = tileStart(starts, key)
        const fixed = start.kind === FIXED ? start.value : offered[key]
        return (
          <label key={key}>
            {word(schema.title ?? key)}
            <select
              value={start.kind === 'preset' ? start.preset : start.kind}
              onChange={({ target }) => {
                const chosen = target.value
                const next: TileStart =
                  chosen === OWN
                    ? { kind: OWN }
                    : chosen === FIXED
                      ? { kind: FIXED, value: fixed! }
                      : { kind: 'preset', preset: chosen as Preset }
                onChange(setTileStart(starts, key, next))
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
              {fixed !== undefined && (
                <option value={FIXED}>
                  {words.fixedStart(
                    wordAsked(
                      { parameters: { properties: { [key]: schema } } },
                      { [key]: fixed },
                      setting,
                    )[0] ?? '',
                  )}
                </option>
              )}
            </select>
          </label>
        )
      })}
    </div>
  )
}
