import type { CrossShape, Measure } from '../definition/query.ts'
import { compareConditions } from './compare-conditions.ts'
import { compareGroups } from './compare-groups.ts'
import { compareParts, partsOf } from './compare-parts.ts'
import { compareSettings } from './compare-settings.ts'
import type { NamesPair } from './query-names.ts'
import type { NamedPart, ReportChange, ReportPart } from './report-change.ts'

interface CrossPair {
  before: CrossShape
  after: CrossShape
  of: NamedPart
  names: NamesPair
  name(part: ReportPart, title: string): NamedPart
}

/** A cross table's groups, measures and totals. */
export function compareCross({ before, after, of, names, name }: CrossPair): ReportChange[] {
  return [
    ...compareGroups({ before, after, names, name }),
    ...compareParts<Measure>({
      before: partsOf(before.measures),
      after: partsOf(after.measures),
      name: (_, { title }) => name('measure', title),
      told: ['where'],
      say: (setting, value) =>
        setting === 'field' && typeof value === 'string' ? names.after.field(value) : value,
      ordered: true,
      inside: (pair) =>
        compareConditions({ of: pair.of, before: pair.before.where, after: pair.after.where, names }),
    }),
    ...compareSettings({ before: totalsOf(before), after: totalsOf(after), of }),
  ]
}

function totalsOf({ totals, keep }: CrossShape) {
  return {
    'totals.rows': totals?.rows || null,
    'totals.columns': totals?.columns || null,
    keep: keep ?? null,
  }
}
