import type { ActGiven } from './act-given.ts'

/** An act as it is asked for: at which record, and by which session; a key has none. */
export interface AskedAct {
  id: string
  given: ActGiven
  session: string | undefined
}
