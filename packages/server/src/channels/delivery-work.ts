import { sql } from 'drizzle-orm'
import { noticeChannels } from '../db/notice-tables.ts'
import type { BackgroundWork, Look } from '../jobs/background.ts'
import { workId } from '../jobs/work-id.ts'
import type { Services } from '../services.ts'
import type { ChannelKind } from '../db/notice-tables.ts'
import { MAIL } from './channel.ts'
import { deliver, type Target } from './deliver.ts'
import { dispatchNotices } from './dispatch-notices.ts'

/** Milliseconds between looks: what happens meanwhile is one message of each group. */
const EVERY = 5000

/** Jobs by how they send: a program that does not answer keeps no mail waiting. */
const JOBS = { mail: 'tell-by-mail', group: 'tell-groups', program: 'tell-programs' } as const

/** Tells people and channels outside of what happened. */
export function deliveryWork(services: Services): BackgroundWork[] {
  const run = (data: { channel?: unknown; person?: unknown }) =>
    deliver(services, { channel: String(data.channel), person: String(data.person) })
  return [
    { name: 'notices', look: (context) => enqueueDue(services, context), every: EVERY },
    ...Object.values(JOBS).map((name) => ({ name, job: { name, run } })),
  ]
}

interface Due extends Target {
  first: string
  tries: number
}

/** Has a job for each target that something is due for; several servers that look at once add one. */
export async function enqueueDue(services: Services, { queue }: Pick<Look, 'queue'>): Promise<void> {
  await dispatchNotices(services)
  const { rows } = (await services.db.execute(sql`select distinct on (channel, person)
      channel, person, id || ' ' || due_at as first, tries
    from deliveries where state = 'waiting' and due_at <= ${services.clock().toISOString()}::timestamptz
    order by channel, person, notice`)) as unknown as { rows: Due[] }
  if (rows.length === 0) return
  const channels = await services.db
    .select({ id: noticeChannels.id, kind: noticeChannels.kind })
    .from(noticeChannels)
  const kinds = new Map<string, ChannelKind>(channels.map(({ id, kind }) => [id, kind]))
  for (const { channel, person, first, tries } of rows) {
    const name = channel === MAIL ? JOBS.mail : kinds.get(channel) === 'webhook' ? JOBS.program : JOBS.group
    await queue.enqueue(name, { channel, person }, { id: workId(`${channel} ${person} ${first} ${tries}`) })
  }
}
