import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import type { NoticeGroup } from '@paperwright/runtime/kit'
import { appendAudit } from '../audit/append-audit.ts'
import { noticeChannels } from '../db/notice-tables.ts'
import { BadRequest, NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import type { ChannelKind } from '../db/notice-tables.ts'
import { viewChannel, type ChannelView } from './list-channels.ts'
import { sealSecret } from './seal-secret.ts'

export interface GivenChannel {
  name: string
  what: NoticeGroup[]
  locale: Locale
  enabled: boolean
  /** Left out of a change: it stays. */
  address?: string | undefined
  /** Of a group's bot: null for none; left out: it stays. */
  secret?: string | null | undefined
  /** Of a program: what its messages are signed with is made anew. */
  renewSecret?: boolean | undefined
}

/** A channel as it is saved; a secret that was made is told this once. */
export interface SavedChannel {
  channel: ChannelView
  secret: string | null
}

export async function createChannel(
  acting: Acting,
  { kind, ...given }: GivenChannel & { kind: ChannelKind },
): Promise<SavedChannel> {
  if (given.address === undefined) throw new BadRequest('A channel has an address.')
  const now = acting.clock()
  const { values, made } = await sealGiven(acting, kind, { ...given, renewSecret: kind === 'webhook' })
  const row = {
    id: newId(now),
    kind,
    secret: null,
    createdAt: now,
    updatedAt: now,
    ...(values as typeof values & { address: string; host: string }),
  }
  await acting.db.transaction(async (tx) => {
    await tx.insert(noticeChannels).values(row)
    await appendAudit(tx, {
      action: 'channel.saved',
      actor: acting.actor,
      at: now,
      details: told(row, values),
    })
  })
  return { channel: viewChannel(row), secret: made }
}

export async function changeChannel(acting: Acting, id: string, given: GivenChannel): Promise<SavedChannel> {
  const now = acting.clock()
  return acting.db.transaction(async (tx) => {
    const [before] = await tx.select().from(noticeChannels).where(eq(noticeChannels.id, id)).for('update')
    if (!before) throw new NotFound('There is no such channel.')
    const { values, made } = await sealGiven(acting, before.kind, given)
    const after = { ...before, ...values, updatedAt: now }
    await tx.update(noticeChannels).set(after).where(eq(noticeChannels.id, id))
    await appendAudit(tx, {
      action: 'channel.saved',
      actor: acting.actor,
      at: now,
      details: told(after, values),
    })
    return { channel: viewChannel(after), secret: made }
  })
}

export async function removeChannel({ db, clock, actor }: Acting, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(noticeChannels).where(eq(noticeChannels.id, id)).returning()
    if (!gone) throw new NotFound('There is no such channel.')
    await appendAudit(tx, { action: 'channel.removed', actor, at: clock(), details: told(gone, {}) })
  })
}

async function sealGiven({ auth }: Acting, kind: ChannelKind, given: GivenChannel) {
  const { address, secret, renewSecret, ...plain } = given
  const made = kind === 'webhook' && renewSecret ? randomBytes(32).toString('base64url') : null
  const kept = made ?? (kind === 'webhook' ? undefined : secret)
  const values = {
    ...plain,
    ...(address !== undefined && { address: await sealSecret(auth, address), host: new URL(address).host }),
    ...(kept !== undefined && { secret: kept === null ? null : await sealSecret(auth, kept) }),
  }
  return { values, made }
}

/** What the log keeps: that an address or a secret is another, and neither of them. */
function told(
  { id, kind, name, host, what, locale, enabled }: typeof noticeChannels.$inferSelect,
  { address, secret }: { address?: string; secret?: string | null },
) {
  return {
    channel: id,
    kind,
    name,
    host,
    what: what.join(' '),
    locale,
    enabled,
    ...(address !== undefined && { address: true }),
    ...(secret !== undefined && { secret: secret !== null }),
  }
}
