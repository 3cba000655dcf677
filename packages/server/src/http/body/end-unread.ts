import type { IncomingMessage } from 'node:http'
import { createMiddleware } from 'hono/factory'
import { connectionOf } from '../connection-of.ts'

/** Bytes that are read to their end, so that the connection can be used again. */
const LITTLE = 64 * 1024
/** Milliseconds that the rest of a request is let run by after its answer. */
const LINGER = 10_000

/** Lets the rest of a request run by that was answered before all of it was read: a little, or with an end of the connection. */
export const endUnread = createMiddleware(async (context, next) => {
  await next()
  const incoming = connectionOf(context)?.incoming
  if (!incoming || incoming.complete) return
  const declared = Number(incoming.headers['content-length'])
  if (declared <= LITTLE) endLate(incoming)
  else {
    context.res.headers.set('Connection', 'close')
    closeGently(incoming)
  }
})

/** Closed at once, what still comes in would reset the connection, and the answer would be lost on its way. */
function closeGently(incoming: IncomingMessage): void {
  const { socket } = incoming
  socket.destroySoon = () => {
    socket.end()
    endLate(incoming)
    incoming.once('end', () => socket.destroy())
    incoming.removeAllListeners('readable')
    incoming.resume()
  }
}

/** Node itself lets run by what nobody began to read; it would do so for ever. */
function endLate(incoming: IncomingMessage): void {
  const { socket } = incoming
  const impatience = setTimeout(() => socket.destroy(), LINGER)
  const forget = () => clearTimeout(impatience)
  incoming.once('end', forget).once('close', forget)
  socket.once('close', forget)
}
