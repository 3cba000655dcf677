import { Client, Pool, type ClientConfig, type PoolClient } from 'pg'

/** Seconds after which a connection that does not come about is given up. */
const PATIENCE = 5
/** Seconds that a connection waits for its next query. */
const IDLE = 60

/** Gives up connecting; waiting for a connection that others use is no fault, however long it takes. */
class PatientClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: PATIENCE * 1000 })
  }
}

type Taken = (error: Error | undefined, client: PoolClient | undefined, done: () => void) => void

/** Connections to PostgreSQL that may break at any time: whoever uses one hears of it, and a new one takes its place. */
export class LastingPool extends Pool {
  constructor(url: string) {
    super({
      connectionString: url,
      application_name: 'paperwright',
      keepAlive: true,
      idleTimeoutMillis: IDLE * 1000,
      Client: PatientClient,
    })
    // A query under way is rejected with the fault; where none is, nobody need know.
    this.on('error', () => {})
    this.on('connect', (client) => client.on('error', () => {}))
  }

  override connect(): Promise<PoolClient>
  override connect(callback: Taken): void
  override connect(callback?: Taken): Promise<PoolClient> | void {
    return callback ? super.connect(callback) : super.connect().then(keepPlace)
  }
}

/** A broken connection gives its place back at once, also where whoever took it does not come to do so. */
function keepPlace(client: PoolClient): PoolClient {
  const giveBack = client.release.bind(client)
  let isBack = false
  const lost = () => client.release(true)
  client.release = (fault) => {
    if (isBack) return
    isBack = true
    client.off('end', lost)
    giveBack(fault)
  }
  return client.once('end', lost)
}
