import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('server/bin/paperwright.js', import.meta.url))

/** `paperwright serve` from source, as a process that can be started again. */
export class SourceServer {
  readonly #data: string
  #port: string
  #child: ChildProcess | undefined
  /** Settles when the last one that was asked for listens, or has ended without: true where it listens. */
  #ready: Promise<boolean> = Promise.resolve(false)
  /** Ends and starts, one after the other: two servers cannot have one data folder. */
  #turns: Promise<void> = Promise.resolve()
  #isEnded = false

  /** Port 0 takes any free one, and keeps it. */
  constructor({ port, data }: { port: string; data: string }) {
    this.#port = port
    this.#data = data
  }

  get url(): string {
    return `http://localhost:${this.#port}`
  }

  /** Starts it, again where it runs. True when it listens; false where it ended instead, which it has said why. */
  start(): Promise<boolean> {
    this.#turns = this.#turns.then(async () => {
      await this.#stop()
      if (!this.#isEnded) this.#ready = this.#spawn()
    })
    return this.ready()
  }

  /** Waits for a start that is under way. */
  async ready(): Promise<boolean> {
    await this.#turns
    return this.#ready
  }

  /** Ends it, for good. */
  end(): Promise<void> {
    this.#isEnded = true
    this.#turns = this.#turns.then(() => this.#stop())
    return this.#turns
  }

  async #stop(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  #spawn(): Promise<boolean> {
    const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', this.#port, '--data', this.#data], {
      env: { ...process.env, PAPERWRIGHT_SOURCE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    return new Promise((resolve) => {
      child.once('exit', () => resolve(false))
      // Its address is for the proxy: people are told the one of the pages.
      child.stdout.on('data', (said: Buffer) => {
        const found = /http:\/\/[^\s:]+:(\d+)/.exec(said.toString())
        if (found) this.#port = found[1]!
        if (found) resolve(true)
      })
    })
  }
}
