import { queryOptions } from '@tanstack/react-query'
import { findRecords, type FindPage, type FindQuery } from '../api/finding.ts'

/** One page of the records of a form that are found; asked anew with the form's records whenever one is stored. */
export const foundQuery = (formId: string, query: FindQuery, page: FindPage) =>
  queryOptions({
    queryKey: ['forms', formId, 'submissions', query, page],
    queryFn: () => findRecords(formId, query, page),
  })
