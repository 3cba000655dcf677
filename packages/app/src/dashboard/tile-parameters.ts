import type { JsonObject, ZonedMoment } from '@paperwright/runtime'
import { chosenParameters, type ChosenParameters } from '@paperwright/runtime/kit'
import type { OwnReport } from '../api/reports.ts'

/** What a tile asks its report for: its own values, its presets as seen from a moment of the office, and else what the report starts from. */
export function tileParameters(
  { parameters, presets }: ChosenParameters,
  { document }: Pick<OwnReport, 'document'>,
  now: ZonedMoment,
): JsonObject {
  return chosenParameters(document, { ...(parameters && { parameters }), ...(presets && { presets }) }, now)
}
