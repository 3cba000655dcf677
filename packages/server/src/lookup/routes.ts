import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, printable, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { lookUp } from './look-up.ts'

const offers = createRoute({
  method: 'get',
  path: '/forms/{id}/lookup',
  summary: 'What a field that looks records of another form up offers for what was typed',
  request: {
    params: z.object({ id: formId }),
    query: z.object({
      field: z.string().max(500).openapi({ description: 'The field, with `*` for entries' }),
      typed: printable.max(200).default(''),
      version: z.coerce.number().int().min(1).max(1_000_000).optional().openapi({
        description: 'The version that the record is filled on; the newest where it is left out',
      }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        matches: z.array(
          z.object({
            value: z.string(),
            hint: z.string().optional(),
            fills: z
              .record(z.string(), z.unknown())
              .openapi({ description: 'Values for the fields beside it' }),
          }),
        ),
      }),
      'At most eight, the best first',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

export function lookupRoutes(services: Services) {
  return newRouter().openapi(offers, async (context) => {
    const { field, typed, version } = context.req.valid('query')
    const matches = await lookUp(acting(services, context), {
      formId: context.req.valid('param').id,
      field,
      typed,
      ...(version !== undefined && { formVersion: version }),
    })
    return context.json({ matches }, 200)
  })
}
