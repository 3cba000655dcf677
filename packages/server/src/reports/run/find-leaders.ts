import type { Json } from '@paperwright/runtime'
import { openCube, orderKeys, reportEvaluation } from '@paperwright/runtime/kit'
import type { AxisGroup } from './axis-groups.ts'
import { readSums, type CrossQuery, type Leaders, type Sums } from './cross-sql.ts'
import { readKey } from './group-sql.ts'
import type { SelectRows } from './select-rows.ts'

/** Which groups are the first by their measure, in the group around them. Blanks are never among them. */
export async function findLeaders(select: SelectRows, query: Omit<CrossQuery, 'leaders'>): Promise<Leaders> {
  const leaders = new Map<AxisGroup, readonly Json[]>()
  for (const group of [...query.rows, ...query.columns]) {
    if (!group.group.top) continue
    const sums = await readSums(select, { ...query, rows: [...group.around, group], columns: [], leaders })
    leaders.set(group, firstOf(sums, group, query))
  }
  return leaders
}

interface Candidate {
  path: (string | null)[]
  key: string
  figure: number | string
}

/** The paths of the first groups in the group around them; `sums` are those of the group and of those around it. */
export function firstOf(
  sums: readonly Sums[],
  group: AxisGroup,
  { shape, context }: Omit<CrossQuery, 'leaders'>,
): (string | null)[][] {
  const { count, by } = group.group.top!
  const evaluation = reportEvaluation(context.now, sums.length)
  const byParent = new Map<string, Candidate[]>()
  for (const { keys, figures } of sums) {
    const path = keys.filter((key) => key !== undefined)
    const key = path.at(-1)
    const figure = openCube(shape, [{ rows: [], columns: [], figures }], evaluation).figure([], [], by)
    if (path.length !== keys.length || key === null || key === undefined || figure === null) continue
    const parent = JSON.stringify(path.slice(0, -1))
    const candidates = byParent.get(parent) ?? []
    byParent.set(parent, candidates)
    candidates.push({ path, key, figure })
  }
  const order = orderKeys(group.field)
  return [...byParent.values()].flatMap((candidates) =>
    candidates
      .toSorted(
        (a, b) => descending(a.figure, b.figure) || order(readKey(a.key, group), readKey(b.key, group)),
      )
      .slice(0, count)
      .map(({ path }) => path),
  )
}

function descending(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return b - a
  return String(a) < String(b) ? 1 : String(a) > String(b) ? -1 : 0
}
