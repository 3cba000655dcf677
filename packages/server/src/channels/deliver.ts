import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { wordMessage } from '@paperwright/runtime/kit'
import { users } from '../db/account-tables.ts'
import { deliveries, noticeChoices } from '../db/notice-tables.ts'
import { ownAddress } from '../people/address.ts'
import type { Services } from '../services.ts'
import { DeliveryFault, MAIL, type Channel } from './channel.ts'
import { DEFAULT_CHOICES } from './choices.ts'
import { findChannel } from './find-channel.ts'
import { findLines } from './find-lines.ts'
import { sendToGroup } from './send-to-group.ts'
import { sendToProgram } from './send-to-program.ts'

/** To whom messages go together. */
export interface Target {
  channel: string
  person: string
}

type Delivery = typeof deliveries.$inferSelect
type Fault = NonNullable<Delivery['fault']>

/** Milliseconds until what was not taken is tried again, after the first try, the second …; after the last it is given up. */
const AGAIN = [30_000, 120_000, 600_000, 3_600_000]
/** Notices of one message. */
const TOGETHER = 50
/** Messages that a group takes in a minute: 20 block its bot, of whom someone may have sent some by hand. */
const RATE = 15
const MINUTE = 60_000

/** Sends what waits for a target, many notices as one message, and keeps what became of it. */
export async function deliver(services: Services, target: Target): Promise<void> {
  const now = services.clock()
  const waiting = await findWaiting(services, target, now)
  if (waiting.length === 0) return
  if (target.channel === MAIL) {
    await settle(services, waiting, () => sendMail(services, target.person, waiting))
    return
  }
  const channel = await findChannel(services, target.channel)
  if (typeof channel === 'string') return giveUp(services, waiting, channel)
  if (channel.kind === 'webhook') {
    // One event each, in their order; those behind one that is not taken wait with it.
    for (const one of waiting)
      if (!(await settle(services, [one], () => sendEvent(services, channel, one)))) return
    return
  }
  if (await isOverRate(services, channel, now)) {
    await put(services, waiting, { dueAt: new Date(now.getTime() + MINUTE / 4) })
    return
  }
  await settle(services, waiting, () =>
    sendGroup(services, { ...channel, kind: channel.kind as 'wecom' }, waiting),
  )
}

function findWaiting({ db }: Services, { channel, person }: Target, now: Date): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, 'waiting'),
        eq(deliveries.channel, channel),
        eq(deliveries.person, person),
        lte(deliveries.dueAt, now),
      ),
    )
    .orderBy(deliveries.notice)
    .limit(TOGETHER)
}

async function sendMail(services: Services, person: string, waiting: readonly Delivery[]): Promise<void> {
  const [found] = await services.db
    .select({ email: users.email, disabledAt: users.disabledAt, choices: noticeChoices.choices })
    .from(users)
    .leftJoin(noticeChoices, eq(noticeChoices.person, users.id))
    .where(eq(users.id, person))
  const to = found && !found.disabledAt ? ownAddress(found.email) : null
  if (!services.outside.mailer || to === null) throw new DeliveryFault('refused', 'no address')
  const { locale } = found?.choices ?? DEFAULT_CHOICES
  const lines = await findLines(services, noticesOf(waiting), locale)
  await services.outside.mailer.send({ to, ...wordMessage(lines, locale) })
}

async function sendGroup(
  services: Services,
  channel: Channel & { kind: 'wecom' | 'dingtalk' | 'feishu' },
  waiting: readonly Delivery[],
): Promise<void> {
  const lines = await findLines(services, noticesOf(waiting), channel.locale)
  await sendToGroup(channel, wordMessage(lines, channel.locale).text, services.clock())
}

async function sendEvent(services: Services, channel: Channel, { id, notice }: Delivery): Promise<void> {
  const [line] = await findLines(services, [notice], channel.locale)
  if (!line) return
  const { what, formId, submissionId, title, number, steps, by, to = [], link = null, at } = line
  const form = { id: formId, title }
  const event = {
    id,
    event: what,
    at,
    form,
    submission: submissionId,
    number,
    by,
    to: [...to],
    steps: [...steps],
    link,
  }
  await sendToProgram(channel, event, services.clock())
}

async function isOverRate({ db }: Services, { id }: Channel, now: Date): Promise<boolean> {
  const [sent] = await db
    .select({ count: sql<number>`count(distinct ${deliveries.triedAt})::int` })
    .from(deliveries)
    .where(and(eq(deliveries.channel, id), gt(deliveries.triedAt, new Date(now.getTime() - MINUTE))))
  return (sent?.count ?? 0) >= RATE
}

/** Sends, and keeps whether it was taken; otherwise it is due again later, or given up. */
async function settle(
  services: Services,
  waiting: readonly Delivery[],
  send: () => Promise<void>,
): Promise<boolean> {
  const triedAt = services.clock()
  const tries = Math.max(...waiting.map((one) => one.tries)) + 1
  try {
    await send()
    await put(services, waiting, { state: 'sent', tries, triedAt, fault: null, said: null })
    return true
  } catch (error) {
    if (!(error instanceof DeliveryFault)) throw error
    const wait = AGAIN[tries - 1]
    const next =
      wait === undefined ? { state: 'failed' as const } : { dueAt: new Date(triedAt.getTime() + wait) }
    await put(services, waiting, { ...next, tries, triedAt, fault: error.code, said: error.message })
    return false
  }
}

const giveUp = (services: Services, waiting: readonly Delivery[], fault: Fault) =>
  put(services, waiting, { state: 'failed', fault, said: null })

async function put(
  { db }: Services,
  waiting: readonly Delivery[],
  values: Partial<Omit<Delivery, 'id'>>,
): Promise<void> {
  const ids = waiting.map(({ id }) => id)
  await db.update(deliveries).set(values).where(inArray(deliveries.id, ids))
}

function noticesOf(waiting: readonly Delivery[]): number[] {
  return waiting.map(({ notice }) => notice)
}
