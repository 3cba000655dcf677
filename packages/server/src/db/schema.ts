import {
  bigint,
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

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A form of the library; what it says stands in its versions. */
export const forms = pgTable('forms', {
  id: text('id').primaryKey(),
  /** Where its first version came from: `seed` (shipped), `import`, or `own` (made in the builder). */
  origin: text('origin', { enum: ['seed', 'import', 'own'] }).notNull(),
  /** True while the newest version is the office's own: shipped changes do not replace it. */
  customised: boolean('customised').notNull().default(false),
  createdAt: moment('created_at').notNull(),
})

/** A published version. Never changes: a trigger refuses it. */
export const formVersions = pgTable(
  'form_versions',
  {
    formId: text('form_id')
      .notNull()
      .references(() => forms.id),
    version: integer('version').notNull(),
    /** The form document as text: jsonb would lose the order of its keys, which is the order of its fields. */
    document: text('document').notNull(),
    /** SHA-256 of the document. */
    hash: text('hash').notNull(),
    note: text('note'),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.formId, table.version] })],
)

/** A form as the release that started last ships it. */
export const formSeeds = pgTable('form_seeds', {
  formId: text('form_id')
    .primaryKey()
    .references(() => forms.id),
  /** Text for the same reason as a version's. */
  document: text('document').notNull(),
  /** SHA-256 of the document. */
  hash: text('hash').notNull(),
  /** The hash of the shipped document that the office does not want in place of its own. */
  declined: text('declined'),
})

/** A form under work, at most one for each id. It may have faults, and its form may not have been published yet. */
export const formDrafts = pgTable('form_drafts', {
  formId: text('form_id').primaryKey(),
  /** Text for the same reason as a version's. */
  document: text('document').notNull(),
  /** The version that the work started from; null for a form that had none. */
  base: integer('base'),
  /** From 1; each save is made on the one before. */
  revision: integer('revision').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** A stored record, pinned to the version that it was filled on. The keys begin with the form, so that the table can be partitioned by it. */
export const submissions = pgTable(
  'submissions',
  {
    /** UUID version 7: newer ids sort after older ones. */
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    formId: text('form_id').notNull(),
    formVersion: integer('form_version').notNull(),
    revision: integer('revision').notNull(),
    state: text('state', { enum: ['submitted', 'corrected', 'void'] })
      .notNull()
      .default('submitted'),
    record: jsonb('record').$type<JsonObject>().notNull(),
    /** The words of the record and its number, spelled for finding them (`searchText`). */
    search: text('search').notNull().default(''),
    /** Who handed it in; null for records from before there were accounts. */
    createdBy: text('created_by'),
    /** The department of that person then. */
    department: text('department'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.id] }),
    unique('submissions_number').on(table.formId, table.number),
    index('submissions_id').on(table.id),
    index('submissions_search').using('gin', table.search.op('gin_trgm_ops')),
  ],
)

/** What happened to a submission. Rows are only ever added: a trigger refuses the rest. */
export const submissionEvents = pgTable(
  'submission_events',
  {
    id: uuid('id').notNull(),
    formId: text('form_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    kind: text('kind', { enum: ['submitted', 'corrected', 'voided'] }).notNull(),
    revision: integer('revision').notNull(),
    /** The record as it was after the event. */
    record: jsonb('record').$type<JsonObject>().notNull(),
    /** Who did it; null for what happened before there were accounts. */
    actor: text('actor'),
    /** Why it was corrected or made void. */
    reason: text('reason'),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.id] }),
    foreignKey({
      name: 'submission_events_submission',
      columns: [table.formId, table.submissionId],
      foreignColumns: [submissions.formId, submissions.id],
    }),
    index('submission_events_of').on(table.submissionId, table.revision),
  ],
)

/** The last number given out in a series and year. */
export const numberSeries = pgTable(
  'number_series',
  {
    series: text('series').notNull(),
    year: integer('year').notNull(),
    last: bigint('last', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.year] })],
)

/** Keys of requests that were answered: the same request sent again gets the same answer. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Who sent it; another person's key is another key. */
    actor: text('actor').notNull().default(''),
    key: text('key').notNull(),
    /** SHA-256 of the request. */
    hash: text('hash').notNull(),
    formId: text('form_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actor, table.key] }),
    foreignKey({
      name: 'idempotency_keys_submission',
      columns: [table.formId, table.submissionId],
      foreignColumns: [submissions.formId, submissions.id],
    }),
  ],
)
