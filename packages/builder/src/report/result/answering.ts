import type { JsonObject } from '@paperwright/runtime'
import { startingParameters } from '@paperwright/runtime/kit'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { createContext, use, useMemo, useState } from 'react'
import type { ReportWork } from '../state/use-report.ts'
import { useResult, type RunState } from './use-result.ts'

/** Answers a report from stored records. */
export type RunReport = (report: Report, parameters: JsonObject) => Promise<ReportResult>

/** The report's answer as it is tried: what is shown of it, and what formulas are tried with. */
export interface Answering {
  state: RunState
  /** What it is tried with. */
  parameters: JsonObject
  setParameters(next: JsonObject): void
  /** The titles of what has to be entered first. */
  blank: readonly string[]
  /** It can be asked as it stands. */
  isSound: boolean
  run: RunReport
}

/** Asks for the answer while it is looked at. */
export function useAnswering(work: ReportWork, run: RunReport, isShown: boolean): Answering {
  const { report, shape, isLoading, problems } = work
  const [parameters, setParameters] = useTrial(work)
  const { properties = {}, required = [] } = report.parameters ?? {}
  const blank = required
    .filter((key) => (parameters[key] ?? '') === '')
    .map((key) => properties[key]?.title ?? key)
  const isSound = shape !== undefined && !isLoading && problems.length === 0
  const state = useResult(report, { parameters, isSound: isShown && isSound && blank.length === 0, run })
  return { state, parameters, setParameters, blank, isSound, run }
}

/** What the report is tried with: what its parameters start from, until something else is entered. */
function useTrial({
  report: { parameters },
  zone,
}: Pick<ReportWork, 'report' | 'zone'>): [JsonObject, (next: JsonObject) => void] {
  const [at] = useState(() => new Date())
  const start = useMemo(
    () => (parameters ? startingParameters({ parameters }, { at, zone }) : {}),
    [parameters, at, zone],
  )
  const asked = JSON.stringify(parameters ?? {})
  const [entered, setEntered] = useState<{ asked: string; values: JsonObject }>()
  const values = entered?.asked === asked ? entered.values : start
  return [values, (next) => setEntered({ asked, values: next })]
}

/** Undefined where no answer is asked for. */
export const AnsweringContext = createContext<Answering | undefined>(undefined)

export function useAnswer(): Answering | undefined {
  return use(AnsweringContext)
}
