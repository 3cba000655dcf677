import { destination, pino, stdTimeFunctions, type DestinationStream } from 'pino'
import type { Log, LogLevel } from './log.ts'

/** Writes one line of JSON for each entry of this level and above: on stderr at once, where no stream is given. */
export function createLog({
  level,
  stream = destination({ dest: 2, sync: true }),
}: {
  level: LogLevel | 'silent'
  stream?: DestinationStream
}): Log {
  const logger = pino(
    {
      level,
      timestamp: stdTimeFunctions.isoTime,
      // The process's number tells processes of one machine apart; its name is whoever collects the lines' to add.
      base: { pid: process.pid },
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  )
  return ({ level: of, msg, ...members }) => logger[of](members, msg)
}
