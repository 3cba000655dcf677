import { resolve } from 'node:path'
import { createLog } from '../log/create-log.ts'
import { describeError } from '../log/describe-error.ts'
import { startServer } from '../main.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { WrongUse } from './wrong-use.ts'

interface ServeArguments {
  port: string
  data: string
  hostname: string | undefined
  settings: Settings
}

/** Serves until it is told to stop; then finishes what runs. */
export async function serveCommand({ port, data, hostname, settings }: ServeArguments): Promise<number> {
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new WrongUse(`--port must be a number up to 65535, not "${port}"`)
  const log = createLog({ level: settings.logLevel })
  const server = await startServer({
    port: number,
    data: resolve(data),
    ...settings,
    log,
    ...(hostname && { hostname }),
  })
  process.on('uncaughtException', (error) => {
    log({ level: 'error', msg: 'broke down', ...describeError(error) })
    process.exit(1)
  })
  process.stdout.write(`Paperwright is at ${server.url}\n`)
  if (server.setUpCode !== undefined)
    process.stdout.write(`The set-up page asks for this code: ${server.setUpCode}\n`)
  const told = new Promise<void>((done) => {
    process.once('SIGTERM', () => done())
    process.once('SIGINT', () => done())
  })
  const fault = await Promise.race([told, server.broken])
  await server.stop()
  if (fault !== undefined)
    throw new Refusal(
      `The embedded database has stopped: ${fault}. What was answered is stored. Mend that, then start the server again.`,
    )
  return 0
}
