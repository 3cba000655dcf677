import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from '@paperwright/runtime'
import type { NoticeGroup, NoticeKind } from '@paperwright/runtime/kit'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Where an office is told of what happens, beside its people: groups of messengers, and programs. */
export const channelKinds = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const

export type ChannelKind = (typeof channelKinds)[number]

/** Why something was not taken. */
export type FaultCode = 'timeout' | 'unreachable' | 'redirected' | 'refused' | 'secret' | 'gone'

/** How someone wants to be told. */
export interface NoticeChoices {
  locale: Locale
  /** What comes by mail. */
  mail: readonly NoticeGroup[]
  /** What the head counts; what asks something of them always is. */
  bell: readonly NoticeGroup[]
  /** From when to when, by the office’s clocks, nothing leaves the house: `22:00` to `07:00`; null: never. */
  quiet: { from: string; to: string } | null
}

/** What someone is told of a record that is signed; stored with the act that it is about. */
export const notices = pgTable(
  'notices',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    eventId: uuid('event_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    formId: text('form_id').notNull(),
    /** Empty: the house, for its channels. */
    person: text('person').notNull(),
    what: text('what').$type<NoticeKind>().notNull(),
    /** The keys of the steps that it is about. */
    steps: jsonb('steps').$type<string[]>().notNull(),
    /** Who did it. */
    by: text('by').notNull(),
    at: moment('at').notNull(),
    readAt: moment('read_at'),
    /** When it was looked at whom else to tell it. */
    dispatchedAt: moment('dispatched_at'),
  },
  (table) => [
    uniqueIndex('notices_once').on(table.eventId, table.person, table.what),
    index('notices_of').on(table.person, table.id),
    index('notices_unread')
      .on(table.person, table.submissionId)
      .where(sql`read_at is null`),
    index('notices_undispatched')
      .on(table.id)
      .where(sql`dispatched_at is null`),
  ],
)

/** How someone wants to be told; who says nothing has no row. */
export const noticeChoices = pgTable('notice_choices', {
  person: text('person').primaryKey(),
  choices: jsonb('choices').$type<NoticeChoices>().notNull(),
  /** What they do not want counted: it is read from the beginning. */
  muted: jsonb('muted').$type<NoticeKind[]>().notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Groups and programs that the office tells. */
export const noticeChannels = pgTable('notice_channels', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<ChannelKind>().notNull(),
  name: text('name').notNull(),
  /** Encrypted, as is the secret: whoever knows the address of a bot speaks for it. */
  address: text('address').notNull(),
  secret: text('secret'),
  /** What of the address may be shown. */
  host: text('host').notNull(),
  what: jsonb('what').$type<NoticeGroup[]>().notNull(),
  locale: text('locale').$type<Locale>().notNull(),
  enabled: boolean('enabled').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

export const deliveryStates = ['waiting', 'sent', 'failed'] as const

/** A notice on its way out of the house, and what became of it. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid('id').primaryKey(),
    /** `mail`, or the id of a channel. */
    channel: text('channel').notNull(),
    /** Who gets the mail; empty where a channel is told. */
    person: text('person').notNull(),
    notice: bigint('notice', { mode: 'number' }).notNull(),
    state: text('state').$type<(typeof deliveryStates)[number]>().notNull(),
    tries: integer('tries').notNull().default(0),
    /** When it was sent last; those that went in one message say the same. */
    triedAt: moment('tried_at'),
    /** Why not, the last time. */
    fault: text('fault').$type<FaultCode>(),
    said: text('said'),
    dueAt: moment('due_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('deliveries_waiting')
      .on(table.dueAt)
      .where(sql`state = 'waiting'`),
    index('deliveries_tried').on(table.channel, table.triedAt),
    index('deliveries_of').on(table.notice),
  ],
)
