import { standings } from '../db/library-tables.ts'
import { z } from '@hono/zod-openapi'
import { presets, reaches } from '@paperwright/runtime/kit'
import { anyRecord, anything, atWork, formId, printable } from '../http/schemas.ts'
import { rhythms } from './schedule/due.ts'

/** Shapes of what the API says of reports. */
export const reportId = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .openapi({ example: 'complaint-statistics' })
export const ofReport = z.object({ id: reportId })
export const locale = z.enum(['zh', 'en']).default('zh').openapi({ description: 'The language of the words' })
export const parameters = anyRecord.openapi({ description: 'What the report asks its reader for, by key' })

/** Parameters in a query string: JSON of an object. */
export const parametersText = z
  .string()
  .max(10_000)
  .default('{}')
  .transform((text, context) => {
    try {
      return parameters.parse(JSON.parse(text))
    } catch {
      context.addIssue('it is no JSON of an object')
      return z.NEVER
    }
  })
  .openapi({ type: 'string', description: 'What the report asks its reader for, as JSON' })

export const reportRights = z
  .object({
    see: z.boolean(),
    print: z.boolean(),
    issue: z.boolean().openapi({ description: 'Freeze its figures under a number, also by a schedule' }),
    export: z.boolean(),
  })
  .openapi('ReportRights')

export const libraryReport = z
  .object({
    id: z.string(),
    code: z.string().optional(),
    domain: z.string().optional(),
    title: z.string(),
    titleEn: z.string().optional(),
    description: z.string().optional(),
    version: z.number().int(),
    forms: z.array(z.string()).openapi({ description: 'The forms whose records it reads' }),
    hasDraft: z.boolean(),
    newerSeed: z.boolean(),
    standing: z.enum(standings),
    rights: reportRights,
    atWork: atWork
      .optional()
      .openapi({ description: 'Who else has it on the drawing board, for whoever designs' }),
  })
  .openapi('LibraryReport')

export const reportResult = z
  .object({
    at: z.string(),
    zone: z.string().openapi({ description: 'The time zone of the office then' }),
    parameters: anything,
    tables: z.record(z.string(), z.unknown()).openapi({ description: 'By query' }),
    values: anything,
    reach: z
      .record(z.string(), z.enum(reaches))
      .openapi({ description: 'Whose records of each form are counted' }),
    isSample: z.literal(true).optional().openapi({ description: 'Of made-up records' }),
    withoutRefused: z
      .literal(true)
      .optional()
      .openapi({ description: 'Some were left out whose signatures were refused' }),
    forms: z
      .record(
        z.string(),
        z.object({
          title: z.string(),
          titleEn: z.string().optional(),
          isOneOfAll: z.literal(true).optional(),
        }),
      )
      .optional()
      .openapi({ description: 'What those forms are called, where it is not the same of all' }),
    words: z
      .record(z.string(), z.record(z.string(), z.string()))
      .optional()
      .openapi({ description: 'What the tables say in other languages, by language and printed word' }),
  })
  .openapi('ReportResult')

export const issuedReport = z
  .object({
    id: z.string(),
    reportId: z.string(),
    reportVersion: z.number().int(),
    title: z.string(),
    titleEn: z.string().optional(),
    number: z.string(),
    parameters: anything,
    locale: z.enum(['zh', 'en']),
    issuedBy: z.string().nullable().openapi({ description: 'The name of who issued it' }),
    issuedAt: z.string(),
    isScheduled: z.boolean(),
    fileHash: z.string().openapi({ description: 'SHA-256 of the PDF' }),
    voided: z
      .object({ by: z.string().nullable(), at: z.string(), reason: z.string() })
      .nullable()
      .openapi({ description: 'That it was made void; its number stays' }),
  })
  .openapi('IssuedReport')

export const handedTo = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    by: z.string().nullable(),
    at: z.string(),
  })
  .openapi('HandedTo')

export const colleague = z
  .object({
    id: z.string(),
    name: z.string(),
    department: z.object({ zh: z.string(), en: z.string() }).nullable(),
  })
  .openapi('Colleague')

export const schedule = z
  .object({
    id: z.string(),
    reportId: z.string(),
    title: z.string(),
    titleEn: z.string().optional(),
    every: z.enum(rhythms),
    month: z.number().int().nullable(),
    day: z.number().int(),
    hour: z.number().int(),
    locale: z.enum(['zh', 'en']),
    enabled: z.boolean(),
    parameters: anything,
    presets: z.record(z.string(), z.enum(presets)),
    owner: z.string().nullable().openapi({ description: 'The name of whose rights it is issued with' }),
    isOwn: z.boolean(),
    nextAt: z.string().nullable(),
    last: z
      .object({ id: z.string(), number: z.string(), dueAt: z.string() })
      .nullable()
      .openapi({ description: 'What it issued last' }),
    problem: z
      .object({
        code: z.enum(['owner', 'right', 'parameters', 'report', 'broken']),
        detail: z.string().optional(),
        dueAt: z.string(),
      })
      .nullable()
      .openapi({ description: 'Why nothing was issued the last time' }),
  })
  .openapi('ReportSchedule')

const settings = z
  .object({ kind: z.enum(['table', 'chart', 'number']), query: printable.max(100) })
  .loose()
  .refine((block) => JSON.stringify(block).length <= 5000, 'it is too long')

export const chosenPresets = z
  .record(z.string().max(100), z.enum(presets))
  .refine((given) => Object.keys(given).length <= 50, 'there are too many')
  .openapi({ description: "What parameters start from in place of the report's own presets" })

const width = z.number().int().min(1).max(12).openapi({ description: 'Columns of twelve' })

const reportTile = z
  .object({
    report: reportId,
    block: settings.openapi({
      description: "A table or a chart, as a report's sheet has them, or `number` with one `measure`",
    }),
    width,
    parameters: parameters.optional(),
    presets: chosenPresets.optional(),
  })
  .openapi('ReportTile')

const listTile = z
  .object({
    list: z.object({ form: formId, view: z.uuid() }),
    rows: z
      .number()
      .int()
      .min(1)
      .max(20)
      .openapi({ description: 'The first so many records of a saved view' }),
    width,
  })
  .openapi('ListTile')

const wordsTile = z
  .object({ title: printable.trim().max(60).optional(), words: printable.trim().min(1).max(2000), width })
  .openapi('WordsTile', { description: 'What someone wrote, in paragraphs' })

export const tile = z.union([reportTile, listTile, wordsTile])

const keptTile = z
  .object({
    kept: z.number().int().min(0).openapi({ description: 'The place of the stored tile, from 0' }),
    width,
  })
  .openapi('KeptTile', { description: 'In place of a tile that you may not see; sent back, that stays' })

export const sentTiles = z.array(z.union([tile, keptTile]))

export const shownTiles = z.array(
  z.union([
    reportTile.extend({ block: anything, parameters: anything.optional() }),
    listTile,
    wordsTile,
    keptTile,
  ]),
)

export const dashboardContent = z.object({
  name: printable.trim().min(1).max(60),
  department: z.string().max(100).nullable().openapi({ description: "Whose page it is; null is everyone's" }),
  tiles: sentTiles.max(40),
})

export const dashboard = z
  .object({
    id: z.string(),
    name: z.string(),
    department: z.string().nullable(),
    tiles: shownTiles,
    revision: z.number().int(),
    isOwn: z.boolean(),
    updatedAt: z.string(),
  })
  .openapi('Dashboard')

/** Which of a result's tables a file has, and how. */
export const exportedTables = z.object({
  format: z.enum(['csv', 'xlsx']),
  query: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'One query alone; left out, CSV has the first and XLSX all' }),
})
