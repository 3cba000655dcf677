import { setTimeout as pause } from 'node:timers/promises'
import type { SSEStreamingApi } from 'hono/streaming'
import { Pause } from '../jobs/pause.ts'
import type { Services } from '../services.ts'
import { countTold } from './count-told.ts'
import type { FindReader } from './find-reader.ts'
import type { LivePages } from './live-pages.ts'

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
 * `ended` where they may not listen any more.
 */
export async function serveLive(
  services: Services,
  { pages, findReader, stopping }: Live,
  { session, stream }: { session: string; stream: SSEStreamingApi },
): Promise<void> {
  const rest = new Pause()
  let isChanged = false
  const wake = () => {
    isChanged = true
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
      leave = pages.add({ session, person: actor.id, posts: actor.posts, wake })
      before()
      if (isFirst || isChanged) {
        const event = isFirst ? 'counts' : 'changed'
        isChanged = false
        await stream.writeSSE({ event, data: JSON.stringify(await countTold({ ...services, actor })) })
      } else await stream.write(':\n\n')
      await rest.wait(BEAT)
      if (isChanged && !isOver()) await pause(TOGETHER)
    }
  } finally {
    leave()
  }
}
