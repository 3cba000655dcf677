import { createRoute, z } from '@hono/zod-openapi'
import { searchQuery } from '../finding/search-query.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { anything, formId, jsonAnswer, refusals } from '../http/schemas.ts'
import { reportResult } from '../reports/schemas.ts'
import type { Services } from '../services.ts'
import { groupBuckets, groupCharts } from './group-report.ts'
import { groupRecords } from './group-records.ts'

const pointer = z.string().min(1).max(500)

/** How a list is counted in groups, as it is sent. */
export const grouping = z
  .object({
    by: pointer,
    bucket: z.enum(groupBuckets).optional(),
    sum: z.array(pointer).max(5).optional(),
    chart: z.enum(groupCharts).optional(),
  })
  .openapi('Grouping')

const groups = createRoute({
  method: 'get',
  path: '/forms/{id}/groups',
  summary: 'Records of a form counted in groups, found as by the route that finds them',
  request: {
    params: z.object({ id: formId }),
    query: searchQuery.omit({ sort: true }).extend({
      group: z
        .string()
        .max(4000)
        .transform((text, context) => {
          try {
            return JSON.parse(text) as unknown
          } catch {
            context.addIssue({ code: 'custom', message: 'not JSON' })
            return z.NEVER
          }
        })
        .pipe(grouping)
        .openapi({ type: 'string', description: 'By what, as JSON: `{"by":"/kind","sum":["/amount"]}`' }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z.object({ report: anything, result: reportResult }).openapi('GroupedRecords'),
      'The answer, and the report that gave it',
    ),
    ...refusals(400, 401, 403, 404),
  },
})

export function groupingRoutes(services: Services) {
  return newRouter().openapi(groups, async (context) => {
    const { id } = context.req.valid('param')
    const { group, ...query } = given(context.req.valid('query'))
    const grouped = await groupRecords(acting(services, context), {
      ...query,
      group: given(group),
      formId: id,
    })
    return context.json(grouped, 200)
  })
}
