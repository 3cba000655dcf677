import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Undefined where there is no connection, as in tests that call the handler. */
export function connectionOf(context: Context): HttpBindings | undefined {
  const env = context.env as HttpBindings | undefined
  return env && 'outgoing' in env ? env : undefined
}
