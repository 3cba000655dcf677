import type { Heard } from '../database.ts'
import type { Address } from './address.ts'
import { Connection } from './connection.ts'

/** Milliseconds after which a connection that broke is tried again. */
const RETRY = 1000
/** Milliseconds between signs of life: a connection that only listens does not notice that it is cut. */
const BEAT = 20_000
/** Milliseconds that an answer to one may take. */
const PATIENCE = 10_000

/** Listens to channels on one connection of its own, made when it is needed and anew when it breaks. */
export class Listener {
  private readonly address: Address
  private readonly listening = new Map<string, Set<Heard>>()
  private connection: Connection | undefined
  private next: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(address: Address) {
    this.address = address
  }

  listen(channel: string, heard: Heard): () => void {
    const all = this.listening.get(channel) ?? new Set()
    this.listening.set(channel, all.add(heard))
    if (this.connection) this.subscribe(this.connection, channel)
    else this.next ??= setTimeout(() => this.connect())
    return () => all.delete(heard)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.next)
    await this.connection?.end()
  }

  private connect(): void {
    const opened = Connection.open(this.address, {
      onGone: () => {
        this.connection = undefined
        clearTimeout(this.next)
        if (!this.isClosed) this.next = setTimeout(() => this.connect(), RETRY)
      },
      onNotify: (channel, message) => this.tell(channel, message),
    })
    opened.then(
      (connection) => this.begin(connection),
      // Tried again, as one that broke.
      () => {},
    )
  }

  private begin(connection: Connection): void {
    if (this.isClosed) return void connection.end()
    this.connection = connection
    for (const channel of this.listening.keys()) this.subscribe(connection, channel)
    this.next = setTimeout(() => this.beat(connection), BEAT)
  }

  private beat(connection: Connection): void {
    this.next = setTimeout(() => void connection.end(), PATIENCE)
    connection.query({ text: 'select' }).then(
      () => {
        clearTimeout(this.next)
        this.next = setTimeout(() => this.beat(connection), BEAT)
      },
      () => {},
    )
  }

  private subscribe(connection: Connection, channel: string): void {
    // It fails with its connection alone; on the next one this is done again.
    connection.query({ text: `listen "${channel}"` }).then(
      () => this.tell(channel, undefined),
      () => {},
    )
  }

  private tell(channel: string, message: string | undefined): void {
    for (const heard of this.listening.get(channel) ?? []) heard(message)
  }
}
