import {
  arrangeCross,
  type CrossShape,
  type CrossTable,
  type GroupKey,
  type ResolvedQuery,
} from '@paperwright/runtime'
import type { Database } from '../../db/database.ts'
import { axisGroups, type AxisGroup } from './axis-groups.ts'
import { readSums } from './cross-sql.ts'
import { findLeaders } from './find-leaders.ts'
import { readKey } from './group-sql.ts'
import type { RunContext } from './run-context.ts'

export async function readCrossTable(
  db: Pick<Database, 'select'>,
  { resolved, shape, context }: { resolved: ResolvedQuery; shape: CrossShape; context: RunContext },
): Promise<CrossTable> {
  const [rows, columns] = [
    axisGroups(shape, 'rows', resolved.fields),
    axisGroups(shape, 'columns', resolved.fields),
  ]
  const query = { resolved, shape, rows, columns, context }
  const leaders = await findLeaders(db, query)
  const sums = await readSums(db, { ...query, leaders })
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
  return arrangeCross(resolved, shape, cells)
}

function readLeader(key: string | null, group: AxisGroup): GroupKey {
  const { others } = group.group.top!
  if (key === '*') return { others: typeof others === 'string' ? others : '' }
  return readKey(key === null ? null : key.slice(1), group)
}
