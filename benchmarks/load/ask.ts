/** A request of someone to the server; throws what is no success. */
export type Ask = <Answer>(method: string, path: string, body?: unknown, key?: string) => Promise<Answer>

/** Requests with these headers. An answer that is no JSON is read to its end and left out. */
export function asker(url: string, signedIn: Record<string, string>): Ask {
  return async <Answer>(method: string, path: string, body?: unknown, key?: string) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...signedIn,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${response.status} ${(await response.text()).slice(0, 300)}`)
    if (response.headers.get('Content-Type')?.startsWith('application/json'))
      return (await response.json()) as Answer
    await response.arrayBuffer()
    return undefined as Answer
  }
}
