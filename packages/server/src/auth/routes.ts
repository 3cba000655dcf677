import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { NotFound } from '../errors.ts'
import { newRouter } from '../http/new-router.ts'
import { ownOrigin, type Reach } from '../http/own-origin.ts'
import { problem } from '../http/problem-details.ts'
import { ADDRESS_HEADER, OIDC, type Auth } from './create-auth.ts'

/** What of better-auth is reached from outside. Everything else (signing up, changing addresses, …) goes through our own verbs or not at all. */
const OPEN = [
  ['POST', '/sign-in/username'],
  ['POST', '/sign-in/email'],
  ['POST', '/sign-in/social'],
  ['GET', `/callback/${OIDC}`],
  ['POST', '/sign-out'],
  ['POST', '/change-password'],
  ['POST', '/two-factor/enable'],
  ['POST', '/two-factor/disable'],
  ['POST', '/two-factor/verify-totp'],
  ['POST', '/two-factor/verify-backup-code'],
  ['POST', '/two-factor/generate-backup-codes'],
] as const

/** Signing in and out, one's own password, the second factor. */
export function authRoutes({ auth, ...reach }: Reach & { auth: Auth }) {
  const handle = async (context: Context) => {
    const origin = ownOrigin(context, reach)
    const { pathname, search } = new URL(context.req.url)
    const request = new Request(new URL(pathname + search, origin), context.req.raw)
    request.headers.set(ADDRESS_HEADER, addressOf(context, reach.trustProxy))
    // Requests of other origins' pages are turned away before; programs say no origin.
    if (!request.headers.has('Origin')) request.headers.set('Origin', origin)
    return asProblem(await auth.handler(request), context)
  }
  const router = newRouter()
  for (const [method, path] of OPEN) router.on(method, `/auth${path}`, handle)
  return router.all('/auth/*', ({ req }) => {
    throw new NotFound(`There is nothing at ${req.path}.`)
  })
}

/** Where a request comes from; a proxy in front says it in the last entry of X-Forwarded-For. */
export function addressOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return forwarded || connectionAddress(context) || '127.0.0.1'
}

/** Undefined where there is no connection, as in tests that call the handler. */
function connectionAddress(context: Context): string | undefined {
  return context.env && 'incoming' in (context.env as object)
    ? getConnInfo(context).remote.address
    : undefined
}

/** better-auth's refusals in the shape of all others; `code` says which it was. */
async function asProblem(response: Response, context: Context): Promise<Response> {
  if (response.status < 400) return response
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: unknown; message?: unknown; until?: unknown }
  const retry = response.headers.get('X-Retry-After')
  const answer = problem({
    status: response.status,
    ...(typeof body.message === 'string' && { detail: body.message }),
    ...(typeof body.code === 'string' && { code: body.code }),
    ...(typeof body.until === 'string' && { until: body.until }),
    requestId: context.get('requestId'),
  })
  if (retry) answer.headers.set('Retry-After', retry)
  for (const cookie of response.headers.getSetCookie()) answer.headers.append('Set-Cookie', cookie)
  return answer
}
