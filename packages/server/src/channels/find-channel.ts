import { eq } from 'drizzle-orm'
import { noticeChannels } from '../db/notice-tables.ts'
import type { Services } from '../services.ts'
import type { Channel } from './channel.ts'
import { openSecret } from './seal-secret.ts'

/** A channel with its secrets: `gone` where there is none, `secret` where the server's own secret is another than it was sealed with. */
export async function findChannel(
  { db, auth }: Pick<Services, 'db' | 'auth'>,
  id: string,
): Promise<Channel | 'gone' | 'secret'> {
  const [row] = await db.select().from(noticeChannels).where(eq(noticeChannels.id, id))
  if (!row) return 'gone'
  const address = await openSecret(auth, row.address)
  const secret = row.secret === null ? null : await openSecret(auth, row.secret)
  if (address === undefined || secret === undefined) return 'secret'
  const { kind, name, what, locale, enabled } = row
  return { id, kind, name, address, secret, what, locale, enabled }
}
