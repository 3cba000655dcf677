import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import { jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import { endSessions, listSessions } from '../account/sessions.ts'
import { openSession } from '../account/routes.ts'
import type { Services } from '../services.ts'
import { changePerson } from './change-person.ts'
import { createPerson } from './create-person.ts'
import { findNamed } from './find-named.ts'
import { mergePosts } from './merge-posts.ts'
import { selectPeople, toPerson } from './person.ts'
import { listPlaces, removeDepartment, removePost, saveDepartment, savePost } from './places.ts'
import { resetPassword } from './reset-password.ts'
import { unlockPerson } from './unlock-person.ts'

const id = z.string().regex(/^[\w-]{1,100}$/)
const ofId = z.object({ id })
const name = printable.trim().min(1).max(100)
const password = z.string().min(1).max(200)

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    username: z.string().nullable(),
    isAdmin: z.boolean(),
    department: z.string().nullable(),
    departments: z.array(z.string()).openapi({ description: 'Those beside the foremost' }),
    posts: z.array(z.string()),
    disabledAt: z.string().nullable(),
    lockedUntil: z.string().nullable(),
    hasSecondFactor: z.boolean(),
    createdAt: z.string(),
  })
  .openapi('Person')

const given = z.object({
  name,
  email: printable.max(200).nullable().optional(),
  username: printable.max(60).nullable().optional(),
  isAdmin: z.boolean().optional(),
  department: id.nullable().optional(),
  departments: z.array(id).max(50).optional(),
  posts: z.array(id).max(50).optional(),
})

const department = z.object({ id: z.string(), zh: z.string(), en: z.string() }).openapi('Department')
const reach = z
  .union([z.literal('all'), z.array(id).max(50)])
  .openapi({ description: 'Whose records it sees where a form names it not: all, or those of departments' })
const post = department.extend({ department: z.string().nullable(), reach: reach.nullable() }).openapi('Post')
const names = z.object({ zh: name, en: name })

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Everyone who has an account',
  middleware: adminsOnly,
  responses: { 200: jsonAnswer(z.object({ people: z.array(person) }), 'By name'), ...refusals(401, 403) },
})

const create = createRoute({
  method: 'post',
  path: '/people',
  summary: 'Takes someone in, with a first password that they change when they sign in',
  middleware: adminsOnly,
  request: { body: jsonBody(given.extend({ password })) },
  responses: { 201: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 409, 413, 415) },
})

const change = createRoute({
  method: 'patch',
  path: '/people/{id}',
  summary: 'Changes what the office knows of a person; what is left out stays',
  middleware: adminsOnly,
  request: { params: ofId, body: jsonBody(given.partial().extend({ isDisabled: z.boolean().optional() })) },
  responses: { 200: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 404, 409, 413, 415) },
})

const reset = createRoute({
  method: 'post',
  path: '/people/{id}/password',
  summary: 'Gives someone a new password, which they change when they sign in; ends their sessions and keys',
  middleware: adminsOnly,
  request: { params: ofId, body: jsonBody(z.object({ password, dropSecondFactor: z.boolean().optional() })) },
  responses: { 200: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 404, 413, 415) },
})

const unlock = createRoute({
  method: 'post',
  path: '/people/{id}/unlock',
  summary: 'Lets someone try again whom too many wrong passwords locked out',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: { 200: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 404, 415) },
})

const sessionsOf = createRoute({
  method: 'get',
  path: '/people/{id}/sessions',
  summary: 'The browsers that someone is signed in with',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: {
    200: jsonAnswer(z.object({ sessions: z.array(openSession) }), 'Newest first'),
    ...refusals(400, 401, 403),
  },
})

const endAll = createRoute({
  method: 'delete',
  path: '/people/{id}/sessions',
  summary: 'Signs someone out everywhere',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: { 204: { description: 'No session is left' }, ...refusals(400, 401, 403) },
})

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
  summary: 'Names a post, new or known, and says what it sees by itself',
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
  summary: 'Names a department, new or known',
  middleware: adminsOnly,
  request: { params: ofId, body: jsonBody(names) },
  responses: { 200: jsonAnswer(department, 'The department'), ...refusals(400, 401, 403, 413, 415) },
})

const dropDepartment = createRoute({
  method: 'delete',
  path: '/departments/{id}',
  summary: 'Removes a department that nobody belongs to',
  middleware: adminsOnly,
  request: { params: ofId },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 403, 404, 409) },
})

export function peopleRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) => {
      const rows = await selectPeople(services.db, services.clock())
      return context.json({ people: rows.map(toPerson) }, 200)
    })
    .openapi(create, async (context) =>
      context.json(await createPerson(acting(services, context), context.req.valid('json')), 201),
    )
    .openapi(change, async (context) => {
      const { id: person } = context.req.valid('param')
      return context.json(
        await changePerson(acting(services, context), { ...context.req.valid('json'), id: person }),
        200,
      )
    })
    .openapi(reset, async (context) => {
      const { id: person } = context.req.valid('param')
      return context.json(
        await resetPassword(acting(services, context), { ...context.req.valid('json'), id: person }),
        200,
      )
    })
    .openapi(unlock, async (context) =>
      context.json(await unlockPerson(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(sessionsOf, async (context) =>
      context.json(
        {
          sessions: await listSessions(services, {
            userId: context.req.valid('param').id,
            current: context.get('session'),
          }),
        },
        200,
      ),
    )
    .openapi(endAll, async (context) => {
      await endSessions(acting(services, context), { userId: context.req.valid('param').id })
      return context.body(null, 204)
    })
    .openapi(places, async (context) => context.json(await listPlaces(services), 200))
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
