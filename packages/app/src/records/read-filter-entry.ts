import {
  type Filter,
  type FilterOp,
  isRelativeSpan,
  type ListField,
  OPEN_ENDS,
} from '@paperwright/runtime/kit'
import type { ListWords } from './list-words.ts'

/** What is entered of a filter: two texts, of which most comparisons need the first, and chosen options. */
export interface FilterEntry {
  op: FilterOp
  first: string
  second: string
  chosen: readonly (string | number | boolean)[]
}

export type FilterFault = keyof Pick<ListWords, 'chooseOne' | 'enterValue' | 'wrongOrder'>

/** The entry as a filter on a field, or why it is none. An open end of a span is an open end. */
export function readFilterEntry(
  { field, kind, moment }: Pick<ListField, 'field' | 'kind' | 'moment'>,
  { op, first, second, chosen }: FilterEntry,
): Filter | FilterFault {
  if (op === 'empty' || op === 'notEmpty') return { field, op }
  if (kind === 'option' || kind === 'answer') {
    if (chosen.length === 0) return 'chooseOne'
    return kind === 'answer' ? { field, op, value: chosen[0]! } : { field, op, value: [...chosen] }
  }
  const [from, to] = [first.trim(), second.trim()]
  if (op === 'within') return isRelativeSpan(from) ? { field, op, value: from } : 'chooseOne'
  if (op !== 'between') {
    if (from === '') return 'enterValue'
    return kind === 'number' ? numberFilter(field, op, from) : { field, op, value: from }
  }
  if (from === '' && to === '') return 'enterValue'
  if (kind === 'number') return numberSpan(field, from, to)
  const [earliest, latest] = OPEN_ENDS[moment]
  const span = [from || earliest, to || latest] as const
  return span[0] > span[1] ? 'wrongOrder' : { field, op, value: [...span] }
}

function numberFilter(field: string, op: FilterOp, text: string): Filter | FilterFault {
  const value = readNumber(text)
  return value === undefined ? 'enterValue' : { field, op, value }
}

function numberSpan(field: string, from: string, to: string): Filter | FilterFault {
  if (to === '') return numberFilter(field, 'ge', from)
  if (from === '') return numberFilter(field, 'le', to)
  const [least, greatest] = [readNumber(from), readNumber(to)]
  if (least === undefined || greatest === undefined) return 'enterValue'
  return least > greatest ? 'wrongOrder' : { field, op: 'between', value: [least, greatest] }
}

/** As people type them: `1,000`, full-width figures. */
function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  const number = Number(plain)
  return plain === '' || !Number.isFinite(number) ? undefined : number
}

/** A filter as it was entered. */
export function toFilterEntry({ op, value }: Filter, { moment }: Pick<ListField, 'moment'>): FilterEntry {
  const said = (one: unknown) => (typeof one === 'string' || typeof one === 'number' ? String(one) : '')
  const list = Array.isArray(value) ? value : [value]
  const [earliest, latest] = OPEN_ENDS[moment]
  return {
    op,
    first: said(list[0]) === earliest && op === 'between' ? '' : said(list[0]),
    second: said(list[1]) === latest ? '' : said(list[1]),
    chosen: list.filter((one): one is string | number | boolean =>
      ['string', 'number', 'boolean'].includes(typeof one),
    ),
  }
}
