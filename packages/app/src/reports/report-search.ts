import type { JsonObject } from '@paperwright/runtime'

/** What a report's page keeps in its address, so that a link shows the same. */
export interface ReportSearch {
  /** Left out: what the report starts from. */
  parameters?: JsonObject
  view?: 'paper'
}

export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const { parameters, view } = search
  return {
    ...(typeof parameters === 'object' &&
      parameters !== null &&
      !Array.isArray(parameters) && { parameters: parameters as JsonObject }),
    ...(view === 'paper' && { view }),
  }
}
