import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { OpenDatabase } from './db/database.ts'
import { LIBRARY, readLibrary } from './forms/read-library.ts'
import { seedForms } from './forms/seed-forms.ts'
import { ThreadPrinter } from './print/sheet-printer.ts'
import { Refusal } from './refusal.ts'
import { forgetOldKeys } from './submissions/forget-old-keys.ts'

const APP = fileURLToPath(new URL('../../app/dist', import.meta.url))

/** Milliseconds that requests under way have to end when the server stops. */
const GRACE = 10_000

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number
  /** The address to listen on. Default: this machine alone, for there are no accounts to keep others out. */
  hostname?: string
  /** The folder of the embedded database. */
  data: string
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string
  /** The folder of the seed library. Default: the one that is shipped. */
  library?: string
  /** The folder of the built web application. Default: where `npm run build` puts it. */
  appFolder?: string
}

/** Opens the database, brings the library in, and listens. Gives back where, and how to stop without losing a request. */
export async function startServer({
  port,
  hostname = '127.0.0.1',
  data,
  databaseUrl,
  library = LIBRARY,
  appFolder = APP,
}: ServeOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const database = await openDatabase(databaseUrl, data)
  const printer = new ThreadPrinter()
  try {
    const files = await readLibrary(library)
    await database.exclusively(() => seedForms(database.db, files, { now: new Date(), warn: logLine }))
    await forgetOldKeys(database.db, new Date())
    const app = createApp({
      db: database.db,
      printer,
      log: (entry) => logLine(JSON.stringify(entry)),
      ...(existsSync(appFolder) && { appFolder }),
    })
    const { server, address } = await listen(app.fetch, port, hostname)
    printer.warm()
    return {
      url: `http://localhost:${address}`,
      async stop() {
        await close(server)
        await printer.close()
        await database.close()
      },
    }
  } catch (error) {
    await printer.close()
    await database.close()
    throw error
  }
}

async function openDatabase(url: string | undefined, data: string): Promise<OpenDatabase> {
  // Each pulls in a client of its own: only the one in use is loaded.
  if (url) return (await import('./db/open-postgres.ts')).openPostgres(url)
  return (await import('./db/open-pglite.ts')).openPglite(data)
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number, hostname: string) {
  return new Promise<{ server: Server; address: number }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, ({ port: address }) =>
      resolve({ server, address }),
    ) as Server
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Refusal(`Port ${port} is in use. Choose another with --port.`)
          : error,
      ),
    )
  })
}

/** Takes no new connections and waits for the requests under way, though not for ever. */
async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(impatience)
}

function logLine(line: string) {
  process.stderr.write(`${line}\n`)
}
