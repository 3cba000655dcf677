import { createRoute, z } from '@hono/zod-openapi'
import { first } from '../../http/first.ts'
import { given } from '../../http/given.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { jsonAnswer, jsonBody, refusals } from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { inReport } from '../in-report.ts'
import { ofReport, reportId, schedule } from '../schemas.ts'
import { listSchedules, requireSchedule } from './find-schedules.ts'
import { changeSchedule, endSchedule, startSchedule } from './save-schedule.ts'

const ofSchedule = z.object({ id: z.uuid() })
const day = z.number().int().min(1).max(31).openapi({ description: 'The last day of months that have fewer' })
const hour = z.number().int().min(0).max(23)
const language = z.enum(['zh', 'en'])

const list = createRoute({
  method: 'get',
  path: '/report-schedules',
  summary: 'The schedules that you made; all of them for admins',
  request: { query: z.object({ report: reportId.optional() }) },
  responses: {
    200: jsonAnswer(z.object({ schedules: z.array(schedule) }), 'The schedules'),
    ...refusals(400, 401),
  },
})

const start = createRoute({
  method: 'post',
  path: '/reports/{id}/schedules',
  summary: 'Has a report issued on a day of every month, with your rights',
  middleware: inReport('issue'),
  request: {
    params: ofReport,
    body: jsonBody(
      z.object({ day, hour, locale: language.default('zh'), enabled: z.boolean().default(true) }),
    ),
  },
  responses: {
    200: jsonAnswer(schedule, 'The schedule of yours that says the same'),
    201: jsonAnswer(schedule, 'The schedule'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const change = createRoute({
  method: 'patch',
  path: '/report-schedules/{id}',
  summary: 'Changes a schedule of yours; admins anyone’s. What was due before is not caught up on',
  middleware: first(ofSchedule, (acting, { id }) => requireSchedule(acting, id)),
  request: {
    params: ofSchedule,
    body: jsonBody(z.object({ day, hour, locale: language, enabled: z.boolean() }).partial()),
  },
  responses: { 200: jsonAnswer(schedule, 'The schedule'), ...refusals(400, 401, 404, 413, 415) },
})

const end = createRoute({
  method: 'delete',
  path: '/report-schedules/{id}',
  summary: 'Ends a schedule of yours; admins anyone’s. What it issued stays',
  request: { params: ofSchedule },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 404) },
})

export function scheduleRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) => {
      const schedules = await listSchedules(acting(services, context), context.req.valid('query').report)
      return context.json({ schedules }, 200)
    })
    .openapi(start, async (context) => {
      const wanted = { reportId: context.req.valid('param').id, ...context.req.valid('json') }
      const { schedule: started, isNew } = await startSchedule(acting(services, context), wanted)
      return isNew ? context.json(started, 201) : context.json(started, 200)
    })
    .openapi(change, async (context) => {
      const { id } = context.req.valid('param')
      const changed = { id, ...given(context.req.valid('json')) }
      return context.json(await changeSchedule(acting(services, context), changed), 200)
    })
    .openapi(end, async (context) => {
      await endSchedule(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}
