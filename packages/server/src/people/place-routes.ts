import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { findNamed } from './find-named.ts'
import { listHolders } from './holders.ts'
import { mergePosts } from './merge-posts.ts'
import { listPlaces, removeDepartment, removePost, saveDepartment, savePost } from './places.ts'

const id = z.string().regex(/^[\w-]{1,100}$/)
const ofId = z.object({ id })
const name = printable.trim().min(1).max(100)

const place = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  isRetired: z.boolean().openapi({ description: 'Nobody is given it, and nothing comes to belong to it' }),
})
const department = place
  .extend({ head: z.string().nullable().openapi({ description: 'The id of whoever leads it' }) })
  .openapi('Department')
const reach = z
  .union([z.literal('all'), z.array(id).max(50)])
  .openapi({ description: 'Whose records it sees where a form names it not: all, or those of departments' })
const post = place.extend({ department: z.string().nullable(), reach: reach.nullable() }).openapi('Post')
const names = z.object({ zh: name, en: name, isRetired: z.boolean().optional() })

const places = createRoute({
  method: 'get',
  path: '/posts',
  summary: 'The posts and departments of the office',
  responses: {
    200: jsonAnswer(z.object({ posts: z.array(post), departments: z.array(department) }), 'All of them'),
    ...refusals(401),
  },
})

const putPost = createRoute({
  method: 'put',
  path: '/posts/{id}',
  summary: 'Names a post, new or known, and says what it sees by itself; once retired, nobody holds it',
  middleware: adminsOnly,
  request: {
    params: ofId,
    body: jsonBody(names.extend({ department: id.nullable(), reach: reach.optional() })),
  },
  responses: { 200: jsonAnswer(post, 'The post'), ...refusals(400, 401, 403, 413, 415) },
})

const dropPost = createRoute({
  method: 'delete',
  path: '/posts/{id}',
  summary: 'Removes a post that nobody holds and no form names',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 403, 404, 409) },
})

const holder = z
  .object({
    post: z.string(),
    person: z.string().openapi({ description: 'The id of the person' }),
    name: z.string(),
    isDisabled: z.boolean(),
    since: z.string().nullable().openapi({ description: 'Null: from before it was kept' }),
    until: z.string().nullable().openapi({ description: 'Null: still' }),
  })
  .openapi('Holder')

const holders = createRoute({
  method: 'get',
  path: '/posts/holders',
  summary: 'Who holds which post, and who held it, from when to when',
  middleware: adminsOnly,
  responses: {
    200: jsonAnswer(z.object({ holders: z.array(holder) }), 'All of them'),
    ...refusals(401, 403),
  },
})

const named = z
  .object({
    kind: z.enum(['person', 'rights', 'form', 'form-draft', 'report', 'report-draft']),
    id: z.string(),
    title: z.string(),
  })
  .openapi('NamedPost')

const whereNamed = createRoute({
  method: 'get',
  path: '/posts/{id}/named',
  summary: 'Whatever names a post, in use or under work: what merging it would touch',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: {
    200: jsonAnswer(z.object({ named: z.array(named) }), 'The places'),
    ...refusals(400, 401, 403),
  },
})

const mergePost = createRoute({
  method: 'post',
  path: '/posts/{id}/merge',
  summary: 'Merges a post into another: people, rights, forms, reports and drafts follow',
  middleware: adminsOnly,
  request: { params: ofId, body: jsonBody(z.object({ into: id })) },
  responses: {
    200: jsonAnswer(z.object({ named: z.array(named) }), 'What was touched'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const putDepartment = createRoute({
  method: 'put',
  path: '/departments/{id}',
  summary: 'Names a department, new or known, and says who leads it',
  middleware: adminsOnly,
  request: { params: ofId, body: jsonBody(names.extend({ head: id.nullable().optional() })) },
  responses: {
    200: jsonAnswer(department, 'The department'),
    ...refusals(400, 401, 403, 409, 413, 415),
  },
})

const dropDepartment = createRoute({
  method: 'delete',
  path: '/departments/{id}',
  summary: 'Removes a department that nobody belongs to',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 403, 404, 409) },
})

/** The departments and posts of the office. */
export function placeRoutes(services: Services) {
  return newRouter()
    .openapi(places, async (context) => context.json(await listPlaces(services), 200))
    .openapi(holders, async (context) => context.json({ holders: await listHolders(services.db) }, 200))
    .openapi(putPost, async (context) =>
      context.json(
        await savePost(acting(services, context), {
          ...context.req.valid('param'),
          ...context.req.valid('json'),
        }),
        200,
      ),
    )
    .openapi(dropPost, async (context) => {
      await removePost(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
    .openapi(whereNamed, async (context) =>
      context.json({ named: await findNamed(services.db, context.req.valid('param').id) }, 200),
    )
    .openapi(mergePost, async (context) => {
      const merge = { from: context.req.valid('param').id, ...context.req.valid('json') }
      return context.json({ named: await mergePosts(acting(services, context), merge) }, 200)
    })
    .openapi(putDepartment, async (context) =>
      context.json(
        await saveDepartment(acting(services, context), {
          ...context.req.valid('param'),
          ...context.req.valid('json'),
        }),
        200,
      ),
    )
    .openapi(dropDepartment, async (context) => {
      await removeDepartment(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}
