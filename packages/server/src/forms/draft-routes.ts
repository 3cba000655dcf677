import { createRoute, z } from '@hono/zod-openapi'
import { newRouter } from '../http/new-router.ts'
import { adminsOnly } from '../http/require-actor.ts'
import {
  anything,
  draftInfo,
  formDraft,
  formId,
  jsonAnswer,
  jsonBody,
  refusals,
  versionNumber,
} from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { discardDraft } from '../library/discard-draft.ts'
import { requireDraft } from '../library/find-draft.ts'
import { saveDraft } from '../library/save-draft.ts'

const ofForm = z.object({ id: formId })

const get = createRoute({
  method: 'get',
  path: '/forms/{id}/draft',
  summary: 'The draft of a form, where someone works on its next version or its first',
  middleware: adminsOnly,
  request: { params: ofForm },
  responses: { 200: jsonAnswer(formDraft, 'The draft'), ...refusals(400, 401, 403, 404) },
})

const save = createRoute({
  method: 'put',
  path: '/forms/{id}/draft',
  summary: 'Keeps a form under work, which may have faults; refused where another revision was stored since',
  middleware: adminsOnly,
  request: {
    params: ofForm,
    body: jsonBody(
      z.object({
        document: anything,
        base: versionNumber.nullable().openapi({
          description: 'The version that the work started from; null for a new form, whose id must be free',
        }),
        revision: z.number().int().min(0).max(2_000_000_000).openapi({
          description: 'The revision that the change was made on; 0 where there was no draft',
        }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(draftInfo, 'The draft at its next revision, without its document'),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
  },
})

const discard = createRoute({
  method: 'delete',
  path: '/forms/{id}/draft',
  summary: 'Throws the draft of a form away; what is published stays',
  middleware: adminsOnly,
  request: { params: ofForm },
  responses: { 204: { description: 'There is no draft (any more)' }, ...refusals(400, 401, 403) },
})

export function draftRoutes(services: Services) {
  const store = services.forms
  return newRouter()
    .openapi(get, async (context) =>
      context.json(await requireDraft(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(save, async (context) => {
      const { document, base, revision } = context.req.valid('json')
      const { id } = context.req.valid('param')
      return context.json(await saveDraft(services, { store, id, document, base, revision }), 200)
    })
    .openapi(discard, async (context) => {
      await discardDraft(services, { store, ...context.req.valid('param') })
      return context.body(null, 204)
    })
}
