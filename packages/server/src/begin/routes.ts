import { createRoute, z } from '@hono/zod-openapi'
import { inForm } from '../access/in-form.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { anything, formId, jsonAnswer, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { beginOwnRecord } from './begin-record.ts'

const begin = createRoute({
  method: 'get',
  path: '/forms/{id}/beginning',
  summary: 'What a new record begins with for you: defaults, today, your name, what you entered last or copy',
  middleware: inForm('fill'),
  request: {
    params: z.object({ id: formId }),
    query: z.object({
      version: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({
        description: 'The version that the record is filled on; the newest where it is left out',
      }),
      copyOf: z.uuid().optional().openapi({
        description: 'A record of the form whose values it begins with, but for its files',
      }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        record: anything,
        entries: z
          .record(z.string(), anything)
          .openapi({ description: 'What new entries of lists begin with, by the lists’ pointers' }),
      }),
      'The record, not stored yet',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

export function beginRoutes(services: Services) {
  return newRouter().openapi(begin, async (context) => {
    const { id } = context.req.valid('param')
    const { version, copyOf } = context.req.valid('query')
    return context.json(
      await beginOwnRecord(acting(services, context), {
        formId: id,
        ...(version !== undefined && { formVersion: version }),
        ...(copyOf !== undefined && { copyOf }),
      }),
      200,
    )
  })
}
