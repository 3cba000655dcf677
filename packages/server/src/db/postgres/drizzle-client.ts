import type { Connection, Query, Rows } from './connection.ts'
import type { Connections } from './connections.ts'

type Ask = (query: Query) => Promise<Rows>
type Inside<Result> = (client: TransactionClient) => Promise<Result>

/** What drizzle asks of postgres.js, done on connections of ours. */
export class DrizzleClient {
  /** Ours read and write values as drizzle wants it. */
  readonly options = { parsers: {}, serializers: {} }
  readonly unsafe: ReturnType<typeof asker>
  private readonly connections: Connections

  constructor(connections: Connections) {
    this.connections = connections
    this.unsafe = asker((query) => connections.query(query))
  }

  begin<Result>(work: Inside<Result>): Promise<Result> {
    return this.connections.use((connection) => transact(connection, work))
  }
}

/** Stored when it settles; where it is not known whether it is, it rejects. */
async function transact<Result>(connection: Connection, work: Inside<Result>): Promise<Result> {
  await connection.query({ text: 'begin' })
  const client = new TransactionClient(connection)
  try {
    const result = await work(client)
    client.isOver = true
    const { command } = await connection.query({ text: 'commit' })
    if (command !== 'COMMIT')
      throw new Error('A statement of the transaction had failed: nothing was stored.')
    return result
  } catch (error) {
    client.isOver = true
    // What cannot be undone ends with its connection, and so does what broke off.
    await connection.query({ text: 'rollback' }).catch(() => connection.end())
    throw error
  }
}

class TransactionClient {
  /** What comes later would be done outside, or in another's. */
  isOver = false
  readonly unsafe: ReturnType<typeof asker>
  private readonly ask: Ask
  private savepoints = 0

  constructor(connection: Connection) {
    this.ask = async (query) => {
      if (this.isOver) throw new Error('The transaction is over.')
      return connection.query(query)
    }
    this.unsafe = asker(this.ask)
  }

  async savepoint<Result>(work: Inside<Result>): Promise<Result> {
    const name = `s${++this.savepoints}`
    await this.ask({ text: `savepoint ${name}` })
    try {
      const result = await work(this)
      await this.ask({ text: `release ${name}` })
      return result
    } catch (error) {
      await this.ask({ text: `rollback to ${name}` })
      throw error
    }
  }
}

/** Rows as objects, which are also there as `rows`, as PGlite gives them; or, of `.values()`, as lists. */
function asker(ask: Ask) {
  return (text: string, values: readonly unknown[], { prepare = false } = {}) => {
    let asLists = false
    // Begun once it is known which.
    const answer = Promise.resolve()
      .then(() => ask({ text, values, isKept: prepare, asLists }))
      .then((rows) => (asLists ? rows : Object.defineProperty(rows, 'rows', { value: rows })))
    return Object.assign(answer, {
      values() {
        asLists = true
        return answer
      },
    })
  }
}
