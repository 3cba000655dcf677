import { createRoute, z } from '@hono/zod-openapi'
import { RevisionMissing } from '../errors.ts'
import { newRouter } from '../http/new-router.ts'
import {
  anything,
  formId,
  jsonAnswer,
  jsonBody,
  pdfAnswer,
  pdfQuery,
  problemDetails,
  refusals,
  submission,
  submissionEvent,
  submissionId,
} from '../http/schemas.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import type { Services } from '../services.ts'
import { checkRecord } from './check-record.ts'
import { requireSubmission } from './get-submission.ts'
import { listEvents } from './list-events.ts'
import { listSubmissions } from './list-submissions.ts'
import { saveRecord } from './save-record.ts'
import { submitRecord } from './submit-record.ts'

const ofSubmission = z.object({ id: submissionId })

const submit = createRoute({
  method: 'post',
  path: '/forms/{id}/submissions',
  summary: 'Stores a new record of a form',
  request: {
    params: z.object({ id: formId }),
    headers: z.object({
      'idempotency-key': z
        .string()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: 'A request sent twice under one key is stored once' }),
    }),
    body: jsonBody(z.object({ record: anything, formVersion: z.number().int().min(1).optional() })),
  },
  responses: {
    200: jsonAnswer(submission, 'The submission that was stored under this key before'),
    201: jsonAnswer(submission, 'The stored submission'),
    ...refusals(400, 404, 409, 413, 415, 422),
  },
})

const check = createRoute({
  method: 'post',
  path: '/forms/{id}/check',
  summary: 'Says what is wrong with a record, without storing it',
  request: {
    params: z.object({ id: formId }),
    body: jsonBody(z.object({ record: anything, formVersion: z.number().int().min(1).optional() })),
  },
  responses: {
    200: jsonAnswer(
      problemDetails.pick({ problems: true }).extend({ record: anything }),
      'The record as it would be stored, and its problems',
    ),
    ...refusals(400, 404, 413, 415),
  },
})

const list = createRoute({
  method: 'get',
  path: '/forms/{id}/submissions',
  summary: 'The submissions of a form, newest first',
  request: {
    params: z.object({ id: formId }),
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: submissionId.optional().openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: jsonAnswer(
      z.object({ items: z.array(submission), total: z.number().int(), next: z.string().nullable() }),
      'One page',
    ),
    ...refusals(400, 404),
  },
})

const get = createRoute({
  method: 'get',
  path: '/submissions/{id}',
  summary: 'A stored record',
  request: { params: ofSubmission },
  responses: {
    200: jsonAnswer(submission, 'The submission; its revision is the ETag'),
    ...refusals(400, 404),
  },
})

const save = createRoute({
  method: 'put',
  path: '/submissions/{id}',
  summary: 'Stores a change of a record',
  request: {
    params: ofSubmission,
    headers: z.object({
      'if-match': z
        .string()
        .optional()
        .openapi({ description: 'The revision that the change was made on: `"3"`' }),
    }),
    body: jsonBody(z.object({ record: anything, revision: z.number().int().min(1).optional() })),
  },
  responses: {
    200: jsonAnswer(submission, 'The submission at its next revision'),
    ...refusals(400, 404, 412, 413, 415, 422, 428),
  },
})

const events = createRoute({
  method: 'get',
  path: '/submissions/{id}/events',
  summary: 'What happened to a submission, oldest first',
  request: { params: ofSubmission },
  responses: {
    200: jsonAnswer(z.object({ events: z.array(submissionEvent) }), 'The events'),
    ...refusals(400, 404),
  },
})

const sheet = createRoute({
  method: 'get',
  path: '/submissions/{id}/sheet.pdf',
  summary: 'The printed sheet of a stored record, on the form version that it was filled on',
  request: { params: ofSubmission, query: pdfQuery },
  responses: { 200: pdfAnswer, ...refusals(400, 404) },
})

export function submissionRoutes(services: Services) {
  return newRouter()
    .openapi(submit, async (context) => {
      const { record, formVersion } = context.req.valid('json')
      const key = context.req.valid('header')['idempotency-key']
      const { submission: stored, isNew } = await submitRecord(services, {
        formId: context.req.valid('param').id,
        record,
        ...(formVersion !== undefined && { formVersion }),
        ...(key !== undefined && { idempotencyKey: key }),
      })
      context.header('ETag', `"${stored.revision}"`)
      return isNew ? context.json(stored, 201) : context.json(stored, 200)
    })
    .openapi(check, async (context) => {
      const { id } = context.req.valid('param')
      const { record, formVersion } = context.req.valid('json')
      const { document } = await (formVersion === undefined
        ? services.forms.requireNewest(id)
        : services.forms.requireVersion(id, formVersion))
      return context.json(checkRecord(document, record), 200)
    })
    .openapi(list, async (context) => {
      const { limit, cursor } = context.req.valid('query')
      const page = { formId: context.req.valid('param').id, limit, ...(cursor !== undefined && { cursor }) }
      return context.json(await listSubmissions(services, page), 200)
    })
    .openapi(get, async (context) => {
      const found = await requireSubmission(services, context.req.valid('param').id)
      context.header('ETag', `"${found.revision}"`)
      return context.json(found, 200)
    })
    .openapi(save, async (context) => {
      const { record, revision } = context.req.valid('json')
      const known = revision ?? readRevision(context.req.valid('header')['if-match'])
      const stored = await saveRecord(services, {
        id: context.req.valid('param').id,
        revision: known,
        record,
      })
      context.header('ETag', `"${stored.revision}"`)
      return context.json(stored, 200)
    })
    .openapi(events, async (context) =>
      context.json({ events: await listEvents(services, context.req.valid('param').id) }, 200),
    )
    .openapi(sheet, async (context) => {
      const {
        number,
        formId: id,
        formVersion,
        record,
      } = await requireSubmission(services, context.req.valid('param').id)
      const { document: form } = await services.forms.requireVersion(id, formVersion)
      const { locale, download } = context.req.valid('query')
      const bytes = await services.printer.print({ form, record, locale })
      return pdfResponse(bytes, { name: `${form.title} ${number}`, download: download === '1' })
    })
}

function readRevision(ifMatch: string | undefined): number {
  const revision = Number(/^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1])
  if (Number.isInteger(revision) && revision > 0) return revision
  throw new RevisionMissing(
    'Say which revision was changed: send If-Match with its number in quotes, or "revision".',
  )
}
