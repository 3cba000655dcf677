import type { JsonObject, ZonedMoment } from '@paperwright/runtime'
import { startingParameters } from '@paperwright/runtime/kit'
import type { Tile } from '@paperwright/server'
import type { OwnReport } from '../api/reports.ts'

/** What a tile asks its report for: its own values, its presets as seen from a moment of the office, and else what the report starts from. */
export function tileParameters(
  { parameters, presets = {} }: Pick<Tile, 'parameters' | 'presets'>,
  own: Pick<OwnReport, 'document' | 'parameters'>,
  now: ZonedMoment,
): JsonObject {
  const properties = Object.fromEntries(
    Object.entries(own.document.parameters?.properties ?? {}).filter(([key]) => Object.hasOwn(presets, key)),
  )
  return {
    ...own.parameters,
    ...startingParameters({ parameters: { properties, presets } }, now),
    ...parameters,
  }
}
