import type { Json } from '../../form/json-schema.ts'
import { joinPointer } from '../../form/pointer.ts'
import type { ReportProblem } from './report-problem.ts'
import type { ReportProblemCode } from './problem-words.ts'

/** Collects the problems of a part of a report; paths are told by keys. */
export interface ProblemList {
  readonly found: readonly ReportProblem[]
  add(keys: readonly (string | number)[], code: ReportProblemCode, params?: Record<string, Json>): void
  /** Problems whose paths are told from here. */
  addAll(problems: readonly ReportProblem[]): void
  /** The same list, for what lies below these keys. */
  below(...keys: (string | number)[]): ProblemList
}

export function newProblemList(): ProblemList {
  return listAt([], '')
}

function listAt(found: ReportProblem[], path: string): ProblemList {
  return {
    found,
    add: (keys, code, params) => {
      found.push({ path: `${path}${joinPointer(keys)}`, code, ...(params && { params }) })
    },
    addAll: (problems) => {
      found.push(...problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` })))
    },
    below: (...keys) => listAt(found, `${path}${joinPointer(keys)}`),
  }
}
