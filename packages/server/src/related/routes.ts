import { createRoute, z } from '@hono/zod-openapi'
import { recordStates } from '@paperwright/runtime/kit'
import { acting, newRouter } from '../http/new-router.ts'
import { jsonAnswer, refusals, submissionId } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { findRelated } from './find-related.ts'

const related = createRoute({
  method: 'get',
  path: '/submissions/{id}/related',
  summary:
    'Other records that you see and that hang together with one: by look-ups of one value, and by number',
  request: { params: z.object({ id: submissionId }) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          related: z.array(
            z.object({
              value: z.string().optional().openapi({ description: 'What both say; left out: by number' }),
              records: z.array(
                z.object({
                  id: z.string(),
                  formId: z.string(),
                  number: z.string(),
                  state: z.enum(recordStates),
                  createdAt: z.string(),
                }),
              ),
            }),
          ),
        })
        .openapi('RelatedRecords'),
      'The newest first',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

export function relatedRoutes(services: Services) {
  return newRouter().openapi(related, async (context) =>
    context.json(
      { related: await findRelated(acting(services, context), context.req.valid('param').id) },
      200,
    ),
  )
}
