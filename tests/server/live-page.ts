import type { appOver } from './server-suite.ts'

interface Told {
  event: string
  data: unknown
}

/** A page that listens to what the server tells of itself. */
export async function openLive(
  app: ReturnType<typeof appOver>,
  headers: Record<string, string>,
  record?: string,
) {
  const leaving = new AbortController()
  const response = await app.request(`/api/notices/live${record === undefined ? '' : `?record=${record}`}`, {
    headers,
    signal: leaving.signal,
  })
  const told: Told[] = []
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let isOpen = response.status === 200
  const reading = (async () => {
    let text = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      text += value
      const messages = text.split('\n\n')
      text = messages.pop()!
      for (const message of messages) {
        const event = /^event: (.*)$/m.exec(message)?.[1]
        const data = /^data: (.*)$/m.exec(message)?.[1]
        if (event !== undefined) told.push({ event, data: data ? JSON.parse(data) : null })
      }
    }
    isOpen = false
  })()
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    told,
    last: () => told.at(-1),
    isOpen: () => isOpen,
    async close() {
      await reader.cancel()
      leaving.abort()
      await reading
    },
  }
}
