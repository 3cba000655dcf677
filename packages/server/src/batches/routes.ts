import { createRoute, z } from '@hono/zod-openapi'
import { inForm, inSomeForm } from '../access/in-form.ts'
import { filter, pageQuery, sort } from '../finding/search-query.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import { fileAnswer, formId, jsonAnswer, jsonBody, printable, refusals } from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { batchLimits } from './batch-limits.ts'
import type { BatchLine } from './batch-line.ts'
import { cancelBatch } from './cancel-batch.ts'
import { listBatches, requireBatch } from './find-batches.ts'
import { listPaperNumbers } from '../numbers/paper/paper-numbers.ts'
import { findPaperNumber } from '../numbers/paper/require-open-number.ts'
import { readBatchFile } from './read-batch-file.ts'
import { repeatBatch } from './repeat-batch.ts'
import { startBatch } from './start-batch.ts'
import { voidPaperNumber } from '../numbers/paper/void-paper-number.ts'

const batch = z
  .object({
    id: z.string(),
    formId: z.string(),
    title: z.string(),
    titleEn: z.string().optional(),
    kind: z.enum(['records', 'blank']),
    output: z.enum(['pdf', 'zip']),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    done: z.number().int().openapi({ description: 'Sheets printed so far' }),
    total: z.number().int(),
    size: z.number().int().nullable().openapi({ description: 'Bytes of the finished file' }),
    first: z.string().optional().openapi({ description: 'The first number of blank sheets' }),
    last: z.string().optional(),
    problem: z
      .object({
        code: z.enum(['sheet', 'record', 'right', 'owner', 'broken']),
        sheet: z.string().optional().openapi({ description: 'Which record' }),
      })
      .nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .openapi('Batch')

const paperNumber = z
  .object({
    number: z.string(),
    state: z.enum(['open', 'used', 'void']),
    formVersion: z.number().int(),
    holder: z.string().nullable().openapi({ description: 'The name of whom it was given to' }),
    isMine: z.boolean().openapi({ description: 'It was given to you' }),
    mayUse: z.boolean().openapi({ description: 'Whether you may enter its sheet, and make it void' }),
    givenAt: z.string(),
    submissionId: z.string().nullable(),
    usedAt: z.string().nullable(),
    voidReason: z.string().nullable(),
    voidedAt: z.string().nullable(),
  })
  .openapi('PaperNumber')

const ofBatch = z.object({ id: z.uuid() })
const ofForm = z.object({ id: formId })

const start = createRoute({
  method: 'post',
  path: '/batches',
  summary: 'Has many sheets printed as one file, in the background',
  middleware: inSomeForm('print', 'fill'),
  description: `Of stored records, or blank ones with the next numbers of the form's series, which are given out by that. At most ${batchLimits.sheets} sheets a batch, ${batchLimits.waiting} batches of a person at a time.`,
  request: {
    body: jsonBody(
      z.object({
        selection: z
          .union([
            z.strictObject({ formId, ids: z.array(z.uuid()) }),
            z.strictObject({
              formId,
              find: z.strictObject({
                search: z.string().max(200).optional(),
                filters: z.array(filter).optional(),
                sort: z.array(sort).optional(),
              }),
            }),
            z.strictObject({ formId, blank: z.number().int() }),
          ])
          .openapi({ description: 'Records by their ids or as found, or how many blank sheets' }),
        id: z.uuid().optional().openapi({
          description: "The batch's id, made up by whoever starts it: sent again it starts no second",
        }),
        output: z
          .enum(['pdf', 'zip'])
          .default('pdf')
          .openapi({ description: 'One PDF of all, or a ZIP with a PDF for each' }),
        locale: z
          .enum(['zh', 'en'])
          .default('zh')
          .openapi({ description: 'The language of the printed words' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(batch, 'The batch, which was started before'),
    201: jsonAnswer(batch, 'The batch, waiting for its turn'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const list = createRoute({
  method: 'get',
  path: '/batches',
  summary: 'Your batches, newest first',
  responses: { 200: jsonAnswer(z.object({ batches: z.array(batch) }), 'The batches'), ...refusals(401) },
})

const get = createRoute({
  method: 'get',
  path: '/batches/{id}',
  summary: 'One of your batches',
  request: { params: ofBatch },
  responses: { 200: jsonAnswer(batch, 'The batch'), ...refusals(400, 401, 404) },
})

const cancel = createRoute({
  method: 'post',
  path: '/batches/{id}/cancel',
  summary: 'Ends a batch that waits or runs',
  request: { params: ofBatch },
  responses: { 200: jsonAnswer(batch, 'The batch'), ...refusals(400, 401, 404, 409) },
})

const again = createRoute({
  method: 'post',
  path: '/batches/{id}/again',
  summary: 'Prints a batch that ended once more; blank sheets with the same numbers',
  request: { params: ofBatch },
  responses: { 200: jsonAnswer(batch, 'The batch'), ...refusals(400, 401, 404, 409) },
})

const file = createRoute({
  method: 'get',
  path: '/batches/{id}/file',
  summary: 'The finished file of a batch',
  request: { params: ofBatch },
  responses: {
    200: fileAnswer,
    ...refusals(400, 401, 403, 404, 409),
  },
})

const numbers = createRoute({
  method: 'get',
  path: '/forms/{id}/paper-numbers',
  summary: 'Numbers of a form that were given out on blank sheets',
  request: {
    params: ofForm,
    query: pageQuery.extend({
      state: z.enum(['open', 'used', 'void']).optional(),
      mine: z.literal('1').optional().openapi({ description: 'Those alone that were given to you' }),
      search: printable.trim().max(100).optional().openapi({ description: 'A part of the number' }),
    }),
  },
  responses: {
    200: jsonAnswer(z.object({ items: z.array(paperNumber), total: z.number().int() }), 'One page'),
    ...refusals(400, 401, 403, 404),
  },
})

const ofNumber = ofForm.extend({ number: printable.trim().min(1).max(100) })

const numberOf = createRoute({
  method: 'get',
  path: '/forms/{id}/paper-numbers/{number}',
  summary: 'One of these numbers, as it stands on a sheet',
  request: { params: ofNumber },
  responses: { 200: jsonAnswer(paperNumber, 'The number'), ...refusals(400, 401, 403, 404) },
})

const end = createRoute({
  method: 'post',
  path: '/forms/{id}/paper-numbers/{number}/void',
  summary: 'Says that a sheet is spoiled or lost; its number stays given out',
  middleware: inForm('fill'),
  request: {
    params: ofNumber,
    body: jsonBody(z.object({ reason: printable.trim().min(1).max(500) })),
  },
  responses: {
    200: jsonAnswer(paperNumber, 'The number'),
    ...refusals(400, 401, 403, 404, 409, 413, 415),
  },
})

const TYPES = { pdf: 'application/pdf', zip: 'application/zip' }

export function batchRoutes(services: Services, line: BatchLine) {
  return newRouter()
    .openapi(start, async (context) => {
      const { id, selection, output, locale } = context.req.valid('json')
      const chosen = 'find' in selection ? { ...selection, find: given(selection.find) } : selection
      const input = { id, selection: chosen, output, locale }
      const { batch: started, isNew } = await startBatch({ ...acting(services, context), line }, input)
      return isNew ? context.json(started, 201) : context.json(started, 200)
    })
    .openapi(list, async (context) =>
      context.json({ batches: await listBatches(acting(services, context)) }, 200),
    )
    .openapi(get, async (context) =>
      context.json(await requireBatch(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(cancel, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(await cancelBatch({ ...acting(services, context), line }, id), 200)
    })
    .openapi(again, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(await repeatBatch({ ...acting(services, context), line }, id), 200)
    })
    .openapi(file, async (context) => {
      const { id } = context.req.valid('param')
      const { name, output, size, stream } = await readBatchFile(acting(services, context), id)
      return new Response(stream, {
        headers: {
          'Content-Type': TYPES[output],
          'Content-Length': String(size),
          'Content-Disposition': `attachment; filename="batch.${output}"; filename*=UTF-8''${encodeURIComponent(name)}`,
          'Cache-Control': 'no-store',
        },
      })
    })
    .openapi(numbers, async (context) => {
      const { mine, ...query } = given(context.req.valid('query'))
      const { id } = context.req.valid('param')
      const wanted = { ...query, mine: mine !== undefined, formId: id }
      return context.json(await listPaperNumbers(acting(services, context), wanted), 200)
    })
    .openapi(numberOf, async (context) => {
      const { id, number } = context.req.valid('param')
      return context.json(await findPaperNumber(acting(services, context), { formId: id, number }), 200)
    })
    .openapi(end, async (context) => {
      const { id, number } = context.req.valid('param')
      const { reason } = context.req.valid('json')
      return context.json(
        await voidPaperNumber(acting(services, context), { formId: id, number, reason }),
        200,
      )
    })
}
