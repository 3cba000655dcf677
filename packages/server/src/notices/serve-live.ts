import { setTimeout as pause } from 'node:timers/promises'
import type { SSEStreamingApi } from 'hono/streaming'
import { Pause } from '../jobs/pause.ts'
import { Forbidden, NotFound } from '../errors.ts'
import type { Acting, Services } from '../services.ts'
import { requireSeen } from '../submissions/get-submission.ts'
import { countTold } from './count-told.ts'
import type { FindReader } from './find-reader.ts'
import { recordKey, type LivePages } from './live-pages.ts'

/** Milliseconds between signs of life: less than what lies between waits for. */
const BEAT = 25_000
/** Milliseconds for which what changes together is one message. */
const TOGETHER = 100

export interface Live {
  pages: LivePages
  findReader: FindReader
  /** Aborted when the server is about to stop: pages turn to another. */
  stopping: AbortSignal | undefined
}

/**
 * Tells a page the counts of its head: `counts` when it begins to listen, `changed` whenever something of its reader's did,
 * `record`, the
 * revision of the record that it shows, at the beginning and when that did and they see it, `ended` where they may not listen any more.
 */
export async function serveLive(
  services: Services,
  { pages, findReader, stopping }: Live,
  { session, record, stream }: { session: string; record: string | undefined; stream: SSEStreamingApi },
): Promise<void> {
  const rest = new Pause()
  let isChanged = false
  let isHeard = record !== undefined
  const wake = (key: string | undefined) => {
    const isOfRecord = record !== undefined && key === recordKey(record)
    if (!isOfRecord) isChanged = true
    if (isOfRecord || key === undefined) isHeard = record !== undefined
    rest.end()
  }
  stream.onAbort(() => rest.end())
  const isOver = () => stream.aborted || stopping?.aborted === true
  let leave = () => {}
  try {
    for (let isFirst = true; !isOver(); isFirst = false) {
      const actor = await findReader(session)
      if (!actor) return await stream.writeSSE({ event: 'ended', data: '' })
      // Their posts may be others by now; what is said meanwhile is heard by either.
      const before = leave
      leave = pages.add({ session, person: actor.id, posts: actor.posts, record, wake })
      before()
      if (isFirst || isChanged) {
        const event = isFirst ? 'counts' : 'changed'
        isChanged = false
        await stream.writeSSE({ event, data: JSON.stringify(await countTold({ ...services, actor })) })
      } else if (!isHeard) await stream.write(':\n\n')
      if (isHeard) {
        isHeard = false
        const revision = await seenRevision({ ...services, actor }, record!)
        if (revision !== undefined) await stream.writeSSE({ event: 'record', data: String(revision) })
      }
      await rest.wait(BEAT)
      if ((isChanged || isHeard) && !isOver()) await pause(TOGETHER)
    }
  } finally {
    leave()
  }
}

/** The revision of a record that someone sees. */
async function seenRevision(acting: Acting, record: string): Promise<number | undefined> {
  try {
    return (await requireSeen(acting, record)).row.revision
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return undefined
    throw error
  }
}
