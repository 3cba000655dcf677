import { createRoute, z } from '@hono/zod-openapi'
import { jsonList, searchQuery } from '../finding/search-query.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, pdfAnswer, pdfQuery, refusals } from '../http/schemas.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import type { Services } from '../services.ts'
import { printList } from './print-list.ts'

const paper = createRoute({
  method: 'get',
  path: '/forms/{id}/list.pdf',
  summary: 'Records of a form as a printed list, at most 5,000, found as by the route that finds them',
  request: {
    params: z.object({ id: formId }),
    query: searchQuery.extend(pdfQuery.shape).extend({
      columns: jsonList(
        z.string().max(500),
        'The columns beside the number, in their order, as JSON: pointers, `state`, `createdAt`, `createdBy`, `department`, `updatedAt`; left out: what is usual',
      ),
    }),
  },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 403, 404, 422) },
})

export function listRoutes(services: Services) {
  return newRouter().openapi(paper, async (context) => {
    const { download, ...query } = given(context.req.valid('query'))
    const { bytes, name } = await printList(acting(services, context), {
      ...query,
      formId: context.req.valid('param').id,
    })
    return pdfResponse(bytes, { name, download: download === '1' })
  })
}
