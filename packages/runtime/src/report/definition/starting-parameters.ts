import type { JsonObject } from '../../form/json-schema.ts'
import { dateText } from '../../moment/moment-text.ts'
import { wallClock } from '../../moment/wall-clock.ts'
import type { ZonedMoment } from '../../moment/zoned-moment.ts'
import type { Preset, Report } from './report.ts'

/** What a report's parameters start from, seen from a moment of the office: their presets, else their fields' defaults. */
export function startingParameters({ parameters }: Pick<Report, 'parameters'>, now: ZonedMoment): JsonObject {
  const { properties = {}, presets = {} } = parameters ?? {}
  const given = Object.entries(properties).flatMap(([key, schema]) => {
    const preset = presets[key]
    const value = preset === undefined ? schema.default : presetValue(preset, now)
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(given)
}

/** What a tile or schedule says of a report's parameters: values, and presets in place of the report's own. */
export interface ChosenParameters {
  parameters?: JsonObject
  presets?: Record<string, Preset>
}

/** What a report is asked for by a tile or schedule, seen from a moment of the office. */
export function chosenParameters(
  { parameters: asked }: Pick<Report, 'parameters'>,
  { parameters, presets }: ChosenParameters,
  now: ZonedMoment,
): JsonObject {
  const start = asked && { ...asked, presets: { ...asked.presets, ...presets } }
  return { ...startingParameters(start ? { parameters: start } : {}, now), ...parameters }
}

/** Days and months as their fields keep them, years as numbers. */
function presetValue(preset: Preset, now: ZonedMoment): string | number {
  const { year, month, day } = wallClock(now)
  switch (preset) {
    case 'today':
      return dateText(year, month, day)
    case 'yesterday':
      return dateText(year, month, day - 1)
    case 'this-month':
      return dateText(year, month, 1).slice(0, 7)
    case 'last-month':
      return dateText(year, month - 1, 1).slice(0, 7)
    case 'this-year':
      return year
    case 'last-year':
      return year - 1
  }
}
