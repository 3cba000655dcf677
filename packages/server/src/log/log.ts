/** From the most talkative on. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

/** What is written down for the operator alone. Never of what people entered, nor who they are. */
export interface LogEntry {
  level: LogLevel
  /** What happened, in words that are always the same. */
  msg: string
  [member: string]: unknown
}

export type Log = (entry: LogEntry) => void
