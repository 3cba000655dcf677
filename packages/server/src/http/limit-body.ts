import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { TooLarge } from '../errors.ts'

/** A request's body may have so many bytes; a file that is sent as it is, more (its field says how many). */
const MOST_BYTES = 1024 * 1024
const MOST_FILE_BYTES = 100 * 1024 * 1024

const turnAway = (words: string) => () => {
  throw new TooLarge(words)
}
const limitWords = bodyLimit({ maxSize: MOST_BYTES, onError: turnAway('A request may have 1 MB.') })
const limitFile = bodyLimit({ maxSize: MOST_FILE_BYTES, onError: turnAway('A file may have 100 MB.') })

/** Turns away what is too large before it is read. */
export const limitBody = createMiddleware((context, next) =>
  /^\/api\/forms\/[\w-]+\/files$/.test(context.req.path)
    ? limitFile(context, next)
    : limitWords(context, next),
)
