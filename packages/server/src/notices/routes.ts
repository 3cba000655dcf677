import { setMaxListeners } from 'node:events'
import { createRoute, z } from '@hono/zod-openapi'
import { noticeKinds } from '@paperwright/runtime/kit'
import { streamSSE } from 'hono/streaming'
import type { SessionHours } from '../auth/session-hours.ts'
import { Forbidden } from '../errors.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { jsonAnswer, jsonBody, refusals, submissionId } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { countTold } from './count-told.ts'
import { prepareFindReader } from './find-reader.ts'
import { listNotices } from './list-notices.ts'
import { LivePages } from './live-pages.ts'
import { markRead } from './mark-read.ts'
import { serveLive } from './serve-live.ts'

const notice = z
  .object({
    id: z.number().int(),
    what: z.enum(noticeKinds),
    submissionId,
    number: z.string(),
    title: z.string(),
    steps: z.array(z.string()).openapi({ description: 'The printed words of the places to sign' }),
    by: z.string().nullable(),
    at: z.string(),
    isRead: z.boolean(),
  })
  .openapi('Notice')

const list = createRoute({
  method: 'get',
  path: '/notices',
  summary: 'What you were told, the newest first',
  request: {
    query: z.object({
      locale: z.enum(['zh', 'en']).default('zh'),
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional()
        .openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(notice), next: z.string().nullable() }), 'One page'),
    ...refusals(400, 401),
  },
})

const counts = createRoute({
  method: 'get',
  path: '/notices/counts',
  summary: 'How much waits for you, and what you have not read',
  responses: {
    200: jsonAnswer(
      z.object({ waiting: z.number().int(), copied: z.number().int(), unread: z.number().int() }),
      'The counts',
    ),
    ...refusals(401),
  },
})

const read = createRoute({
  method: 'post',
  path: '/notices/read',
  summary: 'Keeps that you read what you were told',
  request: {
    body: jsonBody(
      z.union([
        z.strictObject({
          upTo: z.number().int().min(1).openapi({ description: 'The newest that was shown' }),
        }),
        z.strictObject({ submission: submissionId }),
      ]),
    ),
  },
  responses: { 204: { description: 'It is known' }, ...refusals(400, 401, 413, 415) },
})

const live = createRoute({
  method: 'get',
  path: '/notices/live',
  summary: 'The counts, now and whenever they may have changed, as server-sent events',
  request: {
    query: z.object({
      record: submissionId
        .optional()
        .openapi({ description: 'Told of this record as well, while you see it' }),
    }),
  },
  responses: {
    200: {
      description:
        '`counts`, then `changed` with them; `record`, its revision, at first and when it changed; `ended` where your session is over',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...refusals(400, 401, 403),
  },
})

export function noticeRoutes(
  services: Services,
  { sessionHours, stopping }: { sessionHours: SessionHours; stopping: AbortSignal | undefined },
) {
  const pages = new LivePages(services.listen, stopping)
  // One listener for each page that is open.
  if (stopping) setMaxListeners(0, stopping)
  const findReader = prepareFindReader(services.db, sessionHours)
  return newRouter()
    .openapi(list, async (context) =>
      context.json(await listNotices(acting(services, context), context.req.valid('query')), 200),
    )
    .openapi(counts, async (context) => context.json(await countTold(acting(services, context)), 200))
    .openapi(read, async (context) => {
      await markRead(acting(services, context), context.req.valid('json'))
      return context.body(null, 204)
    })
    .openapi(live, (context) => {
      const session = context.get('session')
      if (session === undefined) throw new Forbidden('Only a page listens, not an API key.')
      // Proxies that keep answers together would keep it from the page.
      context.header('X-Accel-Buffering', 'no')
      return streamSSE(
        context,
        (stream) =>
          serveLive(
            services,
            { pages, findReader, stopping },
            { session, record: context.req.valid('query').record, stream },
          ),
        // The database is away: the page comes again.
        () => Promise.resolve(),
      )
    })
}
