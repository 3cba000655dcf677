import { createMiddleware } from 'hono/factory'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * Answers in JSON say how long they are, so that short ones are not compressed, and that their encoding is up to the request:
 * said later, an answer would be made anew, as a stream.
 */
export const plainAnswers = createMiddleware(async (context, next) => {
  const answer = (
    value: unknown,
    status: ContentfulStatusCode = 200,
    headers: Record<string, string> = {},
  ) => {
    const text = JSON.stringify(value)
    return context.body(text, status, {
      'Content-Type': 'application/json',
      ...headers,
      'Content-Length': String(Buffer.byteLength(text)),
      Vary: 'Accept-Encoding',
    })
  }
  // Its type says what routes answer, which is the same.
  context.json = answer as unknown as typeof context.json
  await next()
})
