import { createRoute, z } from '@hono/zod-openapi'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, refusals, submission } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { findRecords } from './find-records.ts'
import { pageQuery, searchQuery } from './search-query.ts'

const found = z
  .object({
    items: z.array(submission),
    total: z.number().int().openapi({ description: 'How many are found in all' }),
  })
  .openapi('FoundPage')

const everywhere = createRoute({
  method: 'get',
  path: '/find',
  summary: 'Records of all forms in which words occur',
  request: { query: searchQuery.extend(pageQuery.shape) },
  responses: { 200: jsonAnswer(found, 'One page, newest first'), ...refusals(400, 401) },
})

const inForm = createRoute({
  method: 'get',
  path: '/forms/{id}/find',
  summary: 'Records of a form, filtered, searched and sorted',
  request: { params: z.object({ id: formId }), query: searchQuery.extend(pageQuery.shape) },
  responses: { 200: jsonAnswer(found, 'One page'), ...refusals(400, 401, 403, 404) },
})

export function findingRoutes(services: Services) {
  return newRouter()
    .openapi(everywhere, async (context) =>
      context.json(await findRecords(acting(services, context), given(context.req.valid('query'))), 200),
    )
    .openapi(inForm, async (context) => {
      const { id } = context.req.valid('param')
      const query = given(context.req.valid('query'))
      return context.json(await findRecords(acting(services, context), { ...query, formId: id }), 200)
    })
}
