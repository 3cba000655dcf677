import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { codesOf, storageFault } from '../db/storage-fault.ts'
import { AppError } from '../errors.ts'
import { describeError } from '../log/describe-error.ts'
import type { Log } from '../log/log.ts'
import { routeOf } from './route-of.ts'

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
  507: 'Insufficient storage',
}

/** What the database says of a row whose form, report or version was deleted while the request was on its way. */
const POINTS_NOWHERE = '23503'

/** Any error as problem details (RFC 9457). What the program did not foresee is told as a request id and nothing else. */
export function answerError(error: Error, context: Context, log: Log): Response {
  const requestId = context.get('requestId') as string | undefined
  if (error instanceof AppError)
    return problem({ status: error.status, detail: error.message, requestId, ...error.extra })
  if (error instanceof HTTPException && error.status < 500) {
    return problem({ status: error.status, detail: error.message, requestId })
  }
  if (codesOf(error).includes(POINTS_NOWHERE))
    return problem({ status: 404, detail: 'What this belongs to was deleted meanwhile.', requestId })
  const request = { requestId, method: context.req.method, route: routeOf(context) }
  const fault = storageFault(error)
  if (fault) {
    log({ level: 'error', msg: 'storage', ...request, fault: fault.name, codes: codesOf(error) })
    return problem({ status: fault.status, detail: fault.message, requestId, ...fault.extra })
  }
  log({ level: 'error', msg: 'unforeseen', ...request, ...describeError(error) })
  return problem({ status: 500, requestId })
}

/** The answer for a problem, `retryAfter` in seconds; `type` is left to its default, about:blank, because the status says it. */
export function problem({ status, ...members }: { status: number } & Record<string, unknown>): Response {
  const body = { title: TITLES[status] ?? 'Error', status, ...members }
  const { requestId, retryAfter } = members
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(typeof requestId === 'string' && { 'X-Request-Id': requestId }),
      ...(typeof retryAfter === 'number' && { 'Retry-After': String(retryAfter) }),
    },
  })
}
