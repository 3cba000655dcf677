import type { JsonObject } from '../../form/json-schema.ts'
import type { Preset, Report } from './report.ts'

/** What a report's parameters start from, seen from a day: their presets, else their fields' defaults. */
export function startingParameters({ parameters }: Pick<Report, 'parameters'>, day: Date): JsonObject {
  const { properties = {}, presets = {} } = parameters ?? {}
  const given = Object.entries(properties).flatMap(([key, schema]) => {
    const preset = presets[key]
    const value = preset === undefined ? schema.default : presetValue(preset, day)
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(given)
}

/** Days and months as their fields keep them, years as numbers. */
function presetValue(preset: Preset, day: Date): string | number {
  const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()]
  switch (preset) {
    case 'today':
      return dayText(day)
    case 'yesterday':
      return dayText(new Date(year, month, date - 1))
    case 'this-month':
      return monthText(day)
    case 'last-month':
      return monthText(new Date(year, month - 1, 1))
    case 'this-year':
      return year
    case 'last-year':
      return year - 1
  }
}

function monthText(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}`
}

/** The calendar date where this runs: `2026-03-05`. */
export function dayText(day: Date): string {
  return `${monthText(day)}-${two(day.getDate())}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
