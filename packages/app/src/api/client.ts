import type { AppType } from '@paperwright/server'
import { hc } from 'hono/client'

/** The server's API, typed by the server itself. */
export const { api } = hc<AppType>(location.origin)
