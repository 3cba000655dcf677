import { createHash } from 'node:crypto'

/** The same id for the same work, wherever it is made, so that it is added once: a UUID version 8 (RFC 9562). */
export function workId(work: string): string {
  const hex = createHash('sha256').update(work).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
