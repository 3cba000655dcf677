import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { NoticeKind } from '@paperwright/runtime/kit'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What someone is told of a record that is signed; stored with the act that it is about. */
export const notices = pgTable(
  'notices',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    eventId: uuid('event_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    formId: text('form_id').notNull(),
    person: text('person').notNull(),
    what: text('what').$type<NoticeKind>().notNull(),
    /** The keys of the steps that it is about. */
    steps: jsonb('steps').$type<string[]>().notNull(),
    /** Who did it. */
    by: text('by').notNull(),
    at: moment('at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.eventId, table.person, table.what),
    index('notices_of').on(table.person, table.id),
    index('notices_unread')
      .on(table.person, table.submissionId)
      .where(sql`read_at is null`),
  ],
)
