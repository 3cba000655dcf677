import { createRoute, z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { first } from '../../http/first.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { jsonAnswer, jsonBody, printable, refusals, submissionId } from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { requireSeen } from '../../submissions/get-submission.ts'
import { drawing } from '../drawing.ts'
import { beginPad } from './begin-pad.ts'
import { drawOnPad, lookAtPad, requireOpenPad } from './draw-on-pad.ts'
import { endPad, findPad } from './find-pad.ts'

const ofRecord = z.object({ id: submissionId })
const ofPad = z.object({ id: z.uuid() })
/** It stands in the head, so that nothing of a body is read of whoever has none. */
const ofCode = z.object({
  'pad-code': z.string().min(1).max(100).openapi({ description: 'What stands behind the # of the address' }),
})

const mayDraw = (services: Services) =>
  createMiddleware(async (context, next) => {
    await requireOpenPad(services, context.req.header('Pad-Code') ?? '')
    return next()
  })

const begin = createRoute({
  method: 'post',
  path: '/submissions/{id}/signing/pads',
  summary: 'Lets a phone draw one signature that you are about to give in this session, for five minutes',
  middleware: first(ofRecord, (who, { id }) => requireSeen(who, id)),
  request: {
    params: ofRecord,
    body: jsonBody(
      z.object({
        step: z.string().min(1).max(100),
        covers: z.number().int().min(1),
        for: z.string().max(100).optional(),
        name: printable
          .trim()
          .max(500)
          .optional()
          .openapi({ description: 'Of an outsider, as the phone shows it' }),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(
      z.object({
        pad: z.object({ id: z.string(), url: z.string(), until: z.string() }).nullable(),
        reason: z.enum(['unset', 'loopback']).nullable().openapi({
          description: 'Why no phone gets here: the office has no address, or one of its machine alone',
        }),
      }),
      'The pad, with the address that the phone opens; its code is shown this once',
    ),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const find = createRoute({
  method: 'get',
  path: '/signing/pads/{id}',
  summary: 'How far a phone is that a code of this session was shown to, and what was drawn',
  request: { params: ofPad },
  responses: {
    200: jsonAnswer(
      z.object({ state: z.enum(['waiting', 'opened', 'drawn', 'over']), drawn: drawing.nullable() }),
      'The pad',
    ),
    ...refusals(400, 401, 404),
  },
})

const end = createRoute({
  method: 'delete',
  path: '/signing/pads/{id}',
  summary: 'Makes a code of this session useless',
  request: { params: ofPad },
  responses: { 204: { description: 'Nobody draws there any more' }, ...refusals(400, 401) },
})

const look = createRoute({
  method: 'post',
  path: '/pad/look',
  summary: 'What a code is for; nobody need be signed in',
  request: { headers: ofCode, body: jsonBody(z.object({ locale: z.enum(['zh', 'en']).default('zh') })) },
  responses: {
    200: jsonAnswer(
      z.object({
        title: z.string(),
        number: z.string(),
        label: z.string(),
        signer: z.string(),
        standsFor: z.string().nullable(),
        until: z.string(),
      }),
      'The form, the record’s number, the place, and who signs',
    ),
    ...refusals(400, 410, 413, 415),
  },
})

const draw = createRoute({
  method: 'post',
  path: '/pad/drawn',
  summary: 'Gives the desk what was drawn, once; nobody need be signed in',
  request: { headers: ofCode, body: jsonBody(z.object({ drawn: drawing })) },
  responses: { 204: { description: 'The desk has it' }, ...refusals(400, 410, 413, 415) },
})

/** Whatever a phone does, which nobody is signed in on. */
export function padRoutes(services: Services) {
  const router = newRouter()
  router.use('/pad/*', mayDraw(services))
  return router
    .openapi(look, async (context) => {
      const { 'pad-code': code } = context.req.valid('header')
      return context.json(await lookAtPad(services, { code, ...context.req.valid('json') }), 200)
    })
    .openapi(draw, async (context) => {
      const { 'pad-code': code } = context.req.valid('header')
      await drawOnPad(services, { code, ...context.req.valid('json') })
      return context.body(null, 204)
    })
}

export function padsAtDeskRoutes(services: Services) {
  return newRouter()
    .openapi(begin, async (context) => {
      const begun = await beginPad(acting(services, context), {
        id: context.req.valid('param').id,
        session: context.get('session'),
        given: context.req.valid('json'),
      })
      if ('reason' in begun) return context.json({ pad: null, reason: begun.reason }, 201)
      const { id, url, until } = begun
      return context.json({ pad: { id, url, until: until.toISOString() }, reason: null }, 201)
    })
    .openapi(find, async (context) => {
      const { id } = context.req.valid('param')
      const { state, drawn } = await findPad(acting(services, context), {
        id,
        session: context.get('session'),
      })
      const lines = drawn && { ...drawn, lines: drawn.lines.map((line) => [...line]) }
      return context.json({ state, drawn: lines }, 200)
    })
    .openapi(end, async (context) => {
      const { id } = context.req.valid('param')
      await endPad(acting(services, context), { id, session: context.get('session') })
      return context.body(null, 204)
    })
}
