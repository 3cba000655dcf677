import type { RunningApp } from './running-app.ts'

/** Asks the API as the admin, or with someone else's headers; the answer's body. Throws where it is refused. */
export async function callApi<Answer>(
  app: RunningApp,
  method: string,
  path: string,
  { body, headers = {} }: { body?: object | undefined; headers?: Record<string, string> | undefined } = {},
): Promise<Answer> {
  const response = await app.fetch(`/api${path}`, {
    method,
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}
