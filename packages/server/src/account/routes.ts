import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { acting, newRouter, type Asked } from '../http/new-router.ts'
import { jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import { findOwnPhone, saveOwnPhone } from '../people/own-phone.ts'
import type { Services } from '../services.ts'
import { createKey, listKeys, revokeKey } from './api-keys.ts'
import { endSessions, listSessions } from './sessions.ts'

const ofId = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) })

export const openSession = z
  .object({
    id: z.string(),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
    startedAt: z.string(),
    lastSeenAt: z.string(),
    isCurrent: z.boolean().openapi({ description: 'Whether it is the one that asks' }),
  })
  .openapi('OpenSession')

const apiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    department: z.string().nullable(),
    start: z.string(),
    expiresAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .openapi('ApiKey')

const sessions = createRoute({
  method: 'get',
  path: '/account/sessions',
  summary: 'The browsers that you are signed in with',
  responses: {
    200: jsonAnswer(z.object({ sessions: z.array(openSession) }), 'Newest first'),
    ...refusals(401),
  },
})

const endSession = createRoute({
  method: 'delete',
  path: '/account/sessions/{id}',
  summary: 'Signs out a browser of yours',
  request: { params: ofId },
  responses: { 204: { description: 'It is signed out' }, ...refusals(400, 401, 404) },
})

const endOthers = createRoute({
  method: 'delete',
  path: '/account/sessions',
  summary: 'Signs out all browsers of yours but the one that asks',
  responses: { 204: { description: 'They are signed out' }, ...refusals(401) },
})

const keys = createRoute({
  method: 'get',
  path: '/account/keys',
  summary: 'Your keys for scripts',
  responses: { 200: jsonAnswer(z.object({ keys: z.array(apiKey) }), 'Newest first'), ...refusals(401) },
})

const newKey = createRoute({
  method: 'post',
  path: '/account/keys',
  summary: 'Makes a key for scripts, with your rights; sent as `Authorization: Bearer`',
  request: {
    body: jsonBody(
      z.object({
        name: printable.trim().min(1).max(100),
        days: z.number().int().min(1).max(3650).nullable().default(365).openapi({
          description: 'Days until it no longer works; null: never',
        }),
        department: z
          .string()
          .max(100)
          .nullable()
          .optional()
          .openapi({ description: 'Whose the records are that come by it; left out: your foremost' }),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(apiKey.extend({ key: z.string() }), 'The key, shown this once'),
    ...refusals(400, 401, 403, 413, 415),
  },
})

const dropKey = createRoute({
  method: 'delete',
  path: '/account/keys/{id}',
  summary: 'Makes a key of yours useless',
  request: { params: ofId },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 404) },
})

const phone = z.object({ phone: printable.max(60).nullable() })

const ownPhone = createRoute({
  method: 'get',
  path: '/account/phone',
  summary: 'The telephone number that you are reached under',
  responses: { 200: jsonAnswer(phone, 'The number; null where nobody has said'), ...refusals(401) },
})

const putPhone = createRoute({
  method: 'put',
  path: '/account/phone',
  summary: 'Says under which telephone number you are reached',
  request: { body: jsonBody(phone) },
  responses: { 200: jsonAnswer(phone, 'The number as it is kept'), ...refusals(400, 401, 413, 415) },
})

function asking(context: Context<Asked>) {
  return { userId: context.get('actor').id, current: context.get('session') }
}

export function accountRoutes(services: Services) {
  return newRouter()
    .openapi(sessions, async (context) =>
      context.json({ sessions: await listSessions(services, asking(context)) }, 200),
    )
    .openapi(endOthers, async (context) => {
      const { userId, current } = asking(context)
      await endSessions(acting(services, context), { userId, except: current })
      return context.body(null, 204)
    })
    .openapi(endSession, async (context) => {
      await endSessions(acting(services, context), {
        userId: context.get('actor').id,
        ...context.req.valid('param'),
      })
      return context.body(null, 204)
    })
    .openapi(ownPhone, async (context) =>
      context.json({ phone: await findOwnPhone(acting(services, context)) }, 200),
    )
    .openapi(putPhone, async (context) => {
      const said = context.req.valid('json').phone
      return context.json({ phone: await saveOwnPhone(acting(services, context), said) }, 200)
    })
    .openapi(keys, async (context) => context.json({ keys: await listKeys(acting(services, context)) }, 200))
    .openapi(newKey, async (context) =>
      context.json(await createKey(acting(services, context), context.req.valid('json')), 201),
    )
    .openapi(dropKey, async (context) => {
      await revokeKey(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}
