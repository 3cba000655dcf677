import type { JsonObject } from '@paperwright/runtime'
import { queryOptions } from '@tanstack/react-query'
import { getIssued, listIssued, listSchedules, reportsApi, runReport } from '../api/reports.ts'
import { libraryQueries } from '../library/library-queries.ts'

export const reportQueries = libraryQueries('reports', reportsApi)

export const { list: reportsQuery, one: reportQuery } = reportQueries

/** A report's answer now; records come in all the time, so it is asked anew with every visit. */
export const ranQuery = (id: string, parameters: JsonObject) =>
  queryOptions({
    queryKey: ['reports', id, 'run', parameters],
    queryFn: () => runReport(id, parameters),
    staleTime: 0,
  })

export const issuedListQuery = (id: string, page: number, size: number) =>
  queryOptions({
    queryKey: ['reports', id, 'issued', page, size],
    queryFn: () => listIssued(id, { page, size }),
  })

/** What was issued never changes; that it is void, and whom it was handed to, does. */
export const issuedQuery = (id: string) =>
  queryOptions({ queryKey: ['issued', id], queryFn: () => getIssued(id) })

export const schedulesQuery = (id?: string) =>
  queryOptions({ queryKey: ['schedules', id ?? null], queryFn: () => listSchedules(id) })
