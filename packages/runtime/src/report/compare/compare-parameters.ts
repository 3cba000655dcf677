import type { JsonSchema } from '../../form/json-schema.ts'
import type { Parameters, Preset } from '../definition/report.ts'
import { compareParts } from './compare-parts.ts'
import type { ReportChange } from './report-change.ts'

/** What readers are asked for: its fields, which must be given, and what they start from. */
export function compareParameters(
  before: Parameters | undefined,
  after: Parameters | undefined,
): ReportChange[] {
  return compareParts({
    before: askedOf(before),
    after: askedOf(after),
    name: (key, { title }) => ({ part: 'parameter', title: title ?? key }),
    // Another type brings its own JSON type and format.
    told: ['type', 'format'],
    ordered: true,
  })
}

type Asked = JsonSchema & { isRequired?: boolean; preset?: Preset }

function askedOf({ properties = {}, required = [], presets = {} }: Partial<Parameters> = {}) {
  return new Map(
    Object.entries(properties).map(([key, schema]): [string, Asked] => {
      const preset = presets[key]
      const asked = {
        ...schema,
        ...(required.includes(key) && { isRequired: true }),
        ...(preset && { preset }),
      }
      return [key, asked]
    }),
  )
}
