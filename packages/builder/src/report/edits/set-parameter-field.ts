import type { JsonSchema, Report } from '@paperwright/runtime'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** What a reader may give for a parameter: its limits, what it starts from. */
export function setParameterField(
  report: Report,
  { key, change }: { key: string; change: Change<JsonSchema> },
): Report {
  const { parameters } = report
  const schema = parameters?.properties[key]
  if (!parameters || !schema) return report
  const changed = withoutBlanks<JsonSchema>({ ...schema, ...change })
  return {
    ...report,
    parameters: { ...parameters, properties: { ...parameters.properties, [key]: changed } },
  }
}
