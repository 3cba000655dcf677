import {
  arrangeCross,
  openCube,
  reportEvaluation,
  type Cube,
  type ResolvedQuery,
} from '@paperwright/runtime/kit'
import type { CrossShape, CrossTable, GroupKey } from '@paperwright/runtime/report'
import { axisGroups, type AxisGroup } from './axis-groups.ts'
import { readKey } from './group-sql.ts'
import { readGroups } from './read-groups.ts'
import type { RunContext } from './run-context.ts'
import type { SelectRows } from './select-rows.ts'

interface CrossRun {
  resolved: ResolvedQuery
  shape: CrossShape
  context: RunContext
}

export type ReadCrossTable = (run: CrossRun) => Promise<CrossTable>

/** Queries of a report that differ in nothing but which rows they keep share their figures. */
export function openCrossTables(select: SelectRows): ReadCrossTable {
  const cubes = new Map<string, Promise<Cube>>()
  return async (run) => {
    const { keep: _, ...figures } = run.shape
    const key = JSON.stringify({ ...run.resolved.query, cross: figures })
    const cube = cubes.get(key) ?? readCube(select, run)
    cubes.set(key, cube)
    return arrangeCross(run.resolved, run.shape, await cube)
  }
}

async function readCube(select: SelectRows, { resolved, shape, context }: CrossRun): Promise<Cube> {
  const [rows, columns] = [
    axisGroups(shape, 'rows', resolved.fields),
    axisGroups(shape, 'columns', resolved.fields),
  ]
  const { sums, leaders } = await readGroups(select, { resolved, shape, rows, columns, context })
  const keysOf = (keys: readonly (string | null | undefined)[], groups: readonly AxisGroup[]) =>
    groups.flatMap((group, index): GroupKey[] => {
      const key = keys[index]
      return key === undefined ? [] : [leaders.has(group) ? readLeader(key, group) : readKey(key, group)]
    })
  const cells = sums.map(({ keys, figures }) => ({
    rows: keysOf(keys.slice(0, rows.length), rows),
    columns: keysOf(keys.slice(rows.length), columns),
    figures,
  }))
  const figures = cells.length * Object.keys(shape.measures).length
  return openCube(shape, cells, reportEvaluation(context.now, figures))
}

function readLeader(key: string | null, group: AxisGroup): GroupKey {
  const { others } = group.group.top!
  if (key === '*') return { others: typeof others === 'string' ? others : '' }
  return readKey(key === null ? null : key.slice(1), group)
}
