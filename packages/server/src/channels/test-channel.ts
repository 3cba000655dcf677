import { eq } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import { users } from '../db/account-tables.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import { ownAddress } from '../people/address.ts'
import type { Acting } from '../services.ts'
import { DeliveryFault, MAIL } from './channel.ts'
import { findChannel } from './find-channel.ts'
import { sendToGroup } from './send-to-group.ts'
import { sendToProgram } from './send-to-program.ts'

/** What became of a test: `sent` to whom, or why not. */
export interface TestOutcome {
  code: 'sent' | DeliveryFault['code'] | 'secret' | 'noMail' | 'noAddress'
  /** The address it went to, or what the other side said. */
  said: string
}

const TEXT: Record<Locale, { subject: string; text: string }> = {
  zh: { subject: '纸匠：测试', text: '这是纸匠的测试消息，收到就说明通知能送到这里。' },
  en: { subject: 'Paperwright: a test', text: 'This is a test of Paperwright. Notices reach you here.' },
}

/** Sends a test: to a channel, or by mail to whoever asks. */
export async function testChannel(
  acting: Acting,
  { id, locale }: { id: string; locale: Locale },
): Promise<TestOutcome> {
  try {
    return id === MAIL ? await testMail(acting, locale) : await testOther(acting, id)
  } catch (error) {
    if (error instanceof DeliveryFault) return { code: error.code, said: error.message }
    throw error
  }
}

async function testMail({ db, outside, actor }: Acting, locale: Locale): Promise<TestOutcome> {
  if (!outside.mailer) return { code: 'noMail', said: '' }
  const [own] = await db.select({ email: users.email }).from(users).where(eq(users.id, actor.id))
  const to = own && ownAddress(own.email)
  if (!to) return { code: 'noAddress', said: '' }
  await outside.mailer.send({ to, ...TEXT[locale] })
  return { code: 'sent', said: to }
}

async function testOther(acting: Acting, id: string): Promise<TestOutcome> {
  const channel = await findChannel(acting, id)
  if (channel === 'gone') throw new NotFound('There is no such channel.')
  if (channel === 'secret') return { code: 'secret', said: '' }
  const now = acting.clock()
  const { kind, address, locale } = channel
  if (kind === 'webhook')
    await sendToProgram(channel, { id: newId(now), event: 'test', at: now.toISOString() }, now)
  else await sendToGroup({ ...channel, kind }, TEXT[locale].text, now)
  return { code: 'sent', said: new URL(address).host }
}
