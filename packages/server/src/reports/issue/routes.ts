import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { first } from '../../http/first.ts'
import { given } from '../../http/given.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import {
  anything,
  fileAnswer,
  jsonAnswer,
  jsonBody,
  pdfAnswer,
  printable,
  refusals,
} from '../../http/schemas.ts'
import { pdfResponse } from '../../print/pdf-response.ts'
import type { Services } from '../../services.ts'
import { fileResponse } from '../export/file-response.ts'
import { inReport } from '../in-report.ts'
import {
  colleague,
  exportedTables,
  handedTo,
  issuedReport,
  locale,
  ofReport,
  parameters,
  reportId,
  reportResult,
  reportRights,
} from '../schemas.ts'
import { exportIssued } from './export-issued.ts'
import { listIssued, requireIssued } from './find-issued.ts'
import { findColleagues, handOn, requireHanding, takeBack } from './hand-on.ts'
import { readIssuedPaper } from './read-issued-paper.ts'
import { requireVoiding, voidReport } from './void-report.ts'
import { issueReport } from './issue-report.ts'

const ofIssued = z.object({ id: z.uuid() })
const personId = z.string().regex(/^[\w-]{1,100}$/)
const whole = issuedReport
  .extend({
    document: anything.openapi({ description: 'The report as it was then' }),
    result: reportResult,
    mine: reportRights,
    handed: z
      .array(handedTo)
      .nullable()
      .openapi({ description: 'Whom it was handed to; null where it was handed to you' }),
  })
  .openapi('WholeIssuedReport')

const issue = createRoute({
  method: 'post',
  path: '/reports/{id}/issue',
  summary: 'Freezes the answer of a report and prints it under a number, for good',
  middleware: inReport('issue'),
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
    body: jsonBody(
      z.object({
        parameters: parameters.default({}),
        locale,
        again: z
          .boolean()
          .default(false)
          .openapi({ description: 'Also where the same was issued before; otherwise that is a 409' }),
      }),
    ),
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
    200: jsonAnswer(
      z.object({
        items: z.array(issuedReport),
        total: z.number().int(),
        isAll: z.boolean().openapi({ description: 'False where there are others that you may not see' }),
      }),
      'One page',
    ),
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
  request: {
    params: ofIssued,
    query: z.object({
      download: z.enum(['0', '1']).default('0'),
      issued: z
        .enum(['0', '1'])
        .default('0')
        .openapi({ description: 'Of a void report the paper as it was issued, which does not say that' }),
    }),
  },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 404) },
})

const exported = createRoute({
  method: 'get',
  path: '/issued-reports/{id}/export',
  summary: 'The tables of an issued report, as they were then, as a file',
  request: { params: ofIssued, query: exportedTables },
  responses: { 200: fileAnswer, ...refusals(400, 401, 403, 404) },
})

const voiding = createRoute({
  method: 'post',
  path: '/issued-reports/{id}/void',
  summary: 'Makes an issued report void; its number and its paper stay',
  middleware: first(ofIssued, (acting, { id }) => requireVoiding(acting, id)),
  request: { params: ofIssued, body: jsonBody(z.object({ reason: printable.trim().min(1).max(500) })) },
  responses: { 200: jsonAnswer(whole, 'The void report'), ...refusals(400, 401, 403, 404, 409, 413, 415) },
})

const colleagues = createRoute({
  method: 'get',
  path: '/issued-reports/{id}/colleagues',
  summary: 'People by a part of their name, to hand an issued report to',
  request: { params: ofIssued, query: z.object({ search: printable.trim().min(1).max(100) }) },
  responses: {
    200: jsonAnswer(z.object({ colleagues: z.array(colleague) }), 'Some of them, by name'),
    ...refusals(400, 401, 403, 404),
  },
})

const hand = createRoute({
  method: 'post',
  path: '/issued-reports/{id}/readers',
  summary: 'Hands an issued report to someone, who reads it from then on',
  middleware: first(ofIssued, (acting, { id }) => requireHanding(acting, id)),
  request: { params: ofIssued, body: jsonBody(z.object({ person: personId })) },
  responses: { 200: jsonAnswer(whole, 'The report'), ...refusals(400, 401, 403, 404, 413, 415) },
})

const take = createRoute({
  method: 'delete',
  path: '/issued-reports/{id}/readers/{person}',
  summary: 'Takes an issued report back from someone whom it was handed to',
  request: { params: ofIssued.extend({ person: personId }) },
  responses: { 204: { description: 'They read it no more' }, ...refusals(400, 401, 403, 404) },
})

export function issuedRoutes(services: Services) {
  return newRouter()
    .openapi(issue, async (context) => {
      const asks = acting(services, context)
      const { parameters: asked, locale: language, again } = context.req.valid('json')
      const key = context.req.valid('header')['idempotency-key']
      const { id, isNew } = await issueReport(asks, {
        id: context.req.valid('param').id,
        parameters: asked as JsonObject,
        locale: language,
        again,
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
      const { download, issued: asIssued } = context.req.valid('query')
      const asked = { id, asIssued: asIssued === '1' }
      const { bytes, name } = await readIssuedPaper(acting(services, context), asked)
      return pdfResponse(bytes, { name, download: download === '1' })
    })
    .openapi(voiding, async (context) => {
      const asks = acting(services, context)
      const { id } = context.req.valid('param')
      await voidReport(asks, { id, ...context.req.valid('json') })
      return context.json(await requireIssued(asks, id), 200)
    })
    .openapi(colleagues, async (context) => {
      const { id } = context.req.valid('param')
      const { search } = context.req.valid('query')
      return context.json(
        { colleagues: await findColleagues(acting(services, context), { id, search }) },
        200,
      )
    })
    .openapi(hand, async (context) => {
      const asks = acting(services, context)
      const { id } = context.req.valid('param')
      await handOn(asks, { id, ...context.req.valid('json') })
      return context.json(await requireIssued(asks, id), 200)
    })
    .openapi(take, async (context) => {
      await takeBack(acting(services, context), context.req.valid('param'))
      return context.body(null, 204)
    })
    .openapi(exported, async (context) => {
      const file = given(context.req.valid('query'))
      const asks = acting(services, context)
      return fileResponse(await exportIssued(asks, { ...context.req.valid('param'), ...file }), file.format)
    })
}
