import type { JsonObject } from '@paperwright/runtime'
import { resolveQuery } from '@paperwright/runtime/kit'
import type { Parameters, Query } from '@paperwright/runtime/report'
import { slowCross, type SlowCross } from './slow-cross.ts'
import { slowList, type SlowList } from './slow-list.ts'
import { slowRows } from './slow-rows.ts'
import type { SlowWorld } from './slow-world.ts'

/**
 * What a query gives, told a second time: over records in memory, from what the contract of queries says alone, as plainly
 * as it can be said. It is what the product is held against, and shares nothing with it but reading the definition.
 */
export function runSlowly(
  query: Query,
  world: SlowWorld,
  { parameters, given = {} }: { parameters?: Parameters; given?: JsonObject } = {},
): SlowCross | SlowList {
  const { resolved, problems } = resolveQuery(query, (id) => world.forms.get(id), parameters)
  if (!resolved) throw new Error(JSON.stringify(problems))
  const rows = slowRows(resolved, world, given)
  return query.list
    ? slowList(query.list, resolved, rows)
    : slowCross(query.cross!, resolved, { rows, given })
}
