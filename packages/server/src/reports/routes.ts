import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { startingParameters } from '@paperwright/runtime/kit'
import type { GroupKey } from '@paperwright/runtime/report'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import {
  anything,
  fileAnswer,
  jsonAnswer,
  jsonBody,
  newForm,
  pdfAnswer,
  pdfQuery,
  printable,
  refusals,
  reportVersion,
} from '../http/schemas.ts'
import { listDocuments, listNew } from '../library/list-documents.ts'
import { officeTime } from '../office/office.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import type { Services } from '../services.ts'
import { dashboardRoutes } from './dashboards/routes.ts'
import { reportDesignRoutes } from './design/routes.ts'
import { exportReport } from './export/export-report.ts'
import { fileResponse } from './export/file-response.ts'
import { inReport } from './in-report.ts'
import { issuedRoutes } from './issue/routes.ts'
import { printReport } from './print-report.ts'
import { reportKind } from './report-kind.ts'
import { requireReportReader, requireReportRight } from './report-rights.ts'
import { findBehind } from './run/find-behind.ts'
import { runNewest } from './run-newest.ts'
import { scheduleRoutes } from './schedule/routes.ts'
import {
  exportedTables,
  libraryReport,
  locale,
  ofReport,
  parameters,
  parametersText,
  reportResult,
  reportRights,
} from './schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'Every report that you may read, at its newest version, and the drafts of reports that have none',
  request: {
    query: z.object({ search: z.string().max(200).optional(), domain: z.string().max(100).optional() }),
  },
  responses: {
    200: jsonAnswer(
      z.object({ reports: z.array(libraryReport), drafts: z.array(newForm) }),
      'The reports in the order of their codes; the drafts of new reports, for admins',
    ),
    ...refusals(400, 401),
  },
})

const newest = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'A report at its newest version',
  request: { params: ofReport },
  responses: {
    200: jsonAnswer(
      reportVersion.extend({
        mine: reportRights,
        parameters: anything.openapi({ description: 'What its parameters start from today' }),
      }),
      'The report',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

const run = createRoute({
  method: 'post',
  path: '/reports/{id}/run',
  summary: 'The answer of a report over the records that you may see',
  middleware: inReport('see'),
  request: { params: ofReport, body: jsonBody(z.object({ parameters: parameters.default({}) })) },
  responses: {
    200: jsonAnswer(
      z.object({ version: z.number().int(), result: reportResult }),
      'The version that was run, and its answer',
    ),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const groupKey = z.union([
  z.object({ value: z.union([printable, z.number(), z.boolean(), z.null()]) }),
  z.object({ others: printable }),
])

const behind = createRoute({
  method: 'post',
  path: '/reports/{id}/behind',
  summary: 'The records behind a figure of a cross table, newest first',
  middleware: inReport('see'),
  request: {
    params: ofReport,
    body: jsonBody(
      z.object({
        parameters: parameters.default({}),
        query: z.string().max(100),
        row: z.array(groupKey).max(20).openapi({ description: "The row's keys; fewer, or none, in totals" }),
        column: z.array(groupKey).max(20),
        measure: z.string().max(100),
        page: z.number().int().min(1).max(100_000).default(1),
        size: z.number().int().min(1).max(200).default(50),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(
      z
        .object({
          items: z.array(
            z.object({ formId: z.string(), id: z.string(), number: z.string(), createdAt: z.string() }),
          ),
          total: z.number().int(),
        })
        .openapi('RecordsBehind'),
      'One page',
    ),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const paper = createRoute({
  method: 'get',
  path: '/reports/{id}/sheet.pdf',
  summary: 'The paper of a report as it is now, not issued',
  request: { params: ofReport, query: pdfQuery.extend({ parameters: parametersText }) },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 403, 404, 422) },
})

const exported = createRoute({
  method: 'get',
  path: '/reports/{id}/export',
  summary: 'The tables of a report as it is now, as a file',
  request: {
    params: ofReport,
    query: exportedTables.extend({ locale, parameters: parametersText }),
  },
  responses: {
    200: fileAnswer,
    ...refusals(400, 401, 403, 404, 422),
  },
})

export function reportRoutes(services: Services) {
  const library = { kind: reportKind, store: services.reports }
  return newRouter()
    .openapi(list, async (context) => {
      const filter = given(context.req.valid('query'))
      const asks = acting(services, context)
      const [reports, drafts] = await Promise.all([
        listDocuments(asks, library, filter),
        listNew(asks, services.reports, filter),
      ])
      return context.json({ reports, drafts }, 200)
    })
    .openapi(newest, async (context) => {
      const report = await services.reports.requireNewest(context.req.valid('param').id)
      const mine = await requireReportReader(acting(services, context), report.document)
      const start = startingParameters(report.document, await officeTime(services))
      return context.json({ ...report, mine, parameters: start }, 200)
    })
    .openapi(run, async (context) => {
      const { version, result } = await runNewest(acting(services, context), {
        ...context.req.valid('param'),
        parameters: context.req.valid('json').parameters as JsonObject,
        needed: 'see',
      })
      return context.json({ version, result }, 200)
    })
    .openapi(behind, async (context) => {
      const asks = acting(services, context)
      const { document: report } = await services.reports.requireNewest(context.req.valid('param').id)
      await requireReportRight(asks, report, 'see')
      const { parameters: asked, page, size, row, column, ...place } = context.req.valid('json')
      const found = await findBehind(asks, {
        report,
        parameters: asked as JsonObject,
        place: { ...place, row: row as GroupKey[], column: column as GroupKey[] },
        page,
        size,
      })
      return context.json(found, 200)
    })
    .openapi(paper, async (context) => {
      const { parameters: asked, locale: language, download } = context.req.valid('query')
      const { bytes, name } = await printReport(acting(services, context), {
        ...context.req.valid('param'),
        parameters: asked as JsonObject,
        locale: language,
      })
      return pdfResponse(bytes, { name, download: download === '1' })
    })
    .openapi(exported, async (context) => {
      const { parameters: asked, ...file } = given(context.req.valid('query'))
      const exportedFile = await exportReport(acting(services, context), {
        ...context.req.valid('param'),
        parameters: asked as JsonObject,
        ...file,
      })
      return fileResponse(exportedFile, file.format)
    })
    .route('/', reportDesignRoutes(services))
    .route('/', issuedRoutes(services))
    .route('/', scheduleRoutes(services))
    .route('/', dashboardRoutes(services))
}
