import type { Group, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import type { ItemPlace } from './item-place.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** How a group is bundled, sorted, cut off and summed up. The first few only and all that there are exclude each other. */
export function setGroup(
  report: Report,
  { place, change }: { place: ItemPlace & { area: 'rows' | 'columns' }; change: Change<Group> },
): Report {
  const { query, area, at } = place
  return changeQuery(report, query, (now) => {
    if (!now.cross) return now
    const groups = (now.cross[area] ?? []).map((group, index) =>
      index === at
        ? withoutBlanks<Group>({
            ...group,
            ...(change.complete && { top: undefined }),
            ...(change.top && { complete: undefined }),
            ...change,
          })
        : group,
    )
    return { ...now, cross: { ...now.cross, [area]: groups } }
  })
}
