import { createRoute, z } from '@hono/zod-openapi'
import { inForm } from '../../access/in-form.ts'
import { first } from '../../http/first.ts'
import { acting, newRouter } from '../../http/new-router.ts'
import {
  anything,
  departmentGiven,
  formId,
  jsonAnswer,
  jsonBody,
  printable,
  refusals,
} from '../../http/schemas.ts'
import type { Services } from '../../services.ts'
import { checkImport, startImport } from './check-import.ts'
import { listImports, requireImport } from './find-imports.ts'
import { importRecords } from './import-records.ts'
import { importLimits } from './import-table.ts'
import { foreseeTakeBack, takeBackImport } from './take-back-import.ts'

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

/** How rows correct records that are there. */
const update = z
  .object({
    key: z.array(z.string().max(500)).min(1).max(10).openapi({
      description: 'The fields that find a record together, as their columns are mapped',
    }),
    others: z.enum(['add', 'refuse']).openapi({ description: 'What becomes of rows that find none' }),
    blanks: z
      .enum(['leave', 'clear'])
      .default('leave')
      .openapi({ description: 'What a blank cell says of a record that is there' }),
  })
  .openapi('ImportUpdate')

const checkedRow = z.object({
  row: z.number().int(),
  id: z.string().optional().openapi({ description: 'The record that it corrects' }),
  number: z.string().optional(),
  revision: z.number().int().optional(),
  changes: z.array(z.object({ at: z.string(), before: anything, after: anything })).optional(),
  isSame: z.boolean(),
})

const start = createRoute({
  method: 'post',
  path: '/forms/{id}/import/start',
  summary: 'Which fields a table can fill, and which of its columns look like which',
  middleware: inForm('fill'),
  request: {
    params: ofForm,
    body: jsonBody(
      z.object({
        heads,
        samples: z.array(z.array(cell)).max(50).optional().openapi({ description: 'The first rows' }),
        locale,
      }),
    ),
  },
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
              key: z.boolean().openapi({ description: 'Whether records are found by it' }),
            }),
          ),
          mapping: z.array(z.string().nullable()),
          guessed: z
            .array(z.number().int())
            .openapi({ description: 'Columns that were matched by what stands in them' }),
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
  request: { params: ofForm, body: jsonBody(table.extend({ locale, update: update.optional() })) },
  responses: {
    200: jsonAnswer(
      z
        .object({
          count: z.number().int().openapi({ description: 'How many records the table has' }),
          records: z.array(anything).openapi({ description: 'The first twenty' }),
          problems: z.array(importProblem).openapi({ description: 'The first of them' }),
          problemCount: z.number().int(),
          warnings: z.array(importProblem).openapi({
            description: 'The first of what is said of rows that may be stored all the same',
          }),
          warningCount: z.number().int(),
          rows: z
            .array(checkedRow)
            .openapi({ description: 'Where records are corrected: what each row does' }),
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
    body: jsonBody(
      table.extend({
        department: departmentGiven,
        file: printable.max(255).optional().openapi({ description: 'What the file is called' }),
        update: update
          .extend({
            reason: printable.trim().min(1).max(500),
            seen: z
              .array(z.tuple([z.number().int(), z.uuid(), z.number().int()]))
              .max(importLimits.rows)
              .optional()
              .openapi({ description: 'Rows with the records that the check found, and their revisions' }),
          })
          .optional(),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(
      z
        .object({
          id: z.string().nullable().openapi({ description: 'Null where nothing was to be stored' }),
          count: z.number().int().openapi({ description: 'New records' }),
          changed: z.number().int(),
          first: z.string().nullable(),
          last: z.string().nullable(),
        })
        .openapi('StoredImport'),
      'How many were stored and corrected, with the first and the last new number',
    ),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
  },
})

const keptImport = z
  .object({
    id: z.string(),
    formId: z.string(),
    at: z.string(),
    by: z.string().nullable(),
    file: z.string().nullable(),
    made: z.number().int(),
    changed: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    takenBackAt: z.string().nullable(),
    stayed: z.number().int().nullable(),
    isYours: z.boolean().openapi({ description: 'Whether you may take it back' }),
  })
  .openapi('KeptImport')

const takenBack = z
  .object({
    voided: z.number().int(),
    restored: z.number().int(),
    stayed: z.number().int().openapi({ description: 'Records that someone went on with' }),
    numbers: z.array(z.string()).openapi({ description: 'Those of the first of these' }),
  })
  .openapi('TakenBack')

const ofImport = z.object({ id: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/forms/{id}/imports',
  summary: 'What was imported into a form, newest first: yours, or all where you see all its records',
  middleware: inForm('fill'),
  request: { params: ofForm },
  responses: {
    200: jsonAnswer(z.object({ imports: z.array(keptImport) }), 'The imports'),
    ...refusals(400, 401, 403, 404),
  },
})

const foresee = createRoute({
  method: 'get',
  path: '/imports/{id}/take-back',
  summary: 'What taking an import back would do now',
  request: { params: ofImport },
  responses: { 200: jsonAnswer(takenBack, 'So many records'), ...refusals(400, 401, 404, 409) },
})

const takeBack = createRoute({
  method: 'post',
  path: '/imports/{id}/take-back',
  summary: 'Takes an import back: its records become void, or get their values of before',
  middleware: first(ofImport, (acting, { id }) => requireImport(acting, id)),
  request: {
    params: ofImport,
    body: jsonBody(
      z.object({
        reason: printable.trim().min(1).max(500),
        expected: z.number().int().openapi({ description: 'How many records that is, as it was told' }),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(takenBack, 'What was done'),
    ...refusals(400, 401, 404, 409, 413, 415),
  },
})

/** So many records are shown before they are stored. */
const SHOWN = 20

export function importRoutes(services: Services) {
  return newRouter()
    .openapi(start, async (context) => {
      const { id } = context.req.valid('param')
      const begun = await startImport(acting(services, context), { formId: id, ...context.req.valid('json') })
      return context.json(begun, 200)
    })
    .openapi(check, async (context) => {
      const { id } = context.req.valid('param')
      const input = context.req.valid('json')
      const read = await checkImport(acting(services, context), { formId: id, ...input })
      const { records, rows, ...rest } = read
      const told = { count: records.length, records: records.slice(0, SHOWN), ...rest }
      return context.json({ ...told, rows: input.update ? rows : [] }, 200)
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
    .openapi(list, async (context) => {
      const { id } = context.req.valid('param')
      return context.json({ imports: await listImports(acting(services, context), id) }, 200)
    })
    .openapi(foresee, async (context) =>
      context.json(await foreseeTakeBack(acting(services, context), context.req.valid('param').id), 200),
    )
    .openapi(takeBack, async (context) => {
      const { id } = context.req.valid('param')
      const done = await takeBackImport(acting(services, context), { id, ...context.req.valid('json') })
      return context.json(done, 200)
    })
}
