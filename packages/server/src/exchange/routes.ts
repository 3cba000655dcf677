import { createRoute, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { inForm } from '../access/in-form.ts'
import { jsonList, searchQuery } from '../finding/search-query.ts'
import { given } from '../http/given.ts'
import { acting, newRouter } from '../http/new-router.ts'
import {
  anything,
  departmentGiven,
  fileAnswer,
  formId,
  jsonAnswer,
  jsonBody,
  refusals,
} from '../http/schemas.ts'
import type { Services } from '../services.ts'
import { exportRecords } from './export/export-records.ts'
import { checkImport, startImport } from './import/check-import.ts'
import { importLimits } from './import/import-table.ts'
import { importRecords } from './import/import-records.ts'

const ofForm = z.object({ id: formId })
const locale = z.enum(['zh', 'en']).default('zh')
const heads = z.array(z.string().max(1000)).max(importLimits.columns)
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** Rows beyond the limits are refused with the way out, by the verb. */
const table = z
  .object({
    heads,
    mapping: z.array(z.string().max(500).nullable()).max(importLimits.columns).openapi({
      description: "Each column's field, as its pointer; null is left out, `number` groups rows",
    }),
    rows: z.array(z.array(cell)),
  })
  .openapi('ImportTable')

const importProblem = z.object({
  row: z.number().int().openapi({ description: 'From 0, without the heads' }),
  column: z.number().int().nullable(),
  path: z.string(),
  code: z.string(),
  message: z.string(),
})

const exported = createRoute({
  method: 'get',
  path: '/forms/{id}/export',
  summary: 'Records of a form as a file, at most 50,000, found as by the route that finds them',
  request: {
    params: ofForm,
    query: searchQuery.extend({
      format: z.enum(['csv', 'xlsx', 'json']),
      locale: locale.openapi({ description: 'The language of the heads and words' }),
      columns: jsonList(
        z.string().max(500),
        'Which columns, in which order, as JSON: pointers, `number`, `state`, `createdAt`, `createdBy`, `department`, `updatedAt`; left out: all',
      ),
      list: z
        .string()
        .max(500)
        .optional()
        .openapi({ description: "Of CSV: the list whose entries are told, as the field's pointer" }),
    }),
  },
  responses: {
    200: fileAnswer,
    ...refusals(400, 401, 403, 404),
  },
})

const start = createRoute({
  method: 'post',
  path: '/forms/{id}/import/start',
  summary: 'Which fields a table can fill, and which of its columns look like which',
  middleware: inForm('fill'),
  request: { params: ofForm, body: jsonBody(z.object({ heads, locale })) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          fields: z.array(
            z.object({
              pointer: z.string(),
              head: z.string(),
              list: z.string().nullable(),
              required: z.boolean(),
            }),
          ),
          mapping: z.array(z.string().nullable()),
          limits: z.object({ rows: z.number(), columns: z.number(), characters: z.number() }),
        })
        .openapi('ImportStart'),
      'The fields, and the mapping that is suggested',
    ),
    ...refusals(400, 401, 403, 404, 413, 415),
  },
})

const check = createRoute({
  method: 'post',
  path: '/forms/{id}/import/check',
  summary: 'Says what is wrong with a table, without storing it',
  middleware: inForm('fill'),
  request: { params: ofForm, body: jsonBody(table.extend({ locale })) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          count: z.number().int().openapi({ description: 'How many records the table has' }),
          records: z.array(anything).openapi({ description: 'The first twenty' }),
          problems: z.array(importProblem).openapi({ description: 'The first of them' }),
          problemCount: z.number().int(),
        })
        .openapi('ImportCheck'),
      'What would be stored',
    ),
    ...refusals(400, 401, 403, 404, 413, 415),
  },
})

const commit = createRoute({
  method: 'post',
  path: '/forms/{id}/import',
  summary: 'Stores all records of a table, or none',
  middleware: inForm('fill'),
  request: {
    params: ofForm,
    headers: z.object({
      'idempotency-key': z
        .string()
        .min(1)
        .max(200)
        .optional()
        .openapi({ description: 'A request sent twice under one key is stored once' }),
    }),
    body: jsonBody(table.extend({ department: departmentGiven })),
  },
  responses: {
    201: jsonAnswer(
      z.object({ count: z.number().int(), first: z.string(), last: z.string() }).openapi('StoredRange'),
      'How many were stored, with the first and the last number',
    ),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
  },
})

/** So many records are shown before they are stored. */
const SHOWN = 20

export function exchangeRoutes(services: Services) {
  return newRouter()
    .openapi(exported, async (context) => {
      const { id } = context.req.valid('param')
      const query = given(context.req.valid('query'))
      const file = await exportRecords(acting(services, context), { ...query, formId: id })
      const name = encodeURIComponent(file.name)
      context.header('Content-Type', file.type)
      context.header(
        'Content-Disposition',
        `attachment; filename="records.${query.format}"; filename*=UTF-8''${name}`,
      )
      context.header('Cache-Control', 'no-store')
      return stream(context, async (out) => {
        for await (const bytes of file.bytes) {
          if (out.aborted) return
          await out.write(bytes)
        }
      })
    })
    .openapi(start, async (context) => {
      const { id } = context.req.valid('param')
      const begun = await startImport(acting(services, context), { formId: id, ...context.req.valid('json') })
      return context.json(begun, 200)
    })
    .openapi(check, async (context) => {
      const { id } = context.req.valid('param')
      const read = await checkImport(acting(services, context), { formId: id, ...context.req.valid('json') })
      const { records, ...rest } = read
      return context.json({ count: records.length, records: records.slice(0, SHOWN), ...rest }, 200)
    })
    .openapi(commit, async (context) => {
      const key = context.req.valid('header')['idempotency-key']
      const stored = await importRecords(acting(services, context), {
        formId: context.req.valid('param').id,
        ...context.req.valid('json'),
        ...(key !== undefined && { idempotencyKey: key }),
      })
      return context.json(stored, 201)
    })
}
