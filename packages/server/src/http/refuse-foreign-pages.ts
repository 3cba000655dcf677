import { createMiddleware } from 'hono/factory'
import { Forbidden } from '../errors.ts'

/**
 * Turns away changes that a page of another origin sends with this browser's cookies. Browsers say where a request comes
 * from; programs, which say nothing, bring no cookies that they were not given.
 */
export function refuseForeignPages(url: string | undefined) {
  return createMiddleware(async (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next()
    const site = context.req.header('Sec-Fetch-Site')
    const origin = context.req.header('Origin')
    const own = new URL(url ?? context.req.url).host
    const isForeign =
      origin === undefined ? site === 'cross-site' || site === 'same-site' : hostOf(origin) !== own
    if (isForeign) throw new Forbidden('Pages of other origins may not change anything here.')
    return next()
  })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
