import { DiskFull, Unavailable, type AppError } from '../errors.ts'

/** The disk under the database or the files takes no more bytes, or no more of this user's. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])

/** The connection is not there, or broke: what sockets say, and postgres.js. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
])

/**
 * What PostgreSQL says when it cannot answer now: 08 connection exceptions, 53 no resources, 57P stopping or starting,
 * 58 the system around it, 25006 a standby that only reads.
 */
const STATES = /^(08...|53...|57P..|58...|25006)$/

/** The refusal for an error that says that nothing can be stored or read at present; undefined for any other error. */
export function storageFault(error: unknown): AppError | undefined {
  for (const code of codesOf(error)) {
    if (FULL.has(code))
      return new DiskFull('There is no room left to store anything; nothing of this request was kept.', {
        code: 'diskFull',
      })
    if (AWAY.has(code) || STATES.test(code))
      return new Unavailable('The database does not answer at present. Send the request again in a moment.', {
        code: 'databaseAway',
        retryAfter: 2,
      })
  }
  return undefined
}

/** The codes of an error and of what caused it: drizzle and better-auth wrap what the database said. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code)
    if (at instanceof AggregateError) codes.push(...at.errors.flatMap(codesOf))
  }
  return codes
}
