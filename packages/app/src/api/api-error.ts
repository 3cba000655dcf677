import type { Problem } from '@paperwright/runtime'

/** The server's answer to a request that it refused or could not finish (RFC 9457). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly requestId: string | undefined
  /** What is wrong with the record or the form that was sent. */
  readonly problems: Problem[]

  constructor(answer: {
    status: number
    title: string
    requestId?: string | undefined
    problems?: Problem[]
  }) {
    super(answer.title)
    this.status = answer.status
    this.requestId = answer.requestId
    this.problems = answer.problems ?? []
  }
}

/** No answer came: the network or the server is down. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}
