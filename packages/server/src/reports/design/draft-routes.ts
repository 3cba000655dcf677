import { createRoute, z } from '@hono/zod-openapi'
import { newRouter } from '../../http/new-router.ts'
import { adminsOnly } from '../../http/require-actor.ts'
import {
  anything,
  draftInfo,
  formDraft,
  jsonAnswer,
  jsonBody,
  refusals,
  versionNumber,
} from '../../http/schemas.ts'
import { discardDraft } from '../../library/discard-draft.ts'
import { requireDraft } from '../../library/find-draft.ts'
import { saveDraft } from '../../library/save-draft.ts'
import type { Services } from '../../services.ts'
import { ofReport } from '../schemas.ts'

const get = createRoute({
  method: 'get',
  path: '/reports/{id}/draft',
  summary: 'The draft of a report, where someone works on its next version or its first',
  middleware: adminsOnly,
  request: { params: ofReport },
  responses: { 200: jsonAnswer(formDraft, 'The draft'), ...refusals(400, 401, 403, 404) },
})

const save = createRoute({
  method: 'put',
  path: '/reports/{id}/draft',
  summary:
    'Keeps a report under work, which may have faults; refused where another revision was stored since',
  middleware: adminsOnly,
  request: {
    params: ofReport,
    body: jsonBody(
      z.object({
        document: anything,
        base: versionNumber.nullable().openapi({
          description: 'The version that the work started from; null for a new report, whose id must be free',
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
  path: '/reports/{id}/draft',
  summary: 'Throws the draft of a report away; what is published stays',
  middleware: adminsOnly,
  request: { params: ofReport },
  responses: { 204: { description: 'There is no draft (any more)' }, ...refusals(400, 401, 403) },
})

export function reportDraftRoutes(services: Services) {
  const store = services.reports
  return newRouter()
    .openapi(get, async (context) =>
      context.json(await requireDraft(services, { store, ...context.req.valid('param') }), 200),
    )
    .openapi(save, async (context) => {
      const change = { ...context.req.valid('param'), ...context.req.valid('json') }
      return context.json(await saveDraft(services, { store, ...change }), 200)
    })
    .openapi(discard, async (context) => {
      await discardDraft(services, { store, ...context.req.valid('param') })
      return context.body(null, 204)
    })
}
