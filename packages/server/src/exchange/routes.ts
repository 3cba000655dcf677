import { createRoute, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { jsonList, searchQuery } from '../finding/search-query.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { fileAnswer, formId, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { exportRecords } from './export/export-records.ts'

const ofForm = z.object({ id: formId })
const locale = z.enum(['zh', 'en']).default('zh')

const exported = createRoute({
  method: 'get',
  path: '/forms/{id}/export',
  summary: 'Records of a form as a file, at most 50,000, found as by the route that finds them',
  request: {
    params: ofForm,
    query: searchQuery.extend({
      format: z.enum(['csv', 'xlsx', 'json']),
      locale: locale.openapi({ description: 'The language of the heads and words' }),
      columns: jsonList(
        z.string().max(500),
        'Which columns, in which order, as JSON: pointers, `number`, `state`, `createdAt`, `createdBy`, `department`, `updatedAt`; left out: all',
      ),
      list: z
        .string()
        .max(500)
        .optional()
        .openapi({ description: "Of CSV: the list whose entries are told, as the field's pointer" }),
    }),
  },
  responses: {
    200: fileAnswer,
    ...refusals(400, 401, 403, 404),
  },
})

export function exchangeRoutes(services: Services) {
  return newRouter().openapi(exported, async (context) => {
    const { id } = context.req.valid('param')
    const query = given(context.req.valid('query'))
    const file = await exportRecords(acting(services, context), { ...query, formId: id })
    const name = encodeURIComponent(file.name)
    context.header('Content-Type', file.type)
    context.header(
      'Content-Disposition',
      `attachment; filename="records.${query.format}"; filename*=UTF-8''${name}`,
    )
    context.header('Cache-Control', 'no-store')
    return stream(context, async (out) => {
      for await (const bytes of file.bytes) {
        if (out.aborted) return
        await out.write(bytes)
      }
    })
  })
}
