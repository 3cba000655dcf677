import type { Json } from '@paperwright/runtime'
import { readOptions, type ResolvedField } from '@paperwright/runtime/kit'
import { foldText } from './slow-conditions.ts'

export type Compare = (one: Json, other: Json) => number

const words = new Intl.Collator('zh-CN', { numeric: true })

/** The order of a field's own values that are not blank, rising; `fold` is how texts of lists stand. */
export function ownOrder(
  { kind, schema }: Pick<ResolvedField, 'kind' | 'schema'>,
  texts: 'collate' | 'fold',
): Compare {
  if (kind === 'option' && schema) {
    const listed = readOptions(schema).map(({ value }) => value)
    const place = (value: Json) => {
      const at = listed.indexOf(value)
      return at < 0 ? listed.length : at
    }
    return (a, b) => place(a) - place(b) || textOrder(texts)(a, b)
  }
  if (kind === 'answer') return (a, b) => Number(b) - Number(a)
  return kind === 'text' || kind === 'option' ? textOrder(texts) : plainOrder
}

export const plainOrder: Compare = (a, b) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : codePoints(String(a), String(b))

function textOrder(texts: 'collate' | 'fold'): Compare {
  return texts === 'collate'
    ? (a, b) => words.compare(String(a), String(b)) || plainOrder(a, b)
    : (a, b) => codePoints(foldText(String(a)), foldText(String(b)))
}

/** As databases compare bytes, which JavaScript does not beyond the first plane. */
function codePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

/** In a direction, blanks last in either. */
export function directed(compare: Compare, direction: 'asc' | 'desc'): Compare {
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return direction === 'asc' ? compare(a, b) : compare(b, a)
  }
}
