import { asc } from 'drizzle-orm'
import { noticeChannels } from '../db/notice-tables.ts'
import type { Services } from '../services.ts'
import type { Channel } from './channel.ts'

/** A channel as admins see it: of its address the host alone, of its secret whether there is one. */
export interface ChannelView extends Pick<Channel, 'id' | 'kind' | 'name' | 'what' | 'locale' | 'enabled'> {
  host: string
  hasSecret: boolean
}

export async function listChannels({ db }: Pick<Services, 'db'>): Promise<ChannelView[]> {
  const rows = await db
    .select()
    .from(noticeChannels)
    .orderBy(asc(noticeChannels.createdAt), asc(noticeChannels.id))
  return rows.map(viewChannel)
}

export function viewChannel(row: typeof noticeChannels.$inferSelect): ChannelView {
  const { id, kind, name, what, locale, enabled, host, secret } = row
  return { id, kind, name, what, locale, enabled, host, hasSecret: secret !== null }
}
