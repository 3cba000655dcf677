import { createRoute, z } from '@hono/zod-openapi'
import { FormulaTooLong, type JsonObject } from '@paperwright/runtime'
import { problemOfEnded } from '../../checks/check-ended.ts'
import { given } from '../../http/given.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { adminsOnly } from '../../http/require-actor.ts'
import {
  anything,
  formSeed,
  jsonAnswer,
  jsonBody,
  printable,
  problemDetails,
  refusals,
  versionInfo,
  versionNumber,
} from '../../http/schemas.ts'
import { declineSeed } from '../../library/decline-seed.ts'
import { requireSeed } from '../../library/get-seed.ts'
import { listVersions } from '../../library/list-versions.ts'
import type { Services } from '../../services.ts'
import { answerReport } from '../answer-report.ts'
import { ofReport, parameters, reportResult, reportVersion } from '../schemas.ts'
import { shortenResult } from '../shorten-result.ts'
import { checkReportDocument, requireSoundReport } from './check-report-document.ts'
import { reportDraftRoutes } from './draft-routes.ts'
import { publishReport } from './publish-report.ts'

/** Rows of each table that whoever draws a report is shown, unless they ask for fewer. */
const SHOWN = 200

const check = createRoute({
  method: 'post',
  path: '/reports/check',
  summary: 'Says what is wrong with a report document, without storing it',
  middleware: adminsOnly,
  request: { body: jsonBody(anything) },
  responses: {
    200: jsonAnswer(problemDetails.pick({ problems: true }), 'Its problems; none for a sound report'),
    ...refusals(400, 401, 403, 413, 415),
  },
})

const runWork = createRoute({
  method: 'post',
  path: '/reports/run',
  summary: 'The answer of a report document under work, its tables cut short',
  middleware: adminsOnly,
  request: {
    body: jsonBody(
      z.object({
        document: anything,
        parameters: parameters.default({}),
        rows: z.number().int().min(1).max(SHOWN).default(SHOWN),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(reportResult, 'The answer'),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const versions = createRoute({
  method: 'get',
  path: '/reports/{id}/versions',
  summary: 'The published versions of a report, newest first',
  middleware: adminsOnly,
  request: { params: ofReport },
  responses: {
    200: jsonAnswer(z.object({ versions: z.array(versionInfo) }), 'The versions'),
    ...refusals(400, 401, 403, 404),
  },
})

const version = createRoute({
  method: 'get',
  path: '/reports/{id}/versions/{version}',
  summary: 'A report at one of its versions',
  middleware: adminsOnly,
  request: { params: ofReport.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }) },
  responses: { 200: jsonAnswer(reportVersion, 'The report'), ...refusals(400, 401, 403, 404) },
})

const publish = createRoute({
  method: 'post',
  path: '/reports/{id}/versions',
  summary:
    'Publishes a document as the next version of its report; a new report comes into being with its first',
  middleware: adminsOnly,
  request: {
    params: ofReport,
    body: jsonBody(
      z.object({
        document: anything,
        note: printable.max(2000).optional(),
        base: versionNumber.nullable().optional().openapi({
          description:
            'The version that the document was made from, null for a new report. Given, nothing is published over a newer one.',
        }),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(reportVersion, 'The published version'),
    ...refusals(400, 401, 403, 409, 413, 415, 422),
  },
})

const seed = createRoute({
  method: 'get',
  path: '/reports/{id}/seed',
  summary: 'A report as the product ships it, and whether the published one differs',
  middleware: adminsOnly,
  request: { params: ofReport },
  responses: { 200: jsonAnswer(formSeed, 'The shipped report'), ...refusals(400, 401, 403, 404) },
})

const decline = createRoute({
  method: 'post',
  path: '/reports/{id}/seed/decline',
  summary:
    "Keeps the office's own version: the shipped document is no longer offered until another is shipped",
  middleware: adminsOnly,
  request: {
    params: ofReport,
    body: jsonBody(
      z.object({
        hash: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .openapi({ description: 'The hash of the shipped document that is declined' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(formSeed, 'The shipped report'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

/** What whoever draws reports needs. */
export function reportDesignRoutes(services: Services) {
  const store = services.reports
  return newRouter()
    .openapi(check, async (context) =>
      context.json(
        {
          problems: await checkReportDocument(acting(services, context), context.req.valid('json')).catch(
            problemOfEnded,
          ),
        },
        200,
      ),
    )
    .openapi(runWork, async (context) => {
      const { document, rows, ...asked } = context.req.valid('json')
      const asks = acting(services, context)
      const report = await requireSoundReport(asks, document)
      const result = await answerReport(asks, {
        report,
        parameters: asked.parameters as JsonObject,
        async computeValues(given) {
          const figures = await asks.checks.ask('values', given, asks.actor.id)
          if (figures.tooLong !== undefined) throw new FormulaTooLong(figures.tooLong)
          return figures.values
        },
      })
      return context.json(shortenResult(result, rows), 200)
    })
    .openapi(versions, async (context) => {
      const listed = await listVersions(services, { store, ...context.req.valid('param') })
      return context.json({ versions: listed }, 200)
    })
    .openapi(version, async (context) => {
      const { id, version: number } = context.req.valid('param')
      return context.json(await store.requireVersion(id, number), 200)
    })
    .openapi(publish, async (context) => {
      const { document, ...rest } = context.req.valid('json')
      const { id } = context.req.valid('param')
      return context.json(
        await publishReport(acting(services, context), { id, document, ...given(rest) }),
        201,
      )
    })
    .openapi(seed, async (context) =>
      context.json(await requireSeed(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(decline, async (context) => {
      const declined = { store, ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await declineSeed(acting(services, context), declined), 200)
    })
    .route('/', reportDraftRoutes(services))
}
