import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../../http/new-router.ts'
import { adminsOf, adminsOnly } from '../../http/require-actor.ts'
import {
  anything,
  fieldPairing,
  formId,
  jsonAnswer,
  jsonBody,
  namedField,
  refusals,
  tellingRules,
  versionNumber,
} from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { foreseeStep } from './foresee-step.ts'
import { listOpenSteps } from './list-open-steps.ts'
import { mendFieldPairs } from './mend-field-pairs.ts'

const openSteps = z.object({
  steps: z.array(
    z
      .object({
        version: z.number().int(),
        revision: z.number().int().openapi({ description: '0 where nothing was said yet' }),
        added: z.array(namedField),
        removed: z.array(namedField),
      })
      .openapi('OpenStep'),
  ),
})

const list = createRoute({
  method: 'get',
  path: '/forms/{id}/field-pairs',
  summary: 'Steps between versions in which fields are kept back until someone says which field is which',
  middleware: adminsOnly,
  request: { params: z.object({ id: formId }) },
  responses: { 200: jsonAnswer(openSteps, 'The oldest first'), ...refusals(400, 401, 403, 404) },
})

const foresee = createRoute({
  method: 'post',
  path: '/forms/{id}/field-pairs/forecast',
  summary: "What publishing a document would make of its form's fields, and of the rules on them",
  middleware: adminsOf('forms'),
  request: { params: z.object({ id: formId }), body: jsonBody(z.object({ document: anything })) },
  responses: {
    200: jsonAnswer(
      z.object({
        changed: z.array(
          namedField.extend({
            was: z.string().nullable().openapi({ description: 'The field that it was, as is guessed' }),
          }),
        ),
        former: z.array(
          namedField.extend({
            isRestricted: z.boolean().openapi({ description: 'Not everyone may know or change it' }),
          }),
        ),
        telling: tellingRules,
      }),
      'What is to be said before',
    ),
    ...refusals(400, 401, 403, 404, 413, 415, 422),
  },
})

const mend = createRoute({
  method: 'put',
  path: '/forms/{id}/field-pairs/{version}',
  summary:
    'Says which field of a version is which of the version before; rights and reports follow it at once',
  middleware: adminsOnly,
  request: {
    params: z.object({ id: formId, version: z.coerce.number().int().min(1).max(1_000_000) }),
    body: jsonBody(
      z.object({
        pairs: fieldPairing,
        revision: versionNumber.or(z.literal(0)).openapi({ description: '0 where nothing was said yet' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(openSteps, 'What is still to be decided'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

export function fieldPairRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) =>
      context.json({ steps: await listOpenSteps(services, context.req.valid('param').id) }, 200),
    )
    .openapi(foresee, async (context) => {
      const asked = { ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await foreseeStep(acting(services, context), asked), 200)
    })
    .openapi(mend, async (context) => {
      const { id, version } = context.req.valid('param')
      await mendFieldPairs(acting(services, context), { formId: id, version, ...context.req.valid('json') })
      return context.json({ steps: await listOpenSteps(services, id) }, 200)
    })
}
