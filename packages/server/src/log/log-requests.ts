import type { EndedRequest } from '../http/observe-requests.ts'
import type { Log } from './log.ts'

/** Asked every few seconds by machines. */
const QUIET = new Set(['/healthz', '/metrics'])

/** One line for each request. */
export function logRequests(log: Log): (request: EndedRequest) => void {
  return ({ isAborted, ...request }) => {
    const level = request.status >= 500 ? 'error' : QUIET.has(request.route) ? 'debug' : 'info'
    log({ level, msg: 'request', ...request, ...(isAborted && { aborted: true }) })
  }
}
