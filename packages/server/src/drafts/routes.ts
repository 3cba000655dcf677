import { createRoute, z } from '@hono/zod-openapi'
import type { JsonObject } from '@paperwright/runtime'
import { inForm } from '../access/in-form.ts'
import { first } from '../http/first.ts'
import { acting, newRouter } from '../http/new-router.ts'
import {
  anyRecord,
  formId,
  jsonAnswer,
  jsonBody,
  printable,
  recordDraft,
  refusals,
  unreadTexts,
  versionNumber,
} from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { discardRecordDraft } from './discard-record-draft.ts'
import { listRecordDrafts, requireRecordDraft } from './find-record-drafts.ts'
import { saveRecordDraft } from './save-record-draft.ts'
import { startRecordDraft } from './start-record-draft.ts'

const ofDraft = z.object({ id: z.uuid() })
const paper = printable.min(1).max(100).nullish().openapi({
  description:
    'The number of the blank sheet that is being entered; nothing is checked before it is handed in',
})

const list = createRoute({
  method: 'get',
  path: '/drafts',
  summary: 'The records that you have begun',
  responses: {
    200: jsonAnswer(z.object({ drafts: z.array(recordDraft) }), 'The one worked on last first'),
    ...refusals(401),
  },
})

const start = createRoute({
  method: 'post',
  path: '/forms/{id}/drafts',
  summary: 'Begins a record; nothing is checked before it is handed in',
  middleware: inForm('fill'),
  request: {
    params: z.object({ id: formId }),
    body: jsonBody(
      z.object({
        record: anyRecord,
        unread: unreadTexts.optional(),
        paper,
        formVersion: versionNumber.optional(),
        id: z.uuid().optional().openapi({
          description: "The draft's id, made up by whoever begins it: sent again it begins no second draft",
        }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(recordDraft, 'The draft, which was there already'),
    201: jsonAnswer(recordDraft, 'The draft'),
    ...refusals(400, 401, 403, 404, 409, 410, 413, 415),
  },
})

const get = createRoute({
  method: 'get',
  path: '/drafts/{id}',
  summary: 'A record that you have begun',
  request: { params: ofDraft },
  responses: { 200: jsonAnswer(recordDraft, 'The draft'), ...refusals(400, 401, 404, 410) },
})

const save = createRoute({
  method: 'put',
  path: '/drafts/{id}',
  summary: 'Keeps what was typed so far; refused where another browser of yours saved since',
  middleware: first(ofDraft, (acting, { id }) => requireRecordDraft(acting, id)),
  request: {
    params: ofDraft,
    body: jsonBody(
      z.object({
        record: anyRecord,
        unread: unreadTexts.optional(),
        paper,
        revision: z.number().int().min(1).max(2_000_000_000),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(recordDraft, 'The draft at its next revision'),
    ...refusals(400, 401, 404, 409, 410, 413, 415),
  },
})

const discard = createRoute({
  method: 'delete',
  path: '/drafts/{id}',
  summary: 'Throws a draft away',
  request: { params: ofDraft },
  responses: { 204: { description: 'It is gone' }, ...refusals(400, 401, 404, 410) },
})

/** Records under work: each its owner's alone. */
export function recordDraftRoutes(services: Services) {
  return newRouter()
    .openapi(list, async (context) =>
      context.json({ drafts: await listRecordDrafts(acting(services, context)) }, 200),
    )
    .openapi(start, async (context) => {
      const { record, unread = {}, paper: number = null, formVersion, id } = context.req.valid('json')
      const { draft, isNew } = await startRecordDraft(acting(services, context), {
        formId: context.req.valid('param').id,
        record: record as JsonObject,
        unread,
        paper: number,
        ...(formVersion !== undefined && { formVersion }),
        ...(id !== undefined && { id }),
      })
      return isNew ? context.json(draft, 201) : context.json(draft, 200)
    })
    .openapi(get, async (context) =>
      context.json(await requireRecordDraft(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(save, async (context) => {
      const { record, unread = {}, paper: number = null, revision } = context.req.valid('json')
      const { id } = context.req.valid('param')
      const change = { id, record: record as JsonObject, unread, paper: number, revision }
      return context.json(await saveRecordDraft(acting(services, context), change), 200)
    })
    .openapi(discard, async (context) => {
      await discardRecordDraft(acting(services, context), context.req.valid('param').id)
      return context.body(null, 204)
    })
}
