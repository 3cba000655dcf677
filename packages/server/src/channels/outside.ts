import type { Mailer } from './mailer.ts'

/** What the server reaches people by who have no page open. */
export interface Outside {
  /** Missing where the environment names no mail server. */
  mailer?: Mailer | undefined
  /** Where people reach the server: links lead there. Left out, messages have none. */
  url?: string | undefined
}
