import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { OpenDatabase } from './db/database.ts'
import { readLibrary } from './forms/read-library.ts'
import { seedForms } from './forms/seed-forms.ts'
import { ThreadPrinter } from './print/sheet-printer.ts'
import { Refusal } from './refusal.ts'

const APP = fileURLToPath(new URL('../../app/dist', import.meta.url))

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number
  /** The folder of the embedded database. */
  data: string
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string
  hostname?: string
  /** The folder of the built web application. Default: where `npm run build` puts it. */
  appFolder?: string
}

/** Opens the database, brings the library in, and listens. Gives back where, and how to stop without losing a request. */
export async function startServer({
  port,
  data,
  databaseUrl,
  hostname,
  appFolder = APP,
}: ServeOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const database = await openDatabase(databaseUrl, data)
  const printer = new ThreadPrinter()
  try {
    const files = await readLibrary()
    await database.exclusively(() => seedForms(database.db, files, { now: new Date(), warn: logLine }))
    printer.warm()
    const app = createApp({
      db: database.db,
      printer,
      log: (entry) => logLine(JSON.stringify(entry)),
      ...(existsSync(appFolder) && { appFolder }),
    })
    const { server, address } = await listen(app.fetch, port, hostname)
    return {
      url: `http://localhost:${address}`,
      async stop() {
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeIdleConnections()
        })
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

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number, hostname: string | undefined) {
  return new Promise<{ server: Server; address: number }>((resolve, reject) => {
    const server = serve({ fetch, port, ...(hostname !== undefined && { hostname }) }, ({ port: address }) =>
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

function logLine(line: string) {
  process.stderr.write(`${line}\n`)
}
