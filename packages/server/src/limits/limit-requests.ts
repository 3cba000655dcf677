import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { FindActor } from '../auth/find-actor.ts'
import { TooMany } from '../errors.ts'
import type { RequestLimits } from './request-limits.ts'

/** Seconds. */
const WINDOW = 60

/** Turns away whoever asks too often, with the seconds to wait in `Retry-After`. */
export function limitRequests({
  limits,
  findActor,
  addressOf,
}: {
  limits: RequestLimits
  findActor: FindActor
  addressOf: (context: Context) => string
}) {
  const people = limiterOf(limits.person)
  const addresses = limiterOf(limits.address)
  return createMiddleware(async (context, next) => {
    const isSigningIn = context.req.path.startsWith('/api/auth/')
    const found = isSigningIn ? undefined : await findActor(context.req.raw.headers)
    if (found) await consume(people, found.actor.id)
    else await consume(addresses, addressOf(context))
    return next()
  })
}

function limiterOf(points: number): RateLimiterMemory | undefined {
  return points > 0 ? new RateLimiterMemory({ points, duration: WINDOW }) : undefined
}

async function consume(limiter: RateLimiterMemory | undefined, key: string): Promise<void> {
  try {
    await limiter?.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw new TooMany(`Too many requests. Go on in ${retryAfter} seconds.`, { retryAfter })
  }
}
