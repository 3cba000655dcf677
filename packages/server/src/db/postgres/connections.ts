import { setTimeout as pause } from 'node:timers/promises'
import type { Address } from './address.ts'
import { Connection, ConnectionLost, type Query, type Rows } from './connection.ts'

/** Connections at most; PostgreSQL's own default lets in a hundred. */
const MOST = 10
/** Milliseconds that a connection waits for its next user. */
const IDLE = 60_000
/** Milliseconds that work under way has to end when all are closed. */
const GRACE = 5000

/**
 * A few connections to PostgreSQL, each used by one at a time. They may break at any time: whoever uses one hears of it,
 * and its place is free at once, also where that user does not come to give it back.
 */
export class Connections {
  private readonly address: Address
  private readonly open = new Set<Connection>()
  /** Those that nobody uses, with what ends them in the end; the one used last comes last. */
  private readonly idle = new Map<Connection, NodeJS.Timeout>()
  /** Each is given a connection, or a place to open one. */
  private readonly waiting: ((connection: Connection | undefined) => void)[] = []
  private places = MOST
  private isClosed = false
  private tellEmpty: (() => void) | undefined

  constructor(address: Address) {
    this.address = address
  }

  /** Work on a connection of its own, for which it waits as long as others use them all. */
  async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = await this.take()
    try {
      return await work(connection)
    } finally {
      this.giveBack(connection)
    }
  }

  query(query: Query): Promise<Rows> {
    return this.use((connection) => connection.query(query))
  }

  /** Nobody is given one any more; work under way has some seconds to end. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const next of this.waiting.splice(0)) next(undefined)
    await Promise.all([...this.idle.keys()].map((connection) => connection.end()))
    if (this.open.size > 0)
      await Promise.race([
        new Promise<void>((resolve) => (this.tellEmpty = resolve)),
        pause(GRACE, undefined, { ref: false }),
      ])
    await Promise.all([...this.open].map((connection) => connection.end()))
  }

  private async take(): Promise<Connection> {
    const free = [...this.idle].at(-1)
    if (free) {
      const [connection, ending] = free
      this.idle.delete(connection)
      clearTimeout(ending)
      return connection
    }
    if (this.places > 0) this.places--
    else {
      const given = await new Promise<Connection | undefined>((resolve) => this.waiting.push(resolve))
      if (given) return given
    }
    if (this.isClosed) {
      this.freePlace()
      throw new ConnectionLost()
    }
    const connection = await Connection.open(this.address, { onGone: (gone) => this.forget(gone) })
    this.open.add(connection)
    return connection
  }

  private giveBack(connection: Connection): void {
    if (connection.isLost) return
    if (this.isClosed) void connection.end()
    else if (this.waiting.length > 0) this.waiting.shift()!(connection)
    else
      this.idle.set(
        connection,
        setTimeout(() => void connection.end(), IDLE),
      )
  }

  private forget(connection: Connection): void {
    clearTimeout(this.idle.get(connection))
    this.idle.delete(connection)
    this.open.delete(connection)
    this.freePlace()
    if (this.open.size === 0) this.tellEmpty?.()
  }

  private freePlace(): void {
    const next = this.waiting.shift()
    if (next) next(undefined)
    else this.places++
  }
}
