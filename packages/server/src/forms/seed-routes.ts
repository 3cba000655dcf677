import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { formId, formSeed, jsonAnswer, jsonBody, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { declineSeed } from '../library/decline-seed.ts'
import { requireSeed } from '../library/get-seed.ts'

const ofForm = z.object({ id: formId })

const get = createRoute({
  method: 'get',
  path: '/forms/{id}/seed',
  summary: 'A form as the product ships it, and whether the published one differs',
  middleware: adminsOnly,
  request: { params: ofForm },
  responses: { 200: jsonAnswer(formSeed, 'The shipped form'), ...refusals(400, 401, 403, 404) },
})

const decline = createRoute({
  method: 'post',
  path: '/forms/{id}/seed/decline',
  summary:
    "Keeps the office's own version: the shipped document is no longer offered until another is shipped",
  middleware: adminsOnly,
  request: {
    params: ofForm,
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
    200: jsonAnswer(formSeed, 'The shipped form'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

export function seedRoutes(services: Services) {
  const store = services.forms
  return newRouter()
    .openapi(get, async (context) =>
      context.json(await requireSeed(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(decline, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(
        await declineSeed(acting(services, context), { store, id, ...context.req.valid('json') }),
        200,
      )
    })
}
