import type { Problem } from '@paperwright/runtime'
import type { RecordDraft } from '@paperwright/server'

/** The server's answer to a request that it refused or could not finish (RFC 9457). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly requestId: string | undefined
  /** What is wrong with the record or the form that was sent. */
  readonly problems: Problem[]
  /** Which refusal it is, where the page goes on by it: `void`, `too-many-drafts`, … */
  readonly code: string | undefined
  /** The draft as it is stored, where another browser saved it meanwhile (409). */
  readonly draft: RecordDraft | undefined

  constructor(answer: {
    status: number
    title: string
    requestId?: string | undefined
    problems?: Problem[]
    code?: string | undefined
    draft?: RecordDraft | undefined
  }) {
    super(answer.title)
    this.status = answer.status
    this.requestId = answer.requestId
    this.problems = answer.problems ?? []
    this.code = answer.code
    this.draft = answer.draft
  }
}

/** No answer came: the network or the server is down. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}
