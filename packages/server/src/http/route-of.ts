import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The pattern of the route that a request is for, `/api/forms/:id`: the same for all forms, with nothing of the request in it. */
export function routeOf(context: Context): string {
  const own = matchedRoutes(context).findLast(({ path }) => !path.includes('*'))
  return own?.path ?? (context.req.path.startsWith('/api/') ? '/api/*' : '/*')
}
