import { TooMany, Unavailable } from '../../errors.ts'

/** Read as JSON, these take some ten times as much. */
export const MOST_HELD = 64 * 1024 * 1024
/** Of all who have not signed in. */
export const MOST_AT_THE_DOOR = 4 * 1024 * 1024

/** Seconds after which whoever was turned away may try again. */
const RETRY_AFTER = 5

/** The bytes of bodies that lie in memory at a time, of all requests of a process and of each sender. */
export class BytesHeld {
  private total = 0
  private readonly bySender = new Map<string, number>()
  private readonly most: { all: number; each: number }

  constructor(most: { all: number; each: number }) {
    this.most = most
  }

  take(sender: string, bytes: number): void {
    const own = (this.bySender.get(sender) ?? 0) + bytes
    if (own > this.most.each)
      throw new TooMany('Too much of what you sent is still being read. Go on in a moment.', {
        retryAfter: RETRY_AFTER,
      })
    if (this.total + bytes > this.most.all)
      throw new Unavailable('The server is reading all that it can hold. Go on in a moment.', {
        code: 'busy',
        retryAfter: RETRY_AFTER,
      })
    this.total += bytes
    this.bySender.set(sender, own)
  }

  give(sender: string, bytes: number): void {
    this.total -= bytes
    const left = (this.bySender.get(sender) ?? 0) - bytes
    if (left > 0) this.bySender.set(sender, left)
    else this.bySender.delete(sender)
  }
}
