import { bodyLimit } from 'hono/body-limit'
import { TooLarge } from '../errors.ts'

/** A request's body may have so many bytes. */
const MOST_BYTES = 1024 * 1024

/** Turns away what is too large before it is read. */
export const limitBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new TooLarge('A request may have 1 MB.')
  },
})
