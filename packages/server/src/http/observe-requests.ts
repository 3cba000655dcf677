import { createMiddleware } from 'hono/factory'
import { connectionOf } from './connection-of.ts'
import { routeOf } from './route-of.ts'

/** A request that was answered, without anything of what was asked. */
export interface EndedRequest {
  requestId: string
  method: string
  /** The pattern of its route: `/api/forms/:id`. */
  route: string
  status: number
  /** Milliseconds until the last byte was handed over. */
  ms: number
  /** Bytes of the answer, as far as they are known. */
  bytes: number
  /** The other side left before the end. */
  isAborted: boolean
}

/** Tells of each request when its answer is through. */
export function observeRequests(...observers: readonly ((request: EndedRequest) => void)[]) {
  return createMiddleware<{ Variables: { requestId: string } }>(async (context, next) => {
    const started = performance.now()
    const connection = connectionOf(context)
    const before = connection?.incoming.socket.bytesWritten ?? 0
    await next()
    const tell = ({ bytes, isAborted }: { bytes: number; isAborted: boolean }) => {
      const request: EndedRequest = {
        requestId: context.get('requestId'),
        method: context.req.method,
        route: routeOf(context),
        status: context.res.status,
        ms: Math.round((performance.now() - started) * 10) / 10,
        bytes,
        isAborted,
      }
      for (const observe of observers) observe(request)
    }
    if (!connection) {
      tell({ bytes: Number(context.res.headers.get('Content-Length') ?? 0), isAborted: false })
      return
    }
    const { incoming, outgoing } = connection
    // A finished answer lets go of its socket.
    const { socket } = incoming
    outgoing.once('close', () =>
      tell({ bytes: socket.bytesWritten - before, isAborted: !outgoing.writableFinished }),
    )
  })
}
