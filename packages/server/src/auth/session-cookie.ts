import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse } from 'hono/utils/cookie'
import type { Auth } from './create-auth.ts'

/** The token of the session that a request's cookie names; undefined where there is none, or without our signature. As better-auth reads it, in one go. */
export async function sessionToken({ $context }: Auth, headers: Headers): Promise<string | undefined> {
  const { authCookies, secret } = await $context
  const { name } = authCookies.sessionToken
  const value = parse(headers.get('Cookie') ?? '', name)[name] ?? ''
  const end = value.lastIndexOf('.')
  if (end < 1) return undefined
  const token = value.slice(0, end)
  const given = Buffer.from(value.slice(end + 1), 'base64')
  const own = createHmac('sha256', secret).update(token).digest()
  return given.length === own.length && timingSafeEqual(given, own) ? token : undefined
}
