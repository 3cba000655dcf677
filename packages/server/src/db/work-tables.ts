import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { JsonObject } from '@paperwright/runtime'
import type { FormAccess } from '@paperwright/runtime/kit'
import { users } from './account-tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Who may do what with the records of a form; `*` stands for every form that has no row of its own. */
export const formAccess = pgTable('form_access', {
  formId: text('form_id').primaryKey(),
  access: jsonb('access').$type<FormAccess>().notNull(),
  /** From 1; each save is made on the one before. */
  revision: integer('revision').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Records that are being filled in: no number, no checks, seen by their owner alone. */
export const recordDrafts = pgTable(
  'record_drafts',
  {
    id: uuid('id').primaryKey(),
    formId: text('form_id').notNull(),
    formVersion: integer('form_version').notNull(),
    owner: text('owner')
      .notNull()
      .references(() => users.id),
    record: jsonb('record').$type<JsonObject>().notNull(),
    /** What stands in inputs and says nothing of their fields' types, by their pointers: never in the record. */
    unread: jsonb('unread').$type<Record<string, string>>().notNull().default({}),
    /** The number of the blank sheet that is being entered; null: the record gets the next of its series. */
    paper: text('paper'),
    /** From 1; each save is made on the one before. */
    revision: integer('revision').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('record_drafts_of').on(table.owner, table.updatedAt)],
)

/** Files that records keep by their id. The bytes lie in the file store under the same id. */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** The media type that the bytes show. */
    type: text('type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** SHA-256 of the bytes, in hexadecimal. */
    hash: text('hash').notNull(),
    owner: text('owner')
      .notNull()
      .references(() => users.id),
    formId: text('form_id').notNull(),
    /** The field that it was given for, with `*` for entries. */
    field: text('field').notNull(),
    /** The submission that keeps it; null while its record is not stored. */
    submissionId: uuid('submission_id'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('files_of').on(table.submissionId), index('files_loose').on(table.createdAt)],
)

/** Sheets printed together as one file, in the background. */
export const printBatches = pgTable(
  'print_batches',
  {
    id: uuid('id').primaryKey(),
    /** The job that prints it; another each time that it is printed again. */
    job: uuid('job'),
    owner: text('owner')
      .notNull()
      .references(() => users.id),
    state: text('state', { enum: ['waiting', 'running', 'done', 'failed', 'cancelled'] }).notNull(),
    request: jsonb('request').$type<JsonObject>().notNull(),
    /** Sheets printed so far. */
    done: integer('done').notNull(),
    total: integer('total').notNull(),
    /** The finished file's key in the file store. */
    file: text('file'),
    /** Its bytes. */
    size: bigint('size', { mode: 'number' }),
    error: text('error'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [index('print_batches_of').on(table.owner, table.createdAt)],
)

/** Work that lies in wait for whichever server comes to it, and what ended lately. */
export const jobs = pgTable(
  'jobs',
  {
    /** Of what kind of work. */
    name: text('name').notNull(),
    id: uuid('id').notNull(),
    /** Those of a name are begun in this order. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    data: jsonb('data').$type<JsonObject>().notNull(),
    dueAt: moment('due_at').notNull().defaultNow(),
    /** Times that it was begun. */
    tries: integer('tries').notNull().default(0),
    /** What went wrong last. */
    error: text('error'),
    /** Under work, since it was begun; another each time. */
    run: uuid('run').unique(),
    /** The last sign of life of whoever runs it. */
    beatAt: moment('beat_at'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.name, table.id] }),
    index('jobs_left')
      .on(table.name, table.seq)
      .where(sql`ended_at is null`),
  ],
)

/** Numbers given out on blank sheets of paper: none is given twice, and each becomes one record's or is void. */
export const paperNumbers = pgTable(
  'paper_numbers',
  {
    formId: text('form_id').notNull(),
    number: text('number').notNull(),
    /** The version that the sheet was printed on. */
    formVersion: integer('form_version').notNull(),
    /** The batch that it was printed in, which may be forgotten by now. */
    batchId: uuid('batch_id').notNull(),
    /** Whom it was given to. */
    holder: text('holder').notNull(),
    givenAt: moment('given_at').notNull(),
    /** The record whose number it became. */
    submissionId: uuid('submission_id'),
    usedAt: moment('used_at'),
    /** Why the sheet will become no record. */
    voidReason: text('void_reason'),
    voidedBy: text('voided_by'),
    voidedAt: moment('voided_at'),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.number] }),
    index('paper_numbers_of').on(table.batchId, table.number),
  ],
)

/** Ways to look at a form's records: filters, sorting, columns. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid('id').primaryKey(),
    owner: text('owner')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    formId: text('form_id').notNull(),
    name: text('name').notNull(),
    /** Seen by everyone who may see the form's records. */
    shared: boolean('shared').notNull().default(false),
    view: jsonb('view').$type<JsonObject>().notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('saved_views_of').on(table.formId)],
)

/** Tables that were read into records: what each made and changed, so that it can be taken back while nobody went on with it. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    formId: text('form_id').notNull(),
    owner: text('owner').notNull(),
    at: moment('at').notNull(),
    /** What its file was called. */
    file: text('file'),
    /** Records that it made, and that it changed. */
    made: integer('made').notNull(),
    changed: integer('changed').notNull(),
    /** The numbers of the first and the last that it made; null where it only changed some. */
    first: text('first'),
    last: text('last'),
    /** Each record with the revision that the import gave it. */
    records: jsonb('records').$type<{ id: string; revision: number }[]>().notNull(),
    takenBackAt: moment('taken_back_at'),
    takenBackBy: text('taken_back_by'),
    /** Records that stayed then, as someone had gone on with them. */
    stayed: integer('stayed'),
  },
  (table) => [index('imports_of').on(table.formId, table.at)],
)

/** What someone keeps on their first page. */
export const homePages = pgTable('home_pages', {
  owner: text('owner')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** The ids of forms that stand first in the library, in their order. */
  favourites: jsonb('favourites').$type<string[]>().notNull().default([]),
  /** Tables and charts of reports, as dashboards have them. */
  tiles: jsonb('tiles').$type<JsonObject[]>().notNull().default([]),
  updatedAt: moment('updated_at').notNull(),
})
