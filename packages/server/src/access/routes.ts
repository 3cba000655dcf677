import { fieldRights, OTHERS } from '@paperwright/runtime/kit'
import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { formId, jsonAnswer, jsonBody, refusals, rights, versionNumber } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { findRules } from './form-rules.ts'
import { dropAccess, saveAccess } from './save-access.ts'

const name = z.string().min(1).max(100)
const access = z
  .object({
    posts: z
      .record(name, rights)
      .openapi({ description: 'By post; `*` for everyone whose posts are not named' }),
    fields: z
      .record(z.string().max(500), z.record(name, z.enum(fieldRights)))
      .openapi({ description: 'By field pointer, then by post' }),
    version: versionNumber.optional().openapi({
      description: 'The version of the form in which `fields` are named; left out, the newest',
    }),
    former: z
      .array(
        z.object({
          field: z.string().max(500),
          version: versionNumber,
          posts: z.record(name, z.enum(fieldRights)),
        }),
      )
      .max(500)
      .optional()
      .openapi({
        description:
          'Rules on fields that are no more, each named in a version that has it: they hold for its records. Left out, those in force stay',
      }),
  })
  .openapi('FormAccess')
const found = z
  .object({
    access,
    from: z.enum(['form', 'office', 'product']),
    revision: z.number().int().openapi({ description: '0 where nothing is stored' }),
  })
  .openapi('FoundAccess')

const ofForm = z.object({
  id: z
    .union([formId, z.literal(OTHERS)])
    .openapi({ description: 'A form, or `*` for all that have no rules of their own' }),
})

const get = createRoute({
  method: 'get',
  path: '/access/{id}',
  summary: "Who may do what with a form's records",
  middleware: adminsOnly,
  request: { params: ofForm },
  responses: { 200: jsonAnswer(found, 'The rules in force'), ...refusals(400, 401, 403, 404) },
})

const put = createRoute({
  method: 'put',
  path: '/access/{id}',
  summary: "Changes who may do what with a form's records",
  middleware: adminsOnly,
  request: { params: ofForm, body: jsonBody(z.object({ access, revision: z.number().int().min(0) })) },
  responses: {
    200: jsonAnswer(found, 'The rules in force'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const drop = createRoute({
  method: 'delete',
  path: '/access/{id}',
  summary: 'Forgets these rules; the more general ones are in force again',
  middleware: adminsOnly,
  request: { params: ofForm },
  responses: { 200: jsonAnswer(found, 'The rules in force'), ...refusals(400, 401, 403) },
})

export function accessRoutes(services: Services) {
  return newRouter()
    .openapi(get, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(await findRules(services, id), 200)
    })
    .openapi(put, async (context) => {
      const change = { formId: context.req.valid('param').id, ...context.req.valid('json') }
      return context.json(await saveAccess(acting(services, context), change), 200)
    })
    .openapi(drop, async (context) =>
      context.json(await dropAccess(acting(services, context), context.req.valid('param').id), 200),
    )
}
