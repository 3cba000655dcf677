import { sql } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import { printedWord, type NoticeKind } from '@paperwright/runtime/kit'
import type { deliveries } from '../db/notice-tables.ts'
import type { Services } from '../services.ts'

type Delivery = typeof deliveries.$inferSelect

/** A notice on its way out, as admins see it. */
export interface DeliveryView extends Pick<Delivery, 'id' | 'state' | 'tries' | 'fault' | 'said'> {
  /** The name of the channel; null: mail. */
  channel: string | null
  /** Who gets the mail. */
  person: string | null
  what: NoticeKind
  title: string
  number: string
  submissionId: string
  /** When it was sent last; null where it was not yet. */
  triedAt: string | null
  dueAt: string
  createdAt: string
}

const PAGE = 50

interface Row extends Omit<DeliveryView, 'triedAt' | 'dueAt' | 'createdAt'> {
  form_id: string
  form_version: number
  tried: string | Date | null
  due: string | Date
  created: string | Date
}

/** What left the house, or is to, the newest first. */
export async function listDeliveries(
  { db, forms }: Pick<Services, 'db' | 'forms'>,
  { before, failed, locale }: { before?: string | undefined; failed: boolean; locale: Locale },
): Promise<{ items: DeliveryView[]; next: string | null }> {
  const { rows } =
    (await db.execute(sql`select deliveries.id, deliveries.state, deliveries.tries, deliveries.fault,
      deliveries.said, notice_channels.name as channel, users.name as person, notices.what, submissions.number,
      notices.submission_id as "submissionId", submissions.form_id, submissions.form_version,
      deliveries.tried_at as tried, deliveries.due_at as due, deliveries.created_at as created
    from deliveries join notices on notices.id = deliveries.notice
    join submissions on submissions.form_id = notices.form_id and submissions.id = notices.submission_id
    left join notice_channels on notice_channels.id::text = deliveries.channel
    left join users on users.id = deliveries.person
    where (${before ?? null}::uuid is null or deliveries.id < ${before ?? null}::uuid)
      and (not ${failed}::boolean or deliveries.state = 'failed')
    order by deliveries.id desc limit ${PAGE + 1}`)) as unknown as { rows: Row[] }
  const shown = rows.slice(0, PAGE)
  const items = await Promise.all(
    shown.map(async ({ form_id, form_version, tried, due, created, ...row }) => {
      const { document } = await forms.requireVersion(form_id, form_version)
      return {
        ...row,
        title: printedWord(document, document.title, locale),
        triedAt: tried && new Date(tried).toISOString(),
        dueAt: new Date(due).toISOString(),
        createdAt: new Date(created).toISOString(),
      }
    }),
  )
  return { items, next: rows.length > PAGE ? shown.at(-1)!.id : null }
}
