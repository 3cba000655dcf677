import { setImmediate as otherRequests } from 'node:timers/promises'

/** Before every id: the nil UUID. */
const START = '00000000-0000-0000-0000-000000000000'

/**
 * Reads by pages until one is empty, each after the last id of the one before. The embedded database has one connection
 * and works in this thread: between pages the requests that wait get their turn.
 */
export async function walkPages(read: (after: string) => Promise<string | null>): Promise<void> {
  for (let after: string | null = START; after !== null; after = await read(after)) await otherRequests()
}
