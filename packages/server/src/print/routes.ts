import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { requireSoundForm } from '../forms/require-sound-form.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { anything, jsonBody, pdfAnswer, refusals } from '../http/schemas.ts'
import { officeTime } from '../office/office.ts'
import type { Services } from '../services.ts'
import { pdfResponse } from './pdf-response.ts'

const print = createRoute({
  method: 'post',
  path: '/print',
  summary: 'The sheet of any form document, stored or not, blank or filled',
  middleware: adminsOnly,
  request: {
    body: jsonBody(
      z.object({
        document: anything,
        record: z.record(z.string(), z.unknown()).optional(),
        locale: z.enum(['zh', 'en']).default('zh'),
      }),
    ),
  },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 403, 413, 415, 422) },
})

export function printRoutes(services: Services) {
  return newRouter().openapi(print, async (context) => {
    const { document, record, locale } = context.req.valid('json')
    const { checks, printer, actor } = acting(services, context)
    const form = await requireSoundForm({ checks, actor }, document)
    // A sheet under work is shown with whatever there is; the record need not be complete.
    const now = await officeTime(services)
    const filled =
      record && (await checks.ask('derive', { form, record: record as JsonObject, now }, actor.id))
    const bytes = await printer.print({ form, locale, ...(filled && { record: filled }) }, actor.id)
    return pdfResponse(bytes, { name: form.title, download: false })
  })
}
