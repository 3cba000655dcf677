import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { first } from '../../http/first.ts'
import { given } from '../../http/given.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { jsonAnswer, jsonBody, refusals } from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { inReport } from '../in-report.ts'
import { ofReport, parameters, reportId, schedule, chosenPresets } from '../schemas.ts'
import { rhythms } from './due.ts'
import { listSchedules, requireSchedule } from './find-schedules.ts'
import { changeSchedule, endSchedule, startSchedule } from './save-schedule.ts'

const ofSchedule = z.object({ id: z.uuid() })
const every = z.enum(rhythms)
const month = z
  .number()
  .int()
  .min(1)
  .max(12)
  .nullable()
  .openapi({ description: 'Of a quarter from 1 to 3, of a year; of weeks and months null' })
const day = z.number().int().min(1).max(31).openapi({
  description: 'Of a week from 1, Monday; else of the month, the last day of those that have fewer',
})
const hour = z.number().int().min(0).max(23)
const language = z.enum(['zh', 'en'])
const content = {
  every,
  month,
  day,
  hour,
  locale: language,
  enabled: z.boolean(),
  parameters,
  presets: chosenPresets,
}

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
  summary: 'Has a report issued on a day of every week, month, quarter or year, with your rights',
  middleware: inReport('issue'),
  request: {
    params: ofReport,
    body: jsonBody(
      z.object({
        every: every.default('month'),
        month: month.default(null),
        day,
        hour,
        locale: language.default('zh'),
        enabled: z.boolean().default(true),
        parameters: parameters.default({}),
        presets: chosenPresets.default({}),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(schedule, 'The schedule of yours that says the same'),
    201: jsonAnswer(schedule, 'The schedule'),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
  },
})

const change = createRoute({
  method: 'patch',
  path: '/report-schedules/{id}',
  summary: 'Changes a schedule of yours; admins anyone’s. What was due before is not caught up on',
  middleware: first(ofSchedule, (acting, { id }) => requireSchedule(acting, id)),
  request: {
    params: ofSchedule,
    body: jsonBody(z.object(content).partial()),
  },
  responses: { 200: jsonAnswer(schedule, 'The schedule'), ...refusals(400, 401, 403, 404, 413, 415, 422) },
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
      const wanted = { reportId: context.req.valid('param').id, ...contentOf(context.req.valid('json')) }
      const { schedule: started, isNew } = await startSchedule(acting(services, context), wanted)
      return isNew ? context.json(started, 201) : context.json(started, 200)
    })
    .openapi(change, async (context) => {
      const { id } = context.req.valid('param')
      const changed = { id, ...contentOf(given(context.req.valid('json'))) }
      return context.json(await changeSchedule(acting(services, context), changed), 200)
    })
    .openapi(end, async (context) => {
      await endSchedule(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}

/** What was parsed as JSON is JSON. */
function contentOf<Sent extends { parameters?: unknown }>(sent: Sent) {
  return sent as Omit<Sent, 'parameters'> & { [Key in keyof Sent & 'parameters']: JsonObject }
}
