import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOf } from '../http/require-actor.ts'
import { anything, jsonBody, pdfAnswer, refusals } from '../http/schemas.ts'
import { officeTime } from '../office/office.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import { makePrint } from '../prints/make-print.ts'
import type { Services } from '../services.ts'
import { requireSoundForm } from './require-sound-form.ts'

const print = createRoute({
  method: 'post',
  path: '/print',
  summary: 'The sheet of any form document, stored or not, blank or filled',
  middleware: adminsOf('forms'),
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

export function printDocumentRoutes(services: Services) {
  return newRouter().openapi(print, async (context) => {
    const { document, record, locale } = context.req.valid('json')
    const asking = acting(services, context)
    const { checks, actor } = asking
    const form = await requireSoundForm({ checks, actor }, document)
    // A sheet under work is shown with whatever there is; the record need not be complete.
    const now = await officeTime(services)
    const filled =
      record && (await checks.ask('derive', { form, record: record as JsonObject, now }, actor.id))
    const { bytes, name } = await makePrint(asking, {
      of: { what: 'proof' },
      job: { form, locale, ...(filled && { record: filled }) },
      name: form.title,
    })
    return pdfResponse(bytes, { name, download: false })
  })
}
