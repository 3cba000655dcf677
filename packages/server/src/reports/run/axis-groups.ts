import type { ResolvedField } from '@paperwright/runtime/kit'
import type { CrossShape } from '@paperwright/runtime/report'
import type { GroupField } from './group-sql.ts'

/** A group with those around it on its axis, the outermost first. */
export interface AxisGroup extends GroupField {
  around: readonly AxisGroup[]
}

export function axisGroups(
  shape: CrossShape,
  axis: 'rows' | 'columns',
  fields: ReadonlyMap<string, ResolvedField>,
): AxisGroup[] {
  const groups: AxisGroup[] = []
  for (const group of shape[axis] ?? [])
    groups.push({ group, field: fields.get(group.field)!, around: [...groups] })
  return groups
}
