import type { Context } from 'hono'

/** How people reach the server. */
export interface Reach {
  /** Its address, where that is not what requests say. */
  url: string | undefined
  /** True behind a proxy that writes X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean
}

/** The origin under which people reach the server, as far as this request says. */
export function ownOrigin({ req }: Context, { url, trustProxy }: Reach): string {
  if (url !== undefined) return url
  const asked = new URL(req.url)
  // What stands last is what the proxy itself wrote.
  if (trustProxy && lastOf(req.header('X-Forwarded-Proto')) === 'https') asked.protocol = 'https:'
  return asked.origin
}

function lastOf(list: string | undefined): string | undefined {
  return list?.split(',').at(-1)?.trim().toLowerCase()
}
