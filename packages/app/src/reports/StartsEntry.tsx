import type { JsonObject } from '@paperwright/runtime'
import { fitsPreset, presets, reportWording } from '@paperwright/runtime/kit'
import type { Preset, Report } from '@paperwright/runtime/report'
import { wordAsked } from './asked-words.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { setStart, startOf, type Start, type Starts } from './parameter-starts.ts'
import { STARTS_WORDS } from './starts-words.ts'

interface StartsEntryProps {
  report: Report
  starts: Starts
  onChange(starts: Starts): void
  /** Values that may be kept as they are. */
  offered?: JsonObject
}

const OWN = 'own'
const FIXED = 'fixed'

/** What a report's parameters start from, one by one; of a report that asks for nothing, nothing. */
export function StartsEntry({ report, starts, onChange, offered = {} }: StartsEntryProps) {
  const words = useOwnWords(STARTS_WORDS)
  const setting = reportWording(report, useSession().locale)
  const { word } = setting
  const { properties = {}, presets: own = {} } = report.parameters ?? {}
  const asked = Object.entries(properties)
  if (asked.length === 0) return null
  return (
    <div className="form">
      {asked.map(([key, schema]) => {
        const start = startOf(starts, key)
        const fixed = start.kind === FIXED ? start.value : offered[key]
        return (
          <label key={key}>
            {word(schema.title ?? key)}
            <select
              value={start.kind === 'preset' ? start.preset : start.kind}
              onChange={({ target }) => {
                const chosen = target.value
                const next: Start =
                  chosen === OWN
                    ? { kind: OWN }
                    : chosen === FIXED
                      ? { kind: FIXED, value: fixed! }
                      : { kind: 'preset', preset: chosen as Preset }
                onChange(setStart(starts, key, next))
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
