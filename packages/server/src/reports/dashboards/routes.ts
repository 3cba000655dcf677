import { createRoute, z } from '@hono/zod-openapi'
import { first } from '../../http/first.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import { jsonAnswer, jsonBody, refusals } from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { dashboard, dashboardContent } from '../schemas.ts'
import { listDashboards, requireDashboard, requireOwnDashboard } from './find-dashboards.ts'
import { changeDashboard, createDashboard, deleteDashboard, requireSomeDashboard } from './save-dashboard.ts'
import type { ShownTile } from './tile.ts'

const ofDashboard = z.object({ id: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/dashboards',
  summary: 'The dashboards of your department and of everyone, and those that you made',
  responses: {
    200: jsonAnswer(z.object({ dashboards: z.array(dashboard) }), 'The dashboards by name'),
    ...refusals(401),
  },
})

const get = createRoute({
  method: 'get',
  path: '/dashboards/{id}',
  summary: 'A dashboard',
  request: { params: ofDashboard },
  responses: { 200: jsonAnswer(dashboard, 'The dashboard'), ...refusals(400, 401, 404) },
})

const create = createRoute({
  method: 'post',
  path: '/dashboards',
  summary: 'Makes a dashboard for your department; admins for any, and for everyone',
  middleware: first(z.object({}), async (acting) => requireSomeDashboard(acting)),
  request: { body: jsonBody(dashboardContent) },
  responses: {
    201: jsonAnswer(dashboard, 'The dashboard'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const change = createRoute({
  method: 'put',
  path: '/dashboards/{id}',
  summary: 'Changes a dashboard of yours; admins anyone’s',
  middleware: first(ofDashboard, (acting, { id }) => requireOwnDashboard(acting, id)),
  request: {
    params: ofDashboard,
    body: jsonBody(
      dashboardContent.extend({
        revision: z
          .number()
          .int()
          .min(1)
          .openapi({ description: 'The revision that the change was made on' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(dashboard, 'The dashboard at its next revision'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/dashboards/{id}',
  summary: 'Deletes a dashboard of yours; admins anyone’s',
  request: { params: ofDashboard },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 403, 404) },
})

export function dashboardRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) =>
      context.json({ dashboards: await listDashboards(acting(services, context)) }, 200),
    )
    .openapi(get, async (context) =>
      context.json(await requireDashboard(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(create, async (context) => {
      const content = contentOf(context.req.valid('json'))
      return context.json(await createDashboard(acting(services, context), content), 201)
    })
    .openapi(change, async (context) => {
      const { revision, ...sent } = context.req.valid('json')
      const changed = { id: context.req.valid('param').id, revision, ...contentOf(sent) }
      return context.json(await changeDashboard(acting(services, context), changed), 200)
    })
    .openapi(remove, async (context) => {
      await deleteDashboard(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}

/** What was parsed as JSON is JSON. */
function contentOf({ tiles, ...content }: z.infer<typeof dashboardContent>) {
  return { ...content, tiles: tiles as ShownTile[] }
}
