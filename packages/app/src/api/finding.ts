import type { RecordFilter } from '@paperwright/runtime/kit'
import type { FoundPage, Grouped, Grouping, KnownValue, Sort } from '@paperwright/server'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What is looked for among records: words that all occur, conditions that are all met, and the order. */
export interface FindQuery {
  search?: string
  filters?: readonly RecordFilter[]
  sort?: readonly Sort[]
}

/** Pages count from 1 and have 200 records at most. */
export interface FindPage {
  page: number
  size: number
}

/** Lists travel as JSON in the address. */
export function toAddress({ search, filters = [], sort = [] }: FindQuery): Record<string, string> {
  return {
    ...(search && { search }),
    ...(filters.length > 0 && { filters: JSON.stringify(filters) }),
    ...(sort.length > 0 && { sort: JSON.stringify(sort) }),
  }
}

/** A page of the records of a form that one may see. Refused (400) for fields and comparisons that there are none of. */
export const findRecords = (formId: string, query: FindQuery, { page, size }: FindPage) =>
  readAnswer<FoundPage>(
    api.forms[':id'].find.$get({
      param: { id: formId },
      query: { ...toAddress(query), page: String(page), size: String(size) },
    }),
  )

/** A page of all the records that one may see, the best fit first, in which the words occur. */
export const findEverywhere = (query: FindQuery, { page, size }: FindPage) =>
  readAnswer<FoundPage>(
    api.find.$get({ query: { ...toAddress(query), page: String(page), size: String(size) } }),
  )

/** Who handed in what is found over all forms, or of which forms it is, the most frequent first. */
export const valuesEverywhere = async (
  field: 'createdBy' | 'form',
  query: FindQuery,
): Promise<KnownValue[]> =>
  (
    await readAnswer<{ values: KnownValue[] }>(
      api.find.values.$get({ query: { ...toAddress(query), field, limit: '200' } }),
    )
  ).values

/** What is asked of a field's values: those that contain what was typed. */
export interface ValuesAsked {
  field: string
  typed?: string
  /** To 500; 10 where it is left out. */
  limit?: number
}

/** The words that stand in a field of the records of a form that one may see, the most frequent first. */
export const valuesQuery = (formId: string, { field, typed = '', limit = 10 }: ValuesAsked) =>
  queryOptions({
    queryKey: ['forms', formId, 'submissions', 'values', field, typed, limit],
    staleTime: 30_000,
    queryFn: async () =>
      (
        await readAnswer<{ values: KnownValue[] }>(
          api.forms[':id'].values.$get({
            param: { id: formId },
            query: { field, limit: String(limit), ...(typed && { typed }) },
          }),
        )
      ).values,
  })

/** The records of a form that are found, counted in groups; asked anew with them. */
export const groupedQuery = (formId: string, { search, filters = [] }: FindQuery, group: Grouping) =>
  queryOptions({
    queryKey: ['forms', formId, 'submissions', 'groups', search ?? '', filters, group],
    queryFn: () =>
      readAnswer<Grouped>(
        api.forms[':id'].groups.$get({
          param: { id: formId },
          query: { ...toAddress({ ...(search && { search }), filters }), group: JSON.stringify(group) },
        }),
      ),
  })
