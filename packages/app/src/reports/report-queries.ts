import type { JsonObject } from '@paperwright/runtime'
import { queryOptions } from '@tanstack/react-query'
import { findReportSeed, findReportWork, getReportVersion, listReportVersions } from '../api/report-design.ts'
import {
  getIssued,
  getReport,
  listIssued,
  listNewReports,
  listReports,
  listSchedules,
  runReport,
} from '../api/reports.ts'

export const reportsQuery = queryOptions({ queryKey: ['reports'], queryFn: listReports, staleTime: 60_000 })

/** Reports that were begun and never published. */
export const newReportsQuery = queryOptions({ queryKey: ['new-reports'], queryFn: listNewReports })

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', id], queryFn: () => getReport(id) })

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

/** What was issued never changes. */
export const issuedQuery = (id: string) =>
  queryOptions({ queryKey: ['issued', id], queryFn: () => getIssued(id), staleTime: Infinity })

export const schedulesQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', id, 'schedules'], queryFn: () => listSchedules(id) })

/** Always asked anew: what is being worked on must not be old. */
export const reportWorkQuery = (id: string) =>
  queryOptions({ queryKey: ['report-work', id], queryFn: () => findReportWork(id), staleTime: 0, gcTime: 0 })

/** A published version, which never changes. */
export const reportVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['reports', id, 'versions', version],
    queryFn: () => getReportVersion(id, version),
    staleTime: Infinity,
  })

export const reportVersionsQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', id, 'versions'], queryFn: () => listReportVersions(id) })

export const reportSeedQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', id, 'seed'], queryFn: () => findReportSeed(id) })
