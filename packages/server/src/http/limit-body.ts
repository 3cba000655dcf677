import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { TooLarge } from '../errors.ts'

/** A request's body may have so many bytes; a table, and a file that is sent as it is (its field says how many), more. */
const MOST_BYTES = 1024 * 1024
const MOST_TABLE_BYTES = 5 * 1024 * 1024
const MOST_FILE_BYTES = 100 * 1024 * 1024

const turnAway = (words: string) => () => {
  throw new TooLarge(words)
}
const limitWords = bodyLimit({ maxSize: MOST_BYTES, onError: turnAway('A request may have 1 MB.') })
const limitTable = bodyLimit({
  maxSize: MOST_TABLE_BYTES,
  onError: turnAway('A table to import may have 5 MB; split it and import one part after the other.'),
})
const limitFile = bodyLimit({ maxSize: MOST_FILE_BYTES, onError: turnAway('A file may have 100 MB.') })

/** Turns away what is too large before it is read. */
export const limitBody = createMiddleware((context, next) => {
  const { path } = context.req
  if (/^\/api\/forms\/[\w-]+\/files$/.test(path)) return limitFile(context, next)
  if (/^\/api\/forms\/[\w-]+\/import(?:\/check)?$/.test(path)) return limitTable(context, next)
  return limitWords(context, next)
})
