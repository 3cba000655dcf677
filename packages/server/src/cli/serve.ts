import { resolve } from 'node:path'
import { startServer } from '../main.ts'
import { WrongUse } from './wrong-use.ts'

interface ServeArguments {
  port: string
  data: string
  databaseUrl: string | undefined
  library: string | undefined
  hostname: string | undefined
}

/** Serves until it is told to stop; then finishes what runs. */
export async function serveCommand({
  port,
  data,
  databaseUrl,
  library,
  hostname,
}: ServeArguments): Promise<number> {
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new WrongUse(`--port must be a number up to 65535, not "${port}"`)
  const server = await startServer({
    port: number,
    data: resolve(data),
    ...(databaseUrl && { databaseUrl }),
    ...(library && { library }),
    ...(hostname && { hostname }),
  })
  process.stdout.write(`Paperwright is at ${server.url}\n`)
  await new Promise<void>((done) => {
    process.once('SIGTERM', () => done())
    process.once('SIGINT', () => done())
  })
  await server.stop()
  return 0
}
