import type { Filter } from '@paperwright/runtime/kit'
import type { FoundPage, Sort } from '@paperwright/server'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What is looked for among records: words that all occur, conditions that are all met, and the order. */
export interface FindQuery {
  search?: string
  filters?: readonly Filter[]
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

/** A page of all the records that one may see, newest first, in which the words occur. */
export const findEverywhere = (search: string, { page, size }: FindPage) =>
  readAnswer<FoundPage>(api.find.$get({ query: { search, page: String(page), size: String(size) } }))
