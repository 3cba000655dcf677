import postgres from 'postgres'
import type { Address } from './address.ts'
import { readers, writeValue } from './values.ts'

/** Seconds after which a connection that does not come about is given up. */
const PATIENCE = 5
/** Seconds that a server has to end a connection that is no longer wanted. */
const GRACE = 2

/** One statement; without values it may be several. */
export interface Query {
  text: string
  values?: readonly unknown[]
  /** True where the server is to keep its plan: it is asked again and again. */
  isKept?: boolean
  /** Rows are lists of their columns in place of objects. */
  asLists?: boolean
}

/** Several statements give a list of rows for each. */
export type Rows = unknown[] & { command?: string }

/** The connection is gone, and whether what was under way was done is not known. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
  readonly code = 'CONNECTION_CLOSED'
  constructor() {
    super('The connection to the database is gone.')
  }
}

export interface ConnectionEvents {
  /** Told once: it broke, was ended, or never came about. */
  onGone: (connection: Connection) => void
  onNotify?: (channel: string, message: string) => void
}

/**
 * One connection to PostgreSQL, of one client of postgres.js, used until it breaks and never again: what that driver
 * keeps of a broken connection is not sound. It is given one query at a time, for of those that wait in it some would be
 * run on another connection later; and it hears of none after the connection is gone, which it would write to nowhere.
 */
export class Connection {
  private readonly client: postgres.Sql
  private line: Promise<unknown> = Promise.resolve()
  private refuse: ((error: Error) => void) | undefined
  private isGone = false
  private readonly onGone: (connection: Connection) => void

  private constructor(address: Address, { onGone, onNotify }: ConnectionEvents) {
    this.onGone = onGone
    const options: object = {
      ...address,
      max: 1,
      // An idle or old connection is ended by whoever has it; the driver would take the next query for a new one.
      idle_timeout: undefined,
      max_lifetime: null,
      connect_timeout: PATIENCE,
      // The driver asks for them where nobody hears of a failure.
      fetch_types: false,
      onnotice: () => {},
      onclose: () => this.lose(),
      ...(onNotify && { onnotify: onNotify }),
    }
    // Its types know neither lists of hosts, without which it cuts an IPv6 address, nor all of its options.
    this.client = postgres(options as postgres.Options<Record<string, never>>)
    const { parsers, serializers } = this.client.options
    Object.assign(parsers, readers)
    // Values are texts already.
    for (const type of Object.keys(serializers)) serializers[Number(type)] = (value: string) => value
  }

  /** Rejects with the fault where none comes about within some seconds. */
  static async open(address: Address, events: ConnectionEvents): Promise<Connection> {
    const connection = new Connection(address, events)
    // A server that closes the door without a word is knocked at again and again by the driver.
    const patience = setTimeout(() => connection.lose(), PATIENCE * 1000)
    try {
      await connection.query({ text: 'select' })
      return connection
    } catch (error) {
      void connection.end()
      throw error
    } finally {
      clearTimeout(patience)
    }
  }

  get isLost(): boolean {
    return this.isGone
  }

  /** Waits for those before. */
  query(query: Query): Promise<Rows> {
    const answered = this.line.then(() => this.send(query))
    this.line = answered.catch(() => {})
    return answered
  }

  /** Whatever is under way is refused; settles when the server has let go, or after some seconds. */
  async end(): Promise<void> {
    this.lose()
    await this.client.end({ timeout: GRACE }).catch(() => {})
  }

  private send({ text, values = [], isKept = false, asLists = false }: Query): Promise<Rows> {
    if (this.isGone) return Promise.reject(new ConnectionLost())
    return new Promise((resolve, reject) => {
      this.refuse = reject
      const isSeveral = values.length === 0
      const pending = this.client.unsafe(text, [], { prepare: isKept, simple: isSeveral } as object)
      // The driver would ask the server for the types of what it is given first, and wait for them: twice the way.
      if (!isSeveral) Object.assign(pending, { parameters: values.map(writeValue) })
      const rows: PromiseLike<Rows> = asLists ? pending.values() : pending
      rows.then(resolve, reject)
    })
  }

  private lose(): void {
    if (this.isGone) return
    this.isGone = true
    // The driver does not always tell.
    this.refuse?.(new ConnectionLost())
    this.onGone(this)
  }
}
