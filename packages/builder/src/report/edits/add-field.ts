import { isDeepEqual } from '@paperwright/runtime/kit'
import type { Query } from '@paperwright/runtime/report'
import type { SourceField } from '../fields/source-field.ts'
import { keysOfQuery } from './keys-of-query.ts'
import { newKey } from './new-key.ts'

/** The query's field that is taken from there, made where there is none yet. */
export function addField(query: Query, { from }: Pick<SourceField, 'from'>): { query: Query; key: string } {
  const wanted = from.length === 1 ? from[0]! : from
  const known = Object.entries(query.fields).find(
    ([, field]) => isDeepEqual(field.from ?? null, wanted) && field.recode === undefined,
  )
  if (known) return { query, key: known[0] }
  const first = from.find((one) => one !== null)!
  const key = newKey(/[A-Za-z0-9]+$/.exec(first)?.[0] ?? 'f', keysOfQuery(query))
  return { query: { ...query, fields: { ...query.fields, [key]: { from: wanted } } }, key }
}
