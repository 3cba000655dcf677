import { hc } from 'hono/client'
import type { AppType } from './app.ts'

/** A typed client of the API. */
export function createClient(url: string) {
  return hc<AppType>(url)
}
