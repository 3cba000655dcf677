import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { adminsOf } from '../http/require-actor.ts'
import { adminGrants, jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import { endSessions, listSessions } from '../account/sessions.ts'
import { openSession } from '../account/routes.ts'
import type { Services } from '../services.ts'
import { changePeople } from './change-people.ts'
import { changePerson } from './change-person.ts'
import { createPeople } from './create-people.ts'
import { createPerson } from './create-person.ts'
import { exportPeople } from './export-people.ts'
import { listPeople, requireOwnPerson } from './list-people.ts'
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
    email: z.string().nullable(),
    username: z.string().nullable(),
    phone: z.string().nullable(),
    isAdmin: z.boolean(),
    adminOf: adminGrants.nullable().openapi({ description: 'The part of an admin’s work that they do' }),
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
  phone: printable.max(60).nullable().optional(),
  isAdmin: z.boolean().optional(),
  adminOf: adminGrants.nullable().optional(),
  department: id.nullable().optional(),
  departments: z.array(id).max(50).optional(),
  posts: z.array(id).max(50).optional(),
})

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Everyone who has an account, or of the departments whose people one administers',
  middleware: adminsOf('people'),
  responses: {
    200: jsonAnswer(
      z.object({
        people: z.array(
          person.extend({
            beyond: z
              .enum(['self', 'admin', 'department', 'post'])
              .nullable()
              .openapi({ description: 'Why whoever asks may not change them; null where they may' }),
          }),
        ),
        limits: z
          .object({ departments: z.array(z.string()), posts: z.array(z.string()) })
          .nullable()
          .openapi({ description: 'The departments and posts that whoever asks may give; null: all' }),
      }),
      'By name',
    ),
    ...refusals(401, 403),
  },
})

const create = createRoute({
  method: 'post',
  path: '/people',
  summary: 'Takes someone in, with a first password that they change when they sign in',
  middleware: adminsOf('people'),
  request: { body: jsonBody(given.extend({ password })) },
  responses: { 201: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 409, 413, 415) },
})

const change = createRoute({
  method: 'patch',
  path: '/people/{id}',
  summary: 'Changes what the office knows of a person; what is left out stays',
  middleware: adminsOf('people'),
  request: { params: ofId, body: jsonBody(given.partial().extend({ isDisabled: z.boolean().optional() })) },
  responses: { 200: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 404, 409, 413, 415) },
})

const reset = createRoute({
  method: 'post',
  path: '/people/{id}/password',
  summary: 'Gives someone a new password, which they change when they sign in; ends their sessions and keys',
  middleware: adminsOf('people'),
  request: { params: ofId, body: jsonBody(z.object({ password, dropSecondFactor: z.boolean().optional() })) },
  responses: { 200: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 404, 413, 415) },
})

const unlock = createRoute({
  method: 'post',
  path: '/people/{id}/unlock',
  summary: 'Lets someone try again whom too many wrong passwords locked out',
  middleware: adminsOf('people'),
  request: { params: ofId },
  responses: { 200: jsonAnswer(person, 'The person'), ...refusals(400, 401, 403, 404, 415) },
})

const sessionsOf = createRoute({
  method: 'get',
  path: '/people/{id}/sessions',
  summary: 'The browsers that someone is signed in with',
  middleware: adminsOf('people'),
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
  middleware: adminsOf('people'),
  request: { params: ofId },
  responses: { 204: { description: 'No session is left' }, ...refusals(400, 401, 403) },
})

const createMany = createRoute({
  method: 'post',
  path: '/people/import',
  summary: 'Takes several people in, all of them, or none where something is wrong with one',
  middleware: adminsOf('people'),
  request: {
    body: jsonBody(
      z.object({
        people: z.array(given.extend({ password })).min(1).max(200),
        dryRun: z
          .boolean()
          .default(false)
          .openapi({ description: 'Says what is wrong, and takes nobody in' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        people: z.array(person),
        problems: z.array(
          z.object({
            row: z.number().int().openapi({ description: 'The place in what was sent, from 0' }),
            code: z.string(),
            message: z.string(),
          }),
        ),
      }),
      'The people who were taken in, or what is wrong',
    ),
    ...refusals(400, 401, 403, 413, 415),
  },
})

const changeMany = createRoute({
  method: 'patch',
  path: '/people',
  summary: 'Changes several people as one act; what is left out stays',
  middleware: adminsOf('people'),
  request: {
    body: jsonBody(
      z.object({
        people: z.array(id).min(1).max(500),
        change: z.object({
          department: id.nullable().optional(),
          addPosts: z.array(id).max(50).optional(),
          removePosts: z.array(id).max(50).optional(),
          isDisabled: z.boolean().optional(),
        }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(z.object({ people: z.array(person) }), 'The people'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const exported = createRoute({
  method: 'get',
  path: '/people/export',
  summary: 'The list of people as an Excel table',
  middleware: adminsOf('people'),
  request: { query: z.object({ locale: z.enum(['zh', 'en']).default('zh') }) },
  responses: {
    200: {
      description: 'The table',
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string() },
      },
    },
    ...refusals(400, 401, 403),
  },
})

export function peopleRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) => {
      const { people, limits } = await listPeople(acting(services, context))
      return context.json({ people, limits }, 200)
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
    .openapi(sessionsOf, async (context) => {
      await requireOwnPerson(acting(services, context), context.req.valid('param').id)
      const asked = { userId: context.req.valid('param').id, current: context.get('session') }
      return context.json({ sessions: await listSessions(services, asked) }, 200)
    })
    .openapi(endAll, async (context) => {
      await requireOwnPerson(acting(services, context), context.req.valid('param').id)
      await endSessions(acting(services, context), { userId: context.req.valid('param').id })
      return context.body(null, 204)
    })
    .openapi(createMany, async (context) =>
      context.json(await createPeople(acting(services, context), context.req.valid('json')), 200),
    )
    .openapi(changeMany, async (context) => {
      const { people, change: asked } = context.req.valid('json')
      const done = await changePeople(acting(services, context), { people, change: asked })
      return context.json({ people: done }, 200)
    })
    .openapi(exported, async (context) => {
      const { people } = await listPeople(acting(services, context))
      const {
        name: file,
        type,
        bytes,
      } = await exportPeople(services, { people, ...context.req.valid('query') })
      return new Response(new Uint8Array(bytes), {
        headers: {
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="people.xlsx"; filename*=UTF-8''${encodeURIComponent(file)}`,
          'Cache-Control': 'no-store',
        },
      })
    })
}
