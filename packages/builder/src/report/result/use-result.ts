import type { JsonObject } from '@paperwright/runtime'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { useEffect, useRef, useState } from 'react'

export interface Answer {
  /** The report as it was asked. */
  report: Report
  result: ReportResult
}

export interface RunState {
  answer: Answer | undefined
  isWaiting: boolean
  error: string | undefined
  again(): void
}

/** Records are asked once the report rests this long. */
const QUIET_MS = 350

/** The result of a report that can be run, asked anew when what it asks changes; of several answers the last one counts. */
export function useResult(
  report: Report,
  {
    parameters,
    isSound,
    run,
  }: {
    parameters: JsonObject
    isSound: boolean
    run: (report: Report, parameters: JsonObject) => Promise<ReportResult>
  },
): RunState {
  const [answer, setAnswer] = useState<Answer>()
  const [asked, setAsked] = useState<{ key: string; error?: string }>()
  const [round, setRound] = useState(0)
  // The sheet is laid out here; only what is asked of the records matters.
  const { queries, values } = report
  const key = JSON.stringify([queries, values, report.parameters, parameters, round])
  const latest = useRef({ report, parameters, run })
  latest.current = { report, parameters, run }
  useEffect(() => {
    if (!isSound) return
    let isCurrent = true
    const timer = setTimeout(() => {
      const { report: now, parameters: given, run: ask } = latest.current
      ask(now, given).then(
        (result) => {
          if (!isCurrent) return
          setAnswer({ report: now, result })
          setAsked({ key })
        },
        (error: unknown) =>
          isCurrent && setAsked({ key, error: error instanceof Error ? error.message : String(error) }),
      )
    }, QUIET_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key, isSound])
  return {
    answer,
    isWaiting: isSound && asked?.key !== key,
    error: asked?.key === key ? asked.error : undefined,
    again: () => setRound((now) => now + 1),
  }
}
