import type { Query, QueryField } from '@paperwright/runtime/report'
import { dropFields } from './drop-fields.ts'

/** A query without some references of a part; fields that are taken from nothing else leave with them. */
export function withoutReferences(query: Query, part: number, isGone: (reference: string) => boolean): Query {
  const blank = (reference: string | null, index: number) =>
    reference !== null && index === part && isGone(reference) ? null : reference
  const fields = Object.entries(query.fields).map(([key, field]): [string, QueryField] => {
    if (Array.isArray(field.from)) return [key, { ...field, from: field.from.map(blank) }]
    return [key, field.from !== undefined && isGone(field.from) ? { ...field, from: [null] } : field]
  })
  return dropFields({ ...query, fields: Object.fromEntries(fields) }, isFromNothing)
}

export function isFromNothing({ from }: QueryField): boolean {
  return Array.isArray(from) && from.every((one) => one === null)
}
