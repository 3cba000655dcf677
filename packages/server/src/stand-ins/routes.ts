import { createRoute, z } from '@hono/zod-openapi'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, jsonBody, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { addStandIn, endStandIn, listStandIns } from './stand-in.ts'

const DAY = 86_400_000
/** Days that someone can be stood in for at a time. */
const LONGEST = 366

const person = z.string().min(1).max(100)
const named = z.object({ id: z.string(), name: z.string() })

const standIn = z
  .object({
    id: z.uuid(),
    person: named,
    standIn: named,
    from: z.iso.date(),
    until: z.iso.date(),
    forms: z.array(z.string()).nullable().openapi({ description: 'The forms that it goes for; null: all' }),
    state: z.enum(['coming', 'running', 'past']),
  })
  .openapi('StandIn')

const newStandIn = z
  .object({
    person: person.optional().openapi({ description: 'In whose place; left out: one’s own' }),
    standIn: person,
    from: z.iso.date(),
    until: z.iso.date(),
    forms: z.array(formId).min(1).max(200).nullable(),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'is before the first day' })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= LONGEST * DAY, {
    path: ['until'],
    message: 'is more than a year after the first day',
  })

const list = createRoute({
  method: 'get',
  path: '/stand-ins',
  summary: 'Who signs in your place, and in whose place you sign',
  request: {
    query: z.object({
      all: z.literal('true').optional().openapi({ description: 'Everybody’s, for admins' }),
    }),
  },
  responses: {
    200: jsonAnswer(z.object({ standIns: z.array(standIn) }), 'The newest first'),
    ...refusals(400, 401),
  },
})

const add = createRoute({
  method: 'post',
  path: '/stand-ins',
  summary: 'Has someone sign in your place from one day to another; admins also in another’s',
  request: { body: jsonBody(newStandIn) },
  responses: {
    201: jsonAnswer(z.object({ id: z.string() }), 'It is kept'),
    ...refusals(400, 401, 403, 409, 413, 415),
  },
})

const end = createRoute({
  method: 'delete',
  path: '/stand-ins/{id}',
  summary: 'Ends that someone signs in another’s place',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'It is ended' }, ...refusals(400, 401, 404) },
})

export function standInRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) => {
      const all = context.req.valid('query').all !== undefined
      const standIns = await listStandIns(acting(services, context), { all })
      return context.json(
        { standIns: standIns.map((one) => ({ ...one, forms: one.forms && [...one.forms] })) },
        200,
      )
    })
    .openapi(add, async (context) =>
      context.json({ id: await addStandIn(acting(services, context), context.req.valid('json')) }, 201),
    )
    .openapi(end, async (context) => {
      await endStandIn(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}
