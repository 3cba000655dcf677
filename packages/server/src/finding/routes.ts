import { createRoute, z } from '@hono/zod-openapi'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, refusals, submission } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { findRecords } from './find-records.ts'
import { listValues } from './list-values.ts'
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

const valuesQuery = searchQuery.omit({ sort: true }).extend({
  field: z.string().min(1).max(500).openapi({
    description: 'A field of words as its pointer, or `createdBy`, `department`, `form`, `waitsFor`',
  }),
  typed: z.string().max(200).optional().openapi({ description: 'What the values contain' }),
  limit: z.coerce.number().int().min(1).max(500).default(10),
})

const values = z
  .object({
    values: z.array(
      z.object({
        value: z.string(),
        title: z
          .object({ zh: z.string(), en: z.string() })
          .optional()
          .openapi({ description: 'Of a person or department' }),
        count: z.number().int().openapi({ description: 'In how many records' }),
      }),
    ),
  })
  .openapi('KnownValues')

const valuesEverywhere = createRoute({
  method: 'get',
  path: '/find/values',
  summary: 'Who handed in, which departments and forms there are among the records of all forms',
  request: { query: valuesQuery },
  responses: { 200: jsonAnswer(values, 'The most frequent first'), ...refusals(400, 401) },
})

const valuesInForm = createRoute({
  method: 'get',
  path: '/forms/{id}/values',
  summary: 'The words that stand in a field of the records that you see',
  request: { params: z.object({ id: formId }), query: valuesQuery },
  responses: { 200: jsonAnswer(values, 'The most frequent first'), ...refusals(400, 401, 403, 404) },
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
    .openapi(valuesEverywhere, async (context) =>
      context.json(
        { values: await listValues(acting(services, context), given(context.req.valid('query'))) },
        200,
      ),
    )
    .openapi(valuesInForm, async (context) => {
      const { id } = context.req.valid('param')
      const query = given(context.req.valid('query'))
      return context.json(
        { values: await listValues(acting(services, context), { ...query, formId: id }) },
        200,
      )
    })
}
