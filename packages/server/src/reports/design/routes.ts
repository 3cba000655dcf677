import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { FormulaTooLong } from '@paperwright/runtime/kit'
import { acting, newRouter } from '../../http/new-router.ts'
import { adminsOf, adminsOnly } from '../../http/require-actor.ts'
import { anything, formId, jsonAnswer, jsonBody, refusals, reportVersion } from '../../http/schemas.ts'
import { libraryRoutes } from '../../library/routes.ts'
import type { Services } from '../../services.ts'
import { reportsOfForm } from '../read-of-form.ts'
import { answerReport } from '../answer-report.ts'
import { parameters, reportId, reportResult } from '../schemas.ts'
import { shortenResult } from '../shorten-result.ts'
import { requireSoundReport } from './check-report-document.ts'

/** Rows of each table that whoever draws a report is shown, unless they ask for fewer. */
const SHOWN = 200

const runWork = createRoute({
  method: 'post',
  path: '/reports/run',
  summary: 'The answer of a report document under work, its tables cut short',
  middleware: adminsOf('forms'),
  request: {
    body: jsonBody(
      z.object({
        document: anything,
        parameters: parameters.default({}),
        orSamples: z
          .boolean()
          .default(false)
          .openapi({ description: 'Answer over made-up records where you see none of its forms' }),
        rows: z.number().int().min(1).max(SHOWN).default(SHOWN),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(reportResult, 'The answer'),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const readBy = createRoute({
  method: 'get',
  path: '/forms/{id}/reports',
  summary:
    'The reports that read a form, with the fields that they read: a field hidden from someone costs them these',
  middleware: adminsOnly,
  request: { params: z.object({ id: formId }) },
  responses: {
    200: jsonAnswer(
      z.object({
        reports: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(z.string()) })),
      }),
      'By title',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

/** What whoever draws reports needs. */
export function reportDesignRoutes(services: Services) {
  return newRouter()
    .openapi(runWork, async (context) => {
      const { document, rows, ...asked } = context.req.valid('json')
      const asks = acting(services, context)
      const report = await requireSoundReport(asks, document)
      const { result } = await answerReport(asks, {
        report,
        parameters: asked.parameters as JsonObject,
        orSamples: asked.orSamples,
        async computeValues(given) {
          const figures = await asks.checks.ask('values', given, asks.actor.id)
          if (figures.tooLong !== undefined) throw new FormulaTooLong(figures.tooLong)
          return figures.values
        },
      })
      return context.json(shortenResult(result, rows), 200)
    })
    .openapi(readBy, async (context) => {
      const { id } = context.req.valid('param')
      await services.forms.requireNewest(id)
      return context.json({ reports: await reportsOfForm(services, id) }, 200)
    })
    .route('/reports', libraryRoutes(services, services.reports, { id: reportId, shape: reportVersion }))
}
