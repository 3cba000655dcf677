import type { Json } from '@paperwright/runtime'
import type { Head, Table } from '@paperwright/runtime/report'
import type { SlowCross } from './slow/slow-cross.ts'
import type { SlowList } from './slow/slow-list.ts'

/** Where a table says something else than the twin's, or undefined. */
export function sameAs(table: Table, twin: SlowCross | SlowList): string | undefined {
  if (table.kind === 'list') {
    const { rows, records, totals, count } = table
    return differ(
      { rows, records, count, totals: totals ?? null },
      { totals: null, ...(twin as SlowList) },
      '',
    )
  }
  const { rows, columns, cells, totals } = twin as SlowCross
  return (
    differ(table.rows.map(told), rows.map(told), 'rows') ??
    differ(table.columns.map(told), columns.map(told), 'columns') ??
    differ(table.cells, cells, 'cells') ??
    differ(table.totals, totals, 'totals')
  )
}

function told({ keys, role, title }: Head): Json {
  return { keys: keys as unknown as Json, role, title: title ?? null }
}

/** Where two values differ, as a path with both. */
function differ(one: unknown, other: unknown, path: string): string | undefined {
  if (typeof one === 'number' && typeof other === 'number') {
    const isNear = Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-6)
    return isNear ? undefined : say(one, other, path)
  }
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return one === other ? undefined : say(one, other, path)
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return say(one, other, path)
  for (const key of keys) {
    const found = differ(Reflect.get(one, key), Reflect.get(other, key), `${path}/${key}`)
    if (found) return found
  }
  return undefined
}

function say(one: unknown, other: unknown, path: string): string {
  return `${path} is ${JSON.stringify(one)}, the twin says ${JSON.stringify(other)}`
}
