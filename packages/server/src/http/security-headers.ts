import { createMiddleware } from 'hono/factory'
import { ownOrigin, type Reach } from './own-origin.ts'

/** Scripts and styles are files of ours: none that stands in the page counts. */
const PAGE = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** The checker's thread makes a function of each form's schema; it has no page to harm. */
const CHECKER =
  "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Browsers show a PDF in a viewer of their own, which is an object to the policy. */
const PDF =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'"

/** A file that someone added is looked at, never run. */
const FILE =
  "default-src 'none'; sandbox; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'"

/** Seconds that browsers remember to come encrypted only: a year. */
const HSTS = 'max-age=31536000; includeSubDomains'

/** Headers that keep a page to its own origin, answers out of caches, and browsers that came encrypted to coming so. */
export function securityHeaders(reach: Reach) {
  return createMiddleware(async (context, next) => {
    await next()
    const { headers } = context.res
    const { path } = context.req
    headers.set('Content-Security-Policy', policyOf(path, headers.get('Content-Type')))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('X-Frame-Options', 'SAMEORIGIN')
    headers.set('Referrer-Policy', 'same-origin')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
    if (path.startsWith('/api/') && !headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    if (ownOrigin(context, reach).startsWith('https:')) {
      headers.set('Strict-Transport-Security', HSTS)
      keepCookiesSecure(headers)
    }
  })
}

/** Where only the proxy's word says that a request came encrypted, cookies were made without knowing it. */
function keepCookiesSecure(headers: Headers): void {
  const cookies = headers.getSetCookie()
  headers.delete('Set-Cookie')
  for (const cookie of cookies)
    headers.append('Set-Cookie', /;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)
}

function policyOf(path: string, type: string | null): string {
  if (/^\/assets\/checker-[\w-]+\.js$/.test(path)) return CHECKER
  if (type === 'application/pdf') return PDF
  return path.startsWith('/api/files/') ? FILE : PAGE
}
