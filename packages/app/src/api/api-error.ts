import type { FormProblem, Problem } from '@paperwright/runtime'
import type { ReportProblem } from '@paperwright/runtime/report'
import type { RecordDraft } from '@paperwright/server'

/** A draft that became a record. */
export interface HandedIn {
  handedIn: { id: string; number: string }
}

export interface IssuedBefore {
  id: string
  number: string
  issuedAt: string
}

/** What is wrong with what was sent: a record, a form, a report. The words are those of its kind. */
export type SentProblem = Problem | FormProblem | ReportProblem

/** The server's answer to a request that it refused or could not finish (RFC 9457). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly requestId: string | undefined
  readonly problems: readonly SentProblem[]
  /** Which refusal it is, where the page goes on by it: `void`, `too-many-drafts`, … */
  readonly code: string | undefined
  /** Why an act on signatures was refused (409). */
  readonly refusal: string | undefined
  /** Seconds after which the same may be asked again (429, 503). */
  readonly retryAfter: number | undefined
  /** The record that a draft became (410). */
  readonly submission: HandedIn['handedIn'] | undefined
  /** The report that was issued for the same conditions before (409). */
  readonly issued: IssuedBefore | undefined
  /** The draft as it is stored, where another browser saved it meanwhile (409). */
  readonly draft: RecordDraft | undefined
  /** The form whose number it is (400). */
  readonly form: { id: string; title: string } | undefined
  /** The last day of what stands against it (409). */
  readonly until: string | undefined

  constructor(answer: {
    status: number
    title: string
    requestId?: string | undefined
    problems?: readonly SentProblem[]
    code?: string | undefined
    refusal?: string | undefined
    issued?: IssuedBefore | undefined
    retryAfter?: number | undefined
    draft?: RecordDraft | undefined
    submission?: HandedIn['handedIn'] | undefined
    form?: { id: string; title: string } | undefined
    until?: string | undefined
  }) {
    super(answer.title)
    this.status = answer.status
    this.requestId = answer.requestId
    this.problems = answer.problems ?? []
    this.code = answer.code
    this.refusal = answer.refusal
    this.issued = answer.issued
    this.retryAfter = answer.retryAfter
    this.draft = answer.draft
    this.submission = answer.submission
    this.form = answer.form
    this.until = answer.until
  }
}

/** No answer came: the network or the server is down. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}
