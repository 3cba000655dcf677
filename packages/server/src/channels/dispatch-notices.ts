import { eq, inArray, sql } from 'drizzle-orm'
import { groupOf } from '@paperwright/runtime/kit'
import { users } from '../db/account-tables.ts'
import { deliveries, noticeChannels, noticeChoices, notices } from '../db/notice-tables.ts'
import { newId } from '../new-id.ts'
import { officeTime } from '../office/office.ts'
import { ownAddress } from '../people/address.ts'
import type { Services } from '../services.ts'
import { MAIL } from './channel.ts'
import { afterQuiet, DEFAULT_CHOICES, wantsMail } from './choices.ts'

/** Notices of one transaction. */
const AT_ONCE = 500

type Waiting = typeof notices.$inferSelect

/** Notes for each new notice by which ways it leaves the house, and when. Several servers may do so at once. */
export async function dispatchNotices(services: Services): Promise<void> {
  while ((await dispatchSome(services)) === AT_ONCE);
}

async function dispatchSome(services: Services): Promise<number> {
  const now = await officeTime(services)
  return services.db.transaction(async (tx) => {
    const { rows } = (await tx.execute(sql`select id from notices where dispatched_at is null
      order by id limit ${AT_ONCE} for update skip locked`)) as unknown as { rows: { id: string | number }[] }
    if (rows.length === 0) return 0
    const ids = rows.map(({ id }) => Number(id))
    const fresh = await tx.select().from(notices).where(inArray(notices.id, ids))
    const added = [
      ...(await byMail({ ...services, db: tx as never }, fresh, now)),
      ...(await byChannels({ db: tx as never }, fresh, now.at)),
    ]
    const plain = { state: 'waiting', createdAt: now.at } as const
    if (added.length > 0)
      await tx.insert(deliveries).values(added.map((one) => ({ ...one, ...plain, id: newId(now.at) })))
    await tx.update(notices).set({ dispatchedAt: now.at }).where(inArray(notices.id, ids))
    return rows.length
  })
}

async function byMail(
  { db, outside }: Pick<Services, 'db' | 'outside'>,
  fresh: readonly Waiting[],
  now: { at: Date; zone: string },
) {
  const ids = [...new Set(fresh.map(({ person }) => person))].filter((id) => id !== '')
  if (!outside.mailer || ids.length === 0) return []
  const people = await db
    .select({ id: users.id, email: users.email, choices: noticeChoices.choices })
    .from(users)
    .leftJoin(noticeChoices, eq(noticeChoices.person, users.id))
    .where(inArray(users.id, ids))
  return fresh.flatMap(({ id, person, what }) => {
    const found = people.find((one) => one.id === person)
    const choices = found?.choices ?? DEFAULT_CHOICES
    if (!found || ownAddress(found.email) === null || !wantsMail(choices, what)) return []
    return [{ channel: MAIL, person, notice: id, dueAt: afterQuiet(choices, now) }]
  })
}

async function byChannels({ db }: Pick<Services, 'db'>, fresh: readonly Waiting[], at: Date) {
  const ofHouse = fresh.filter(({ person }) => person === '')
  if (ofHouse.length === 0) return []
  const channels = await db.select().from(noticeChannels).where(eq(noticeChannels.enabled, true))
  return ofHouse.flatMap(({ id, what }) =>
    channels
      .filter((channel) => channel.what.includes(groupOf(what)))
      .map((channel) => ({ channel: channel.id, person: '', notice: id, dueAt: at })),
  )
}
