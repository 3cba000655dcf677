import type { ClientResponse } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import type { RecordDraft } from '@paperwright/server'
import { ApiError, OfflineError, type HandedIn, type IssuedBefore, type SentProblem } from './api-error.ts'

/** Problem details (RFC 9457) as the server sends them. */
interface ProblemDetails {
  title?: string
  detail?: string
  requestId?: string
  problems?: SentProblem[]
  code?: string
  refusal?: string
  issued?: IssuedBefore
  draft?: RecordDraft
  submission?: HandedIn['handedIn']
  until?: string
  form?: { id: string; title: string }
}

/** Told to the window when the server no longer knows who asks. */
export const SIGNED_OUT = 'signed-out'

/** What a route answers with where it does not refuse, as the API's own types say. */
export type AnswerOf<Asked extends Response> =
  Asked extends ClientResponse<infer Body, infer Status, string>
    ? Status extends SuccessStatusCode
      ? Body
      : never
    : never

/**
 * The body of an answer, as the API's own types say; or as the caller knows it to be, since they end where a form document
 * or a record begins. Throws `ApiError` for a refusal and `OfflineError` where no answer came.
 */
export async function readAnswer<Answer = never, Asked extends Response = Response>(
  asked: Promise<Asked>,
): Promise<[Answer] extends [never] ? AnswerOf<Asked> : Answer> {
  return (await readStatus<[Answer] extends [never] ? AnswerOf<Asked> : Answer>(asked)).body
}

/** The same, where the status says which of two answers it is. */
export async function readStatus<Answer>(
  asked: Promise<Response>,
): Promise<{ status: number; body: Answer }> {
  const response = await asked.catch((cause: unknown) => {
    throw new OfflineError('The server did not answer.', { cause })
  })
  // Done, some answer without a body.
  const { status } = response
  if (status === 204) return { status, body: undefined as Answer }
  if (response.ok) return { status, body: (await response.json()) as Answer }
  if (response.status === 401) dispatchEvent(new Event(SIGNED_OUT))
  // What stands between (a proxy) may answer without problem details.
  const problem = (await response.json().catch(() => ({}))) as ProblemDetails
  throw new ApiError({
    status: response.status,
    title: problem.detail ?? problem.title ?? response.statusText,
    requestId: problem.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
    ...(problem.problems && { problems: problem.problems }),
    code: problem.code,
    refusal: problem.refusal,
    issued: problem.issued,
    draft: problem.draft,
    submission: problem.submission,
    form: problem.form,
    until: problem.until,
  })
}
