import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/** What ends a PostgreSQL server, which then starts anew by itself; PGlite would take the next query and never come back. */
const LAST_WORDS = new Set(['PANIC', 'FATAL'])

/** Told to whoever asks it still, in PostgreSQL's own code: `crash_shutdown`. */
class DatabaseStopped extends Error {
  override name = 'DatabaseStopped'
  readonly code = '57P02'
  constructor() {
    super('The embedded database has stopped.')
  }
}

/** PGlite that is left alone once it has panicked, as it does where its journal cannot be written: the disk is full. */
export class GuardedPglite extends PGlite {
  private lastWords: string | undefined
  private tellBroken!: (lastWords: string) => void
  /** Settles with the last words of a database that panicked; only a new process can open its files again. */
  readonly broken = new Promise<string>((resolve) => (this.tellBroken = resolve))

  static async open(options: PGliteOptions): Promise<GuardedPglite> {
    const client = new GuardedPglite(options)
    await client.waitReady
    return client
  }

  get isBroken(): boolean {
    return this.lastWords !== undefined
  }

  override execProtocol(...given: Parameters<PGlite['execProtocol']>) {
    return this.guard(() => super.execProtocol(...given))
  }

  override execProtocolStream(...given: Parameters<PGlite['execProtocolStream']>) {
    return this.guard(() => super.execProtocolStream(...given))
  }

  private async guard<Result>(execute: () => Promise<Result>): Promise<Result> {
    if (this.isBroken) throw new DatabaseStopped()
    try {
      return await execute()
    } catch (error) {
      const { severity, message } = error as { severity?: string; message: string }
      if (severity !== undefined && LAST_WORDS.has(severity)) {
        this.lastWords = message
        this.tellBroken(message)
      }
      throw error
    }
  }
}
