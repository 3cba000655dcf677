import { createRoute, z } from '@hono/zod-openapi'
import { first } from '../http/first.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, jsonBody, refusals, submissionId } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { requireSeen } from '../submissions/get-submission.ts'
import { actGiven } from './act-given.ts'
import { actOnChain, openSheet } from './act-on-chain.ts'
import { viewChain, viewFound, type ChainView } from './chain-view.ts'
import { confirmSigning } from './confirm/confirm-signing.ts'
import { boxes, listTasks } from './list-tasks.ts'

const ofRecord = z.object({ id: submissionId })
const maySee = first(ofRecord, (who, { id }) => requireSeen(who, id))

const chainView = z
  .object({ chain: z.custom<ChainView | null>(() => true).openapi({ type: ['object', 'null'] }) })
  .openapi('SignatureChain', { description: 'Where the signatures stand, and what one may do; null: none' })

const get = createRoute({
  method: 'get',
  path: '/submissions/{id}/signing',
  summary: 'Where the signatures of a record stand, and what you may do about them',
  request: { params: ofRecord },
  responses: { 200: jsonAnswer(chainView, 'The chain'), ...refusals(400, 401, 403, 404) },
})

const act = createRoute({
  method: 'post',
  path: '/submissions/{id}/signing',
  summary: 'Signs, returns, hands over, and whatever else is done about signatures',
  middleware: maySee,
  request: { params: ofRecord, body: jsonBody(actGiven) },
  responses: {
    200: jsonAnswer(chainView, 'The chain after it'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const confirm = createRoute({
  method: 'post',
  path: '/signing/confirmations',
  summary: 'Proves that it is you, for signatures that you are about to give in this session',
  request: {
    body: jsonBody(
      z.object({
        acts: z
          .array(z.object({ submission: z.uuid(), step: z.string().min(1).max(100) }))
          .min(1)
          .max(500),
        password: z.string().min(1).max(200).optional(),
        code: z
          .string()
          .trim()
          .min(1)
          .max(100)
          .optional()
          .openapi({ description: 'Of those who have a second factor: of their app, or a kept one' }),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(
      z.object({ confirmation: z.string().openapi({ description: 'Shown with each of these signatures' }) }),
      'It is you',
    ),
    ...refusals(400, 401, 403, 413, 415, 429),
  },
})

const open = createRoute({
  method: 'post',
  path: '/submissions/{id}/signing/seen',
  summary: 'Keeps that you opened the sheet, where you are asked to sign it',
  middleware: maySee,
  request: { params: ofRecord, body: jsonBody(z.object({ covers: z.number().int().min(1) })) },
  responses: { 204: { description: 'It is known' }, ...refusals(400, 401, 403, 404, 413, 415) },
})

const task = z
  .object({
    id: submissionId,
    number: z.string(),
    formId: z.string(),
    title: z.string(),
    steps: z.array(z.string()).openapi({ description: 'The printed words of the places that wait' }),
    state: z.enum(['idle', 'running', 'returned', 'withdrawn', 'complete', 'refused', 'void']),
    author: z.string().nullable(),
    standsFor: z.string().nullable().openapi({ description: 'In whose place; null: in your own' }),
    since: z.string(),
    dueOn: z.string().nullable().openapi({ description: 'The day by which it is to be signed' }),
  })
  .openapi('SigningTask')

const tasksOfForm = z.object({ id: z.string(), title: z.string(), count: z.number().int() })

const list = createRoute({
  method: 'get',
  path: '/signing/tasks',
  summary: 'What waits for your signature, what you signed, sent, or were sent a copy of',
  request: {
    query: z.object({
      box: z.enum(boxes),
      form: formId.optional().openapi({ description: 'Of this form alone' }),
      locale: z.enum(['zh', 'en']).default('zh'),
      before: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional()
        .openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        items: z.array(task),
        forms: z.array(tasksOfForm).optional().openapi({ description: 'With the first page' }),
        total: z.number().int(),
        next: z.string().nullable(),
      }),
      'One page',
    ),
    ...refusals(400, 401),
  },
})

export function signingRoutes(services: Services) {
  return newRouter()
    .openapi(get, async (context) =>
      context.json({ chain: await viewChain(acting(services, context), context.req.valid('param').id) }, 200),
    )
    .openapi(act, async (context) => {
      const { id } = context.req.valid('param')
      const who = acting(services, context)
      const given = context.req.valid('json')
      const after = await actOnChain(who, { id, given, session: context.get('session') })
      return context.json({ chain: await viewFound(who, after) }, 200)
    })
    .openapi(confirm, async (context) => {
      const { acts, ...proof } = context.req.valid('json')
      const confirmation = await confirmSigning(
        acting(services, context),
        { session: context.get('session'), request: context.req.raw },
        { acts, proof },
      )
      return context.json({ confirmation }, 201)
    })
    .openapi(open, async (context) => {
      const { covers } = context.req.valid('json')
      await openSheet(acting(services, context), { id: context.req.valid('param').id, covers })
      return context.body(null, 204)
    })
    .openapi(list, async (context) => {
      const { box, form, before, locale } = context.req.valid('query')
      const page = { box, form, locale, ...(before !== undefined && { before }) }
      return context.json(await listTasks(acting(services, context), page), 200)
    })
}
