import { createRoute, z } from '@hono/zod-openapi'
import { inForm } from '../access/in-form.ts'
import { filter, sort } from '../finding/search-query.ts'
import { grouping } from '../grouping/routes.ts'
import { first } from '../http/first.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { formId, jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { changeView, deleteView, requireOwnView } from './change-view.ts'
import { listAllViews } from './list-all-views.ts'
import { listViews } from './list-views.ts'
import { saveView } from './save-view.ts'
import type { View } from './saved-view.ts'

const ofForm = z.object({ id: formId })
const ofView = z.object({ id: z.uuid() })
const name = printable.trim().min(1).max(60)
const view = z
  .object({
    search: printable.max(200).optional(),
    filters: z.array(filter).max(50).optional(),
    sort: z.array(sort).max(3).optional(),
    group: grouping.optional(),
    columns: z.array(printable.max(500)).max(300).optional(),
  })
  .refine((sent) => !UNWRITABLE.test(JSON.stringify(sent)), 'holds characters that cannot be stored')
  .openapi('View')

const savedView = z
  .object({
    id: z.string(),
    formId: z.string(),
    name: z.string(),
    shared: z.boolean().openapi({ description: 'Whether all who see the records see it' }),
    view: z
      .unknown()
      .openapi({ type: 'object', description: 'What is looked for, in which order and columns' }),
    isOwn: z.boolean(),
    updatedAt: z.string(),
  })
  .openapi('SavedView')

/** As JSON writes them: NUL, and halves of surrogate pairs. */
const UNWRITABLE = /\\u(?:0000|d[89a-f][\da-f]{2})/i

const list = createRoute({
  method: 'get',
  path: '/forms/{id}/views',
  summary: 'The views of a form that you keep or that are shared',
  request: { params: ofForm },
  responses: {
    200: jsonAnswer(z.object({ views: z.array(savedView) }), 'The views by name'),
    ...refusals(400, 401, 403, 404),
  },
})

const all = createRoute({
  method: 'get',
  path: '/views',
  summary: 'Your views of every form, and those that are shared',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }) },
  responses: {
    200: jsonAnswer(z.object({ views: z.array(savedView) }), 'Your own first, the newest first'),
    ...refusals(400, 401),
  },
})

const save = createRoute({
  method: 'post',
  path: '/forms/{id}/views',
  summary: 'Keeps a view of a form',
  middleware: inForm('see'),
  request: {
    params: ofForm,
    body: jsonBody(z.object({ name, shared: z.boolean().default(false), view })),
  },
  responses: { 201: jsonAnswer(savedView, 'The view'), ...refusals(400, 401, 403, 404, 409, 413, 415) },
})

const change = createRoute({
  method: 'patch',
  path: '/views/{id}',
  summary: 'Changes a view of yours; admins also shared ones',
  middleware: first(ofView, (acting, { id }) => requireOwnView(acting, id)),
  request: {
    params: ofView,
    body: jsonBody(
      z.object({ name: name.optional(), shared: z.boolean().optional(), view: view.optional() }),
    ),
  },
  responses: { 200: jsonAnswer(savedView, 'The view'), ...refusals(400, 401, 403, 404, 413, 415) },
})

const remove = createRoute({
  method: 'delete',
  path: '/views/{id}',
  summary: 'Deletes a view of yours; admins also shared ones',
  request: { params: ofView },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 403, 404) },
})

export function viewRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) => {
      const views = await listViews(acting(services, context), context.req.valid('param').id)
      return context.json({ views }, 200)
    })
    .openapi(all, async (context) => {
      const { limit } = context.req.valid('query')
      return context.json({ views: await listAllViews(acting(services, context), limit) }, 200)
    })
    .openapi(save, async (context) => {
      const { view: sent, ...rest } = context.req.valid('json')
      const saved = await saveView(acting(services, context), {
        ...rest,
        formId: context.req.valid('param').id,
        view: given(sent) satisfies View,
      })
      return context.json(saved, 201)
    })
    .openapi(change, async (context) => {
      const { view: sent, ...rest } = given(context.req.valid('json'))
      const saved = await changeView(acting(services, context), {
        ...rest,
        id: context.req.valid('param').id,
        ...(sent && { view: given(sent) satisfies View }),
      })
      return context.json(saved, 200)
    })
    .openapi(remove, async (context) => {
      await deleteView(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}
