import type { Context, HonoRequest } from 'hono'
import { createMiddleware } from 'hono/factory'
import { TooLarge } from '../../errors.ts'
import { connectionOf } from '../connection-of.ts'
import { bodyRules } from './body-rules.ts'
import type { BytesHeld } from './bytes-held.ts'
import { guardBody, type GuardedBody } from './guarded-body.ts'

/**
 * Lets a body be read under the rules of its route, when someone reads it: what stands before the reader (who sends it,
 * and whether they may) has its say before the first byte.
 */
export function guardBodies(held: BytesHeld, senderOf: (context: Context) => string) {
  return createMiddleware(async (context, next) => {
    const { raw, path, method } = context.req
    const rules = bodyRules(path)
    const declared = Number(raw.headers.get('Content-Length') ?? 0)
    if (declared > rules.most) throw new TooLarge(rules.tooLarge)
    const isSent = declared > 0 || raw.headers.has('Transfer-Encoding') || !connectionOf(context)
    const source = isSent && method !== 'GET' && method !== 'HEAD' ? bytesOf(context) : undefined
    if (!source) return next()
    const sender = senderOf(context)
    let taken = 0
    const take = (bytes: number) => {
      held.take(sender, bytes)
      taken += bytes
    }
    const body = guardBody(source, rules, rules.isStreamed ? undefined : take)
    if (rules.isHandedOn) context.req.raw = withBody(raw, body.stream)
    else readHere(context.req, body)
    try {
      await next()
    } finally {
      held.give(sender, taken)
    }
    // Readers of JSON take whatever fails for JSON that is none.
    const failure = body.failure()
    if (failure) throw failure
    return undefined
  })
}

/** Not made from the request itself: that would begin to read its body. */
function withBody({ url, method, headers }: Request, body: GuardedBody['stream']): Request {
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

/** Words are read from the connection as they come; through a request and its stream they take several times as long. */
function readHere(request: HonoRequest, body: GuardedBody): void {
  let text: Promise<string> | undefined
  request.text = () => (text ??= body.text())
  request.json = async <Value>() => JSON.parse(await request.text()) as Value
}

function bytesOf(context: Context): AsyncIterator<Uint8Array> | undefined {
  const connection = connectionOf(context)
  if (connection) return connection.incoming.iterator({ destroyOnReturn: false })
  return context.req.raw.body?.[Symbol.asyncIterator]()
}
