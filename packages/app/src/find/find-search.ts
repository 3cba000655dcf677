import type { Filter } from '@paperwright/runtime/kit'

/** What the page of finding keeps in its address. */
export interface FindSearch {
  q?: string
  /** The id of a form. */
  form?: string
  /** The name of a span that moves with the day. */
  when?: string
  /** The id of who handed in. */
  who?: string
  page?: number
}

export function readFindSearch(search: Record<string, unknown>): FindSearch {
  const { q, form, when, who, page } = search
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const [inForm, span, person] = [text(form), text(when), text(who)]
  return {
    // A search for 2026 stands in the address as a number.
    ...(['string', 'number'].includes(typeof q) && q !== '' && { q: String(q) }),
    ...(inForm && { form: inForm }),
    ...(span && { when: span }),
    ...(person && { who: person }),
    ...(Number.isInteger(page) && Number(page) > 1 && { page: Number(page) }),
  }
}

/** What narrows what is found, but for one of them. */
export function findFilters({ form, when, who }: FindSearch, without?: 'form' | 'who'): Filter[] {
  return [
    ...(form && without !== 'form' ? [{ field: 'form', op: 'anyOf' as const, value: [form] }] : []),
    ...(when ? [{ field: 'createdAt', op: 'within' as const, value: when }] : []),
    ...(who && without !== 'who' ? [{ field: 'createdBy', op: 'anyOf' as const, value: [who] }] : []),
  ]
}
