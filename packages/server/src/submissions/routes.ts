import { createRoute, z } from '@hono/zod-openapi'
import { RevisionMissing } from '../errors.ts'
import { inForm } from '../access/in-form.ts'
import { requireRight } from '../access/require-right.ts'
import { first } from '../http/first.ts'
import { acting, newRouter } from '../http/new-router.ts'
import {
  anything,
  departmentGiven,
  formId,
  jsonAnswer,
  jsonBody,
  ownRights,
  pdfAnswer,
  pdfQuery,
  printable,
  problemDetails,
  refusals,
  submission,
  submissionEvent,
  submissionId,
} from '../http/schemas.ts'
import { pdfResponse } from '../print/pdf-response.ts'
import { officeTime } from '../office/office.ts'
import type { Services } from '../services.ts'
import { checkRecord } from './check-record.ts'
import { requireSeen } from './get-submission.ts'
import { listEvents } from './list-events.ts'
import { listSubmissions } from './list-submissions.ts'
import { MOST_MOVED, moveRecords } from './move-records.ts'
import { moveSubmission } from './move-submission.ts'
import { printSubmission } from './print-submission.ts'
import { saveRecord } from './save-record.ts'
import { toSubmission } from './submission.ts'
import { submitRecord } from './submit-record.ts'
import { voidSubmission } from './void-submission.ts'

const ofSubmission = z.object({ id: submissionId })
const mayChange = first(ofSubmission, (acting, { id }) => requireSeen(acting, id, 'edit'))
const mayVoid = first(ofSubmission, (acting, { id }) => requireSeen(acting, id, 'void'))

const submit = createRoute({
  method: 'post',
  path: '/forms/{id}/submissions',
  summary: 'Stores a new record of a form',
  middleware: inForm('fill'),
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
    body: jsonBody(
      z.object({
        record: anything,
        formVersion: z.number().int().min(1).optional(),
        number: z.string().min(1).max(100).optional().openapi({
          description: "The number of a blank sheet that was given out; it becomes the record's",
        }),
        department: departmentGiven,
        draft: z.uuid().optional().openapi({
          description:
            'Your draft that becomes this record, and goes; any id of your making where there is none. A draft becomes one record: sent again, whatever the rest says, the first one answers',
        }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(submission, 'The submission that was stored of this draft, or under this key, before'),
    201: jsonAnswer(submission, 'The stored submission'),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
  },
})

const check = createRoute({
  method: 'post',
  path: '/forms/{id}/check',
  summary: 'Says what is wrong with a record, without storing it',
  middleware: inForm('fill'),
  request: {
    params: z.object({ id: formId }),
    body: jsonBody(z.object({ record: anything, formVersion: z.number().int().min(1).optional() })),
  },
  responses: {
    200: jsonAnswer(
      problemDetails.pick({ problems: true }).extend({ record: anything }),
      'The record as it would be stored, and its problems',
    ),
    ...refusals(400, 401, 403, 404, 413, 415),
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
    ...refusals(400, 401, 403, 404),
  },
})

const get = createRoute({
  method: 'get',
  path: '/submissions/{id}',
  summary: 'A stored record',
  request: { params: ofSubmission },
  responses: {
    200: jsonAnswer(submission.extend({ mine: ownRights }), 'The submission; its revision is the ETag'),
    ...refusals(400, 401, 403, 404),
  },
})

const ifMatch = z.object({
  'if-match': z
    .string()
    .optional()
    .openapi({ description: 'The revision that the change was made on: `"3"`' }),
})
const revision = z.number().int().min(1).optional()
const reason = printable
  .trim()
  .min(1)
  .max(500)
  .openapi({ description: 'Why: kept beside the old values, and printed' })

const save = createRoute({
  method: 'put',
  path: '/submissions/{id}',
  summary: 'Corrects a record; the old values stay readable',
  middleware: mayChange,
  request: {
    params: ofSubmission,
    headers: ifMatch,
    body: jsonBody(z.object({ record: anything, revision, reason })),
  },
  responses: {
    200: jsonAnswer(submission, 'The submission at its next revision'),
    ...refusals(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
})

const end = createRoute({
  method: 'post',
  path: '/submissions/{id}/void',
  summary: 'Makes a record void; it stays, with its number',
  middleware: mayVoid,
  request: { params: ofSubmission, headers: ifMatch, body: jsonBody(z.object({ revision, reason })) },
  responses: {
    200: jsonAnswer(submission, 'The submission at its next revision'),
    ...refusals(400, 401, 403, 404, 409, 412, 413, 415, 428),
  },
})

const move = createRoute({
  method: 'post',
  path: '/submissions/{id}/department',
  summary: 'Brings a record to another department, whose people see it from then on',
  middleware: mayChange,
  request: {
    params: ofSubmission,
    headers: ifMatch,
    body: jsonBody(z.object({ department: z.string().max(100), revision, reason })),
  },
  responses: {
    200: jsonAnswer(submission, 'The submission at its next revision'),
    ...refusals(400, 401, 403, 404, 409, 412, 413, 415, 428),
  },
})

const moveMany = createRoute({
  method: 'post',
  path: '/forms/{id}/department',
  summary: 'Brings records of a form to a department: these, or those of none; at most 2,000 at once',
  middleware: inForm('see', 'edit'),
  request: {
    params: z.object({ id: formId }),
    body: jsonBody(
      z.object({
        department: z.string().max(100),
        reason,
        ids: z
          .array(submissionId)
          .min(1)
          .max(MOST_MOVED)
          .optional()
          .openapi({ description: 'Left out: those of no department' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(
      z.object({ moved: z.number().int(), left: z.number().int() }),
      'How many were moved, and how many are left to be',
    ),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const events = createRoute({
  method: 'get',
  path: '/submissions/{id}/events',
  summary: 'What happened to a submission, oldest first',
  request: { params: ofSubmission },
  responses: {
    200: jsonAnswer(z.object({ events: z.array(submissionEvent) }), 'The events'),
    ...refusals(400, 401, 403, 404),
  },
})

const sheet = createRoute({
  method: 'get',
  path: '/submissions/{id}/sheet.pdf',
  summary: 'The printed sheet of a stored record, on the form version that it was filled on',
  request: { params: ofSubmission, query: pdfQuery },
  responses: { 200: pdfAnswer, ...refusals(400, 401, 403, 404) },
})

export function submissionRoutes(services: Services) {
  return newRouter()
    .openapi(submit, async (context) => {
      const { record, formVersion, draft, number, department } = context.req.valid('json')
      const key = context.req.valid('header')['idempotency-key']
      const { submission: stored, isNew } = await submitRecord(acting(services, context), {
        formId: context.req.valid('param').id,
        record,
        ...(formVersion !== undefined && { formVersion }),
        ...(key !== undefined && { idempotencyKey: key }),
        ...(number !== undefined && { number }),
        ...(draft !== undefined && { draft }),
        ...(department !== undefined && { department }),
      })
      context.header('ETag', `"${stored.revision}"`)
      return isNew ? context.json(stored, 201) : context.json(stored, 200)
    })
    .openapi(check, async (context) => {
      const { id } = context.req.valid('param')
      const { record, formVersion } = context.req.valid('json')
      const { document, version } = await (formVersion === undefined
        ? services.forms.requireNewest(id)
        : services.forms.requireVersion(id, formVersion))
      const { limits } = await requireRight(acting(services, context), id, 'fill')
      const { hidden, readOnly } = limits.at(version)
      const untouched = [...hidden, ...readOnly]
      const checked = await checkRecord(services, document, record, {
        now: await officeTime(services),
        untouched,
      })
      return context.json(checked, 200)
    })
    .openapi(list, async (context) => {
      const { limit, cursor } = context.req.valid('query')
      const page = { formId: context.req.valid('param').id, limit, ...(cursor !== undefined && { cursor }) }
      return context.json(await listSubmissions(acting(services, context), page), 200)
    })
    .openapi(get, async (context) => {
      const seen = await requireSeen(acting(services, context), context.req.valid('param').id)
      const { row, form, rights, limits } = seen
      context.header('ETag', `"${row.revision}"`)
      return context.json({ ...toSubmission(row, form, limits.hidden), mine: { rights, limits } }, 200)
    })
    .openapi(save, async (context) => {
      const { record, revision, reason } = context.req.valid('json')
      const stored = await saveRecord(acting(services, context), {
        id: context.req.valid('param').id,
        revision: revision ?? readRevision(context.req.valid('header')['if-match']),
        record,
        reason,
      })
      context.header('ETag', `"${stored.revision}"`)
      return context.json(stored, 200)
    })
    .openapi(end, async (context) => {
      const { revision, reason } = context.req.valid('json')
      const stored = await voidSubmission(acting(services, context), {
        id: context.req.valid('param').id,
        revision: revision ?? readRevision(context.req.valid('header')['if-match']),
        reason,
      })
      context.header('ETag', `"${stored.revision}"`)
      return context.json(stored, 200)
    })
    .openapi(move, async (context) => {
      const { department, revision, reason } = context.req.valid('json')
      const stored = await moveSubmission(acting(services, context), {
        id: context.req.valid('param').id,
        revision: revision ?? readRevision(context.req.valid('header')['if-match']),
        department,
        reason,
      })
      context.header('ETag', `"${stored.revision}"`)
      return context.json(stored, 200)
    })
    .openapi(moveMany, async (context) => {
      const moved = await moveRecords(acting(services, context), {
        formId: context.req.valid('param').id,
        ...context.req.valid('json'),
      })
      return context.json(moved, 200)
    })
    .openapi(events, async (context) =>
      context.json(
        { events: await listEvents(acting(services, context), context.req.valid('param').id) },
        200,
      ),
    )
    .openapi(sheet, async (context) => {
      const { locale, download } = context.req.valid('query')
      const { bytes, name } = await printSubmission(acting(services, context), {
        id: context.req.valid('param').id,
        locale,
      })
      return pdfResponse(bytes, { name, download: download === '1' })
    })
}

function readRevision(ifMatch: string | undefined): number {
  const revision = Number(/^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1])
  if (Number.isInteger(revision) && revision > 0) return revision
  throw new RevisionMissing(
    'Say which revision was changed: send If-Match with its number in quotes, or "revision".',
  )
}
