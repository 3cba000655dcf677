import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { given } from '../../http/given.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { anything, fileAnswer, jsonAnswer, jsonBody, pdfAnswer, refusals } from '../../http/schemas.ts'
import { pdfResponse } from '../../print/pdf-response.ts'
import type { Services } from '../../services.ts'
import { fileResponse } from '../export/file-response.ts'
import { inReport } from '../in-report.ts'
import {
  exportedTables,
  issuedReport,
  locale,
  ofReport,
  parameters,
  reportId,
  reportResult,
  reportRights,
} from '../schemas.ts'
import { exportIssued } from './export-issued.ts'
import { listIssued, readIssuedPaper, requireIssued } from './find-issued.ts'
import { issueReport } from './issue-report.ts'

const ofIssued = z.object({ id: z.uuid() })
const whole = issuedReport
  .extend({
    document: anything.openapi({ description: 'The report as it was then' }),
    result: reportResult,
    mine: reportRights,
  })
  .openapi('WholeIssuedReport')

const issue = createRoute({
  method: 'post',
  path: '/reports/{id}/issue',
  summary: 'Freezes the answer of a report and prints it under a number, for good',
  middleware: inReport('print'),
  request: {
    params: ofReport,
    headers: z.object({
      'idempotency-key': z
        .string()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: 'A request sent twice under one key issues once' }),
    }),
    body: jsonBody(z.object({ parameters: parameters.default({}), locale })),
  },
  responses: {
    200: jsonAnswer(whole, 'What was issued under this key before'),
    201: jsonAnswer(whole, 'The issued report'),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
  },
})

const list = createRoute({
  method: 'get',
  path: '/issued-reports',
  summary: 'The issued reports that you see, newest first',
  request: {
    query: z.object({
      report: reportId.optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      size: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(issuedReport), total: z.number().int() }), 'One page'),
    ...refusals(400, 401),
  },
})

const get = createRoute({
  method: 'get',
  path: '/issued-reports/{id}',
  summary: 'An issued report with its result',
  request: { params: ofIssued },
  responses: { 200: jsonAnswer(whole, 'The issued report'), ...refusals(400, 401, 404) },
})

const paper = createRoute({
  method: 'get',
  path: '/issued-reports/{id}/sheet.pdf',
  summary: 'The paper of an issued report, as it was printed then',
  request: { params: ofIssued, query: z.object({ download: z.enum(['0', '1']).default('0') }) },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 404) },
})

const exported = createRoute({
  method: 'get',
  path: '/issued-reports/{id}/export',
  summary: 'The tables of an issued report, as they were then, as a file',
  request: { params: ofIssued, query: exportedTables },
  responses: { 200: fileAnswer, ...refusals(400, 401, 403, 404) },
})

export function issuedRoutes(services: Services) {
  return newRouter()
    .openapi(issue, async (context) => {
      const asks = acting(services, context)
      const { parameters: asked, locale: language } = context.req.valid('json')
      const key = context.req.valid('header')['idempotency-key']
      const { id, isNew } = await issueReport(asks, {
        id: context.req.valid('param').id,
        parameters: asked as JsonObject,
        locale: language,
        ...(key !== undefined && { idempotencyKey: key }),
      })
      return context.json(await requireIssued(asks, id), isNew ? 201 : 200)
    })
    .openapi(list, async (context) =>
      context.json(await listIssued(acting(services, context), given(context.req.valid('query'))), 200),
    )
    .openapi(get, async (context) =>
      context.json(await requireIssued(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(paper, async (context) => {
      const { id } = context.req.valid('param')
      const { bytes, name } = await readIssuedPaper(acting(services, context), id)
      return pdfResponse(bytes, { name, download: context.req.valid('query').download === '1' })
    })
    .openapi(exported, async (context) => {
      const file = given(context.req.valid('query'))
      const asks = acting(services, context)
      return fileResponse(await exportIssued(asks, { ...context.req.valid('param'), ...file }), file.format)
    })
}
