import { byGrant, completeRights, fieldRights, grants, OTHERS, ruledReaches } from '@paperwright/runtime/kit'
import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import {
  formId,
  jsonAnswer,
  jsonBody,
  ownRights,
  refusals,
  rights,
  tellingRules,
  versionNumber,
} from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { explainPerson } from './explain-person.ts'
import { applyAccess, listOwnRules } from './apply-access.ts'
import { findRules } from './form-rules.ts'
import { dropAccess, saveAccess } from './save-access.ts'

const name = z.string().min(1).max(100)
/** Scripts from before a right was known leave it out. */
const givenRights = rights
  .extend({
    ...byGrant((grant) => ('was' in grants[grant] ? z.boolean().optional() : z.boolean())),
    see: z.enum(ruledReaches),
  })
  .transform(completeRights)
const access = z
  .object({
    posts: z
      .record(name, givenRights)
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
    telling: tellingRules,
  })
  .openapi('FoundAccess')

const ofForm = z.object({
  id: z
    .union([formId, z.literal(OTHERS)])
    .openapi({ description: 'A form, or `*` for all that have no rules of their own' }),
})

const ownRules = z
  .object({ rules: z.array(z.object({ formId: z.string(), revision: z.number().int() })) })
  .openapi('OwnRules')

const list = createRoute({
  method: 'get',
  path: '/access',
  summary: 'Which forms have rules of their own; `*` where the office has',
  middleware: adminsOnly,
  responses: { 200: jsonAnswer(ownRules, 'By form'), ...refusals(401, 403) },
})

const apply = createRoute({
  method: 'put',
  path: '/access',
  summary: 'Gives several forms the same rights of posts, as one act; what is said of their fields stays',
  middleware: adminsOnly,
  request: {
    body: jsonBody(
      z.object({
        posts: access.shape.posts,
        revisions: z
          .record(formId, z.number().int().min(0))
          .refine((revisions) => Object.keys(revisions).length > 0, 'name a form')
          .openapi({
            description: 'By form, the revision that was seen; 0 where it had no rules of its own',
          }),
      }),
    ),
  },
  responses: { 200: jsonAnswer(ownRules, 'By form'), ...refusals(400, 401, 403, 404, 409, 413, 415) },
})

const explained = ownRights
  .extend({
    rights: rights.extend({
      ruled: z.enum(ruledReaches).openapi({ description: 'How far the rules alone reach' }),
      departments: z.array(z.string()).openapi({ description: 'Departments that a post sees beside' }),
    }),
    formId: z.string(),
    from: z.enum(['form', 'office', 'product']),
    named: z
      .array(z.string())
      .openapi({ description: 'The posts that the rules name; `*` for one of the others' }),
    reaching: z.array(z.string()).openapi({ description: 'The posts that see by their own reach' }),
  })
  .openapi('ExplainedRights')

const ofPerson = createRoute({
  method: 'get',
  path: '/people/{id}/rights',
  summary: 'What a person may do with each form, and why',
  middleware: adminsOnly,
  request: { params: z.object({ id: z.string().regex(/^[\w-]{1,100}$/) }) },
  responses: {
    200: jsonAnswer(z.object({ forms: z.array(explained) }), 'By form'),
    ...refusals(400, 401, 403, 404),
  },
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
    .openapi(list, async (context) => context.json({ rules: await listOwnRules(services) }, 200))
    .openapi(apply, async (context) => {
      const change = context.req.valid('json')
      return context.json({ rules: await applyAccess(acting(services, context), change) }, 200)
    })
    .openapi(ofPerson, async (context) =>
      context.json({ forms: await explainPerson(services, context.req.valid('param').id) }, 200),
    )
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
