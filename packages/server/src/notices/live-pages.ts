import type { OpenDatabase } from '../db/database.ts'
import { LIVE } from '../live/tell-live.ts'

/** A page that is open before someone. */
export interface LivePage {
  session: string
  person: string
  posts: readonly string[]
  /** The record that it shows. */
  record?: string | undefined
  /** Something of theirs may have changed, or what it shows did: the key that was told, undefined where any may have been. */
  wake(key: string | undefined): void
}

/** The pages that listen to this process, and hear what any process does. */
export class LivePages {
  private readonly listen: OpenDatabase['listen']
  private readonly pages = new Map<string, Set<LivePage>>()
  private isListening = false

  /** `stopping`: aborted when the server is about to stop, of which all pages hear. */
  constructor(listen: OpenDatabase['listen'], stopping: AbortSignal | undefined) {
    this.listen = listen
    stopping?.addEventListener('abort', () => this.tell(undefined), { once: true })
  }

  /** From now on, until what it returns is called. */
  add(page: LivePage): () => void {
    if (!this.isListening) this.listen(LIVE, (key) => this.tell(key))
    this.isListening = true
    const keys = [
      `session:${page.session}`,
      `person:${page.person}`,
      ...page.posts.map((id) => `post:${id}`),
      ...(page.record === undefined ? [] : [recordKey(page.record)]),
    ]
    for (const key of keys) this.pages.set(key, (this.pages.get(key) ?? new Set()).add(page))
    return () => {
      for (const key of keys) {
        const of = this.pages.get(key)
        of?.delete(page)
        if (of?.size === 0) this.pages.delete(key)
      }
    }
  }

  /** Undefined: nobody knows what was said meanwhile. */
  private tell(key: string | undefined): void {
    const woken = key === undefined ? [...this.pages.values()].flatMap((of) => [...of]) : this.pages.get(key)
    for (const page of new Set(woken)) page.wake(key)
  }
}

export function recordKey(id: string): string {
  return `record:${id}`
}
