import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * Who did what, when, to what: each entry sealed with a hash over itself and the entry before. Rows are only ever
 * added: a trigger refuses the rest. The columns beside `entry` repeat it for searching.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    /** From 1, without gaps. */
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    actor: text('actor'),
    action: text('action').notNull(),
    formId: text('form_id'),
    submissionId: uuid('submission_id'),
    /** The entry as JSON text, exactly as it was hashed. */
    entry: text('entry').notNull(),
    /** Of what was done to one record among many: the batch or import that did it, which has an entry of its own. */
    partOf: text('part_of').generatedAlwaysAs(
      sql`case when submission_id is not null then coalesce(entry::jsonb #>> '{details,batch}', entry::jsonb #>> '{details,import}') end`,
    ),
    /** SHA-256, in hexadecimal, of the hash before (empty for the first) followed by `entry`. */
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_log_at').on(table.at),
    index('audit_log_of').on(table.submissionId, table.seq),
    index('audit_log_actor').on(table.actor, table.seq),
    index('audit_log_parts')
      .on(table.partOf, table.seq)
      .where(sql`part_of is not null`),
  ],
)

/** The end of the chain, one row: whoever adds an entry locks it first, so that entries stand in one line. */
export const auditHead = pgTable('audit_head', {
  id: integer('id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

/** What the log was at a moment, signed with the key of the house. Rows are only ever added: a trigger refuses the rest. */
export const auditCheckpoints = pgTable(
  'audit_checkpoints',
  {
    /** From 1, without gaps. */
    number: integer('number').primaryKey(),
    /** The day that it was made for; null where someone asked for it. One a day, however many servers there are. */
    day: text('day'),
    at: moment('at').notNull(),
    /** The text that is signed, as canonical JSON. */
    content: text('content').notNull(),
    /** Ed25519, in base64. */
    signature: text('signature').notNull(),
    /** What it is checked with: the public key in base64 (SPKI). */
    publicKey: text('public_key').notNull(),
  },
  (table) => [unique('audit_checkpoints_day').on(table.day)],
)
