import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Refusal } from '../refusal.ts'

/** Milliseconds that requests under way have to end when the server stops. */
const GRACE = 10_000
/** Milliseconds that the head of a request may take. */
const HEAD = 60_000

export interface Listening {
  port: number
  /** Takes no new connections and waits for the requests under way, though not for ever. */
  close(): Promise<void>
}

/** Answers with this from now on. Port 0 takes any free one. */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, hostname }: { port: number; hostname: string },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      // Bodies that nobody read are ended by `endUnread`, those that trickle by `guardBody`.
      {
        fetch,
        port,
        hostname,
        autoCleanupIncoming: false,
        serverOptions: { requestTimeout: 0, headersTimeout: HEAD },
      },
      (address) => resolve({ port: address.port, close: () => close(server) }),
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

async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE)
  // A connection that is kept alive is idle as soon as its request is answered.
  const tidying = setInterval(() => server.closeIdleConnections(), 50)
  await new Promise<void>((resolve) => void server.close(() => resolve()))
  clearTimeout(impatience)
  clearInterval(tidying)
}
