import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Chain, ChainState, Drawing, InkPicture } from '@paperwright/runtime/kit'
import { sessions, users } from './account-tables.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A chain as it is kept; what its form says of it is read from the form. One without a mode is of `both`. */
export type KeptChain = Omit<Chain, 'plan' | 'mode'> & Partial<Pick<Chain, 'mode'>>

/** Where the signatures of a record stand after all of its history. */
export const recordChains = pgTable(
  'record_chains',
  {
    submissionId: uuid('submission_id').primaryKey(),
    formId: text('form_id').notNull(),
    chain: jsonb('chain').$type<KeptChain>().notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** What lists find it by. */
    state: text('state')
      .$type<ChainState>()
      .generatedAlwaysAs(sql`chain ->> 'state'`),
    /** When all had signed; null before and where a correction opened it again. */
    signedOn: moment('signed_on'),
  },
  (table) => [
    index('record_chains_state').on(table.formId, table.state),
    index('record_chains_signed').on(table.formId, table.signedOn),
    // Few: reports leave them out.
    index('record_chains_refused')
      .on(table.submissionId)
      .where(sql`state = 'refused'`),
  ],
)

/** Of whom something is wanted now: a person, or whoever holds a post. Written anew with each act. */
export const signingAsks = pgTable(
  'signing_asks',
  {
    /** The act after which it is so. */
    eventId: uuid('event_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    formId: text('form_id').notNull(),
    /** The step's key; empty where the record lies with its author. */
    step: text('step').notNull(),
    person: text('person'),
    post: text('post'),
    since: moment('since').notNull(),
  },
  (table) => [
    index('signing_asks_person').on(table.person, table.since),
    index('signing_asks_post').on(table.post, table.since),
    index('signing_asks_of').on(table.submissionId),
    index('signing_asks_since').on(table.formId, table.since),
  ],
)

/** Who opened the sheet of which revision at a step. */
export const signingSights = pgTable(
  'signing_sights',
  {
    submissionId: uuid('submission_id').notNull(),
    step: text('step').notNull(),
    person: text('person').notNull(),
    covers: integer('covers').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.step, table.person, table.covers] })],
)

/** Who ever did something about a record's signatures, or got a copy: they go on seeing it. */
export const signingParts = pgTable(
  'signing_parts',
  {
    person: text('person').notNull(),
    submissionId: uuid('submission_id').notNull(),
    formId: text('form_id').notNull(),
    /** When they last did something; null where they only got a copy. */
    at: moment('at'),
    /** When they were sent a copy, and opened it. */
    copiedAt: moment('copied_at'),
    readAt: moment('read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.submissionId] }),
    index('signing_parts_of').on(table.submissionId),
  ],
)

/** The signature that someone keeps to sign with: drawn, or a picture. Nobody else reads it. */
export const keptSignatures = pgTable('kept_signatures', {
  person: text('person')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  drawn: jsonb('drawn').$type<Drawing>(),
  picture: jsonb('picture').$type<InkPicture>(),
  at: moment('at').notNull(),
})

/** That someone proved who they are, for the signatures that they are about to give. */
export const signingConfirmations = pgTable(
  'signing_confirmations',
  {
    /** SHA-256 of what the page was told, in hexadecimal. */
    hash: text('hash').primaryKey(),
    session: text('session')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** The acts that are left, each the record's id and the step's key: `ID STEP`. */
    acts: text('acts').array().notNull(),
    until: moment('until').notNull(),
  },
  (table) => [index('signing_confirmations_until').on(table.until)],
)

/** A pad on somebody's phone, for one signature that is given at a desk. */
export const phonePads = pgTable(
  'phone_pads',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the code that the phone was shown, in hexadecimal. */
    hash: text('hash').notNull().unique(),
    /** At the desk; with it the pad ends. */
    session: text('session')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    submissionId: uuid('submission_id').notNull(),
    step: text('step').notNull(),
    covers: integer('covers').notNull(),
    /** Who signs, as the phone says. */
    signer: text('signer').notNull(),
    /** In whose place. */
    standsFor: text('stands_for'),
    until: moment('until').notNull(),
    openedAt: moment('opened_at'),
    drawn: jsonb('drawn').$type<Drawing>(),
    /** When it signed. */
    takenAt: moment('taken_at'),
  },
  (table) => [index('phone_pads_of').on(table.session), index('phone_pads_until').on(table.until)],
)

/** Who signs in someone's place, from one day of the office to another. */
export const standIns = pgTable(
  'stand_ins',
  {
    id: uuid('id').primaryKey(),
    /** In whose place. */
    person: text('person').notNull(),
    standIn: text('stand_in').notNull(),
    /** The first and the last day, both counted: `2026-03-05`. */
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    untilDay: date('until_day', { mode: 'string' }).notNull(),
    /** The forms that it goes for; null: all. */
    formIds: text('form_ids').array(),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When it was ended before its last day. */
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('stand_ins_by').on(table.standIn, table.untilDay),
    index('stand_ins_of').on(table.person, table.untilDay),
  ],
)
