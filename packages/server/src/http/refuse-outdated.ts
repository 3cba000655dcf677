import { createMiddleware } from 'hono/factory'
import { Unavailable } from '../errors.ts'

/** Once a newer release has changed the tables, this one stores nothing any more; what is asked for is still answered. */
export function refuseOutdated(outdated: AbortSignal | undefined) {
  return createMiddleware(async ({ req }, next) => {
    if (outdated?.aborted && req.method !== 'GET' && req.method !== 'HEAD')
      throw new Unavailable(
        'A newer release runs on these data, and this server stores nothing any more. Send it again.',
        { code: 'newerRelease', retryAfter: 5 },
      )
    return next()
  })
}
