import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { NotFound } from '../errors.ts'
import type { PrometheusMetrics } from './prometheus-metrics.ts'

/** `GET /metrics` for whoever brings the token; for everybody else there is nothing. */
export function metricsRoutes(watched: { metrics: PrometheusMetrics; token: string } | undefined) {
  return new Hono().get('/metrics', async (context) => {
    const given = /^Bearer (.+)$/.exec(context.req.header('Authorization') ?? '')?.[1]
    if (!watched || given === undefined || !isSame(given, watched.token))
      throw new NotFound('There is nothing at /metrics.')
    const { text, type } = await watched.metrics.read()
    return context.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  })
}

/** In the same time, however many characters agree. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
