import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { JsonObject } from '@paperwright/runtime'
import type { Reach } from '@paperwright/runtime/kit'
import type { Preset } from '@paperwright/runtime/report'
import { users } from './account-tables.ts'
import { libraryTables } from './library-tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Reports, their versions, what is shipped of them, and what is under work. */
export const {
  items: reports,
  versions: reportVersions,
  seeds: reportSeeds,
  drafts: reportDrafts,
} = libraryTables('report')

/** Reports that are issued on a day of every week, month, quarter or year. */
export const reportSchedules = pgTable(
  'report_schedules',
  {
    id: uuid('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    every: text('every', { enum: ['week', 'month', 'quarter', 'year'] })
      .notNull()
      .default('month'),
    /** Of a quarter from 1 to 3, of a year from 1 to 12; of weeks and months nothing. */
    month: integer('month'),
    /** Of a week from 1, Monday; else of the month, the last day of months that have fewer. */
    day: integer('day').notNull(),
    hour: integer('hour').notNull(),
    /** What it asks the report for: values, and presets as seen from each due day; the report's own for the rest. */
    parameters: jsonb('parameters').$type<JsonObject>().notNull().default({}),
    presets: jsonb('presets').$type<Record<string, Preset>>().notNull().default({}),
    locale: text('locale', { enum: ['zh', 'en'] }).notNull(),
    enabled: boolean('enabled').notNull(),
    /** With whose rights it is issued. */
    owner: text('owner')
      .notNull()
      .references(() => users.id),
    /** The due moment that was dealt with last, or when the schedule was made or changed: only later ones are due. */
    settledAt: moment('settled_at').notNull(),
    /** Why nothing was issued at that moment. */
    problem: jsonb('problem').$type<JsonObject>(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('report_schedules_of').on(table.reportId)],
)

/**
 * What a report counts, by form: whose records and which fields. Kept with what is issued: whoever may see all of it may
 * read what was issued.
 */
export type Counted = Record<string, CountedForm>

export interface CountedForm {
  reach: Exclude<Reach, 'none'>
  /** The departments within that reach, where it is not all; beside them it holds the records of who issued it. */
  departments: string[]
  /** Whether it holds their own records. */
  hasOwn: boolean
  /** The version of the form, and the pointers of the fields in it. Left out: not known, any field may be counted. */
  version?: number
  fields?: string[]
}

/** A report as it was handed out: its result and its paper stay. Rows are only ever added: a trigger refuses the rest. */
export const issuedReports = pgTable(
  'issued_reports',
  {
    /** UUID version 7: newer ids sort after older ones. */
    id: uuid('id').primaryKey(),
    reportId: text('report_id').notNull(),
    reportVersion: integer('report_version').notNull(),
    number: text('number').notNull(),
    parameters: jsonb('parameters').$type<JsonObject>().notNull(),
    result: jsonb('result').$type<JsonObject>().notNull(),
    /** Of the words on the paper. */
    locale: text('locale', { enum: ['zh', 'en'] }).notNull(),
    issuedBy: text('issued_by').notNull(),
    /** The department of that person then. */
    department: text('department'),
    issuedAt: moment('issued_at').notNull(),
    /** The PDF's key in the file store. */
    file: text('file').notNull(),
    /** SHA-256 of the PDF, in hexadecimal. */
    fileHash: text('file_hash').notNull(),
    /** What it was issued by, and for which moment; null where a person did. */
    scheduleId: uuid('schedule_id'),
    dueAt: moment('due_at'),
    /** The Idempotency-Key of the request. */
    requestKey: text('request_key'),
    /** Which records and fields it counts; null where it was issued before that was kept. */
    counted: jsonb('counted').$type<Counted>(),
  },
  (table) => [
    foreignKey({
      name: 'issued_reports_version',
      columns: [table.reportId, table.reportVersion],
      foreignColumns: [reportVersions.id, reportVersions.version],
    }),
    unique('issued_reports_number').on(table.reportId, table.number),
    unique('issued_reports_due').on(table.scheduleId, table.dueAt),
    unique('issued_reports_request').on(table.issuedBy, table.requestKey),
    index('issued_reports_of').on(table.reportId, table.id),
  ],
)

/** Issued reports that were made void. Rows are only ever added: a trigger refuses the rest. */
export const voidedReports = pgTable('voided_reports', {
  issuedId: uuid('issued_id')
    .primaryKey()
    .references(() => issuedReports.id),
  reason: text('reason').notNull(),
  voidedBy: text('voided_by').notNull(),
  voidedAt: moment('voided_at').notNull(),
})

/** Whom issued reports were handed to, beside those who may see what they count. */
export const handedReports = pgTable(
  'handed_reports',
  {
    issuedId: uuid('issued_id')
      .notNull()
      .references(() => issuedReports.id),
    person: text('person')
      .notNull()
      .references(() => users.id),
    handedBy: text('handed_by').notNull(),
    handedAt: moment('handed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuedId, table.person] }),
    index('handed_reports_to').on(table.person),
  ],
)

/** Pages of tables and charts, each the answer of a report's query. */
export const dashboards = pgTable('dashboards', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** Whose page it is; null is everyone's. */
  department: text('department'),
  tiles: jsonb('tiles').$type<JsonObject[]>().notNull(),
  owner: text('owner')
    .notNull()
    .references(() => users.id),
  /** From 1; each save is made on the one before. */
  revision: integer('revision').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
