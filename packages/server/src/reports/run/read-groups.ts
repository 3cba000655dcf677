import type { AxisGroup } from './axis-groups.ts'
import { findSums, readSums, type CrossQuery, type Leaders, type Sums } from './cross-sql.ts'
import { findLeaders, firstOf } from './find-leaders.ts'
import type { SelectRows } from './select-rows.ts'

type Query = Omit<CrossQuery, 'leaders'>

/**
 * The sums of all groups that a table shows. Where those beyond the first are left out, one statement gives everybody's sums
 * and the first are chosen of them; where they are bundled, or too many, the first have to be known before.
 */
export async function readGroups(
  select: SelectRows,
  query: Query,
): Promise<{ sums: Sums[]; leaders: Leaders }> {
  const isBundled = groupsOf(query).some(({ group }) => group.top?.others)
  const all = isBundled ? undefined : await findSums(select, { ...query, leaders: new Map() })
  if (all) return { sums: keepLeaders(all, query), leaders: new Map() }
  const leaders = await findLeaders(select, query)
  return { sums: await readSums(select, { ...query, leaders }), leaders }
}

function groupsOf({ rows, columns }: Query): AxisGroup[] {
  return [...rows, ...columns]
}

/** Blanks are never among the first, and never left out. */
function keepLeaders(sums: readonly Sums[], query: Query): Sums[] {
  const led = groupsOf(query).flatMap((group, index) => {
    if (!group.group.top) return []
    const start = index - group.around.length
    const first = firstOf(sumsAlong(sums, start, index), group, query)
    return [{ start, index, paths: new Set(first.map((path) => JSON.stringify(path))) }]
  })
  const isKept = ({ keys }: Sums) =>
    led.every(
      ({ start, index, paths }) =>
        keys[index] === undefined ||
        keys[index] === null ||
        paths.has(JSON.stringify(keys.slice(start, index + 1))),
    )
  return sums.filter(isKept)
}

/** The sums of a group and those around it, over all of the groups inside it and of the other axis. */
function sumsAlong(sums: readonly Sums[], start: number, index: number): Sums[] {
  const isAlong = (at: number) => start <= at && at <= index
  return sums
    .filter(({ keys }) => keys.every((key, at) => key === undefined || isAlong(at)))
    .map(({ keys, figures }) => ({ keys: keys.slice(start, index + 1), figures }))
}
