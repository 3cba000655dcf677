import { ApiError, OfflineError } from './api-error.ts'

export async function request<Answer>(
  path: string,
  {
    method = 'GET',
    body,
    headers,
  }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new OfflineError('The server did not answer.', { cause })
  })
  if (response.ok) return (await response.json()) as Answer
  const problem = (await response.json().catch(() => ({}))) as {
    title?: string
    detail?: string
    requestId?: string
    problems?: ApiError['problems']
  }
  throw new ApiError({
    status: response.status,
    title: problem.detail ?? problem.title ?? response.statusText,
    requestId: problem.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
    ...(problem.problems && { problems: problem.problems }),
  })
}
