import { sql } from 'drizzle-orm'
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { JsonObject } from '@paperwright/runtime'
import {
  recordStates,
  verbs,
  type DepartmentMove,
  type FieldPairing,
  type SigningDetails,
} from '@paperwright/runtime/kit'
import { libraryTables } from './library-tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Forms, their versions, what is shipped of them, and what is under work. */
export const {
  items: forms,
  versions: formVersions,
  seeds: formSeeds,
  drafts: formDrafts,
} = libraryTables('form')

/** Which field of a form's version is which of the version before, as it was said when that was published, or mended since. */
export const fieldPairs = pgTable(
  'field_pairs',
  {
    formId: text('form_id').notNull(),
    /** The newer of the two. */
    version: integer('version').notNull(),
    pairs: jsonb('pairs').$type<FieldPairing>().notNull(),
    /** From 1; each change is made on the one before. */
    revision: integer('revision').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.version] }),
    foreignKey({
      name: 'field_pairs_version',
      columns: [table.formId, table.version],
      foreignColumns: [formVersions.id, formVersions.version],
    }).onDelete('cascade'),
  ],
)

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
    state: text('state', { enum: recordStates }).notNull().default('submitted'),
    record: jsonb('record').$type<JsonObject>().notNull(),
    /** The words of the record and its number, spelled for finding them (`searchText`). */
    search: text('search').notNull().default(''),
    /** Who handed it in; null for records from before there were accounts. */
    createdBy: text('created_by'),
    /** The department that it belongs to; null belongs to none. */
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

/**
 * What records hold of the rules of their form that say what stands once: the newest version's, over records of all. Void
 * records hold nothing.
 */
export const recordKeys = pgTable(
  'record_keys',
  {
    formId: text('form_id').notNull(),
    /** The rule's fields (`ruleId`). */
    rule: text('rule').notNull(),
    /** SHA-256 of the values in their normal form. */
    value: text('value').notNull(),
    submissionId: uuid('submission_id').notNull(),
    /** Stored under a rule that refuses others; what was alike before there was the rule is not. */
    strict: boolean('strict').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.rule, table.value, table.submissionId] }),
    uniqueIndex('record_keys_once')
      .on(table.formId, table.rule, table.value)
      .where(sql`${table.strict}`),
    index('record_keys_of').on(table.submissionId),
  ],
)

/** Up to which version of a form its records hold their keys. */
export const keyedForms = pgTable('keyed_forms', {
  formId: text('form_id').primaryKey(),
  version: integer('version').notNull(),
})

/** What happened to a submission. Rows are only ever added: a trigger refuses the rest. */
export const submissionEvents = pgTable(
  'submission_events',
  {
    id: uuid('id').notNull(),
    formId: text('form_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    kind: text('kind', { enum: verbs }).notNull(),
    revision: integer('revision').notNull(),
    /** The version of the form that it was made on. */
    formVersion: integer('form_version').notNull(),
    /** The record as it was after the event. */
    record: jsonb('record').$type<JsonObject>().notNull(),
    /** Who did it; null for what happened before there were accounts. */
    actor: text('actor'),
    /** Why it was done, where the act says that. */
    reason: text('reason'),
    /** Where it brought the record to another department: from which to which. */
    moved: jsonb('moved').$type<DepartmentMove>(),
    /** Of an act about the record's signatures: what it says of them. */
    signing: jsonb('signing').$type<SigningDetails>(),
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

/**
 * The record that each draft became, for ever: whoever goes on with the draft, in another tab or after an answer that was
 * lost, is given this one.
 */
export const handedInDrafts = pgTable(
  'handed_in_drafts',
  {
    /** Whose draft it was: an id that someone else makes up is another draft. */
    owner: text('owner').notNull(),
    draft: uuid('draft').notNull(),
    formId: text('form_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.draft] }),
    foreignKey({
      name: 'handed_in_drafts_submission',
      columns: [table.formId, table.submissionId],
      foreignColumns: [submissions.formId, submissions.id],
    }),
  ],
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
