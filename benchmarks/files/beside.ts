import { ADMIN } from '../../tests/support/sign-in.ts'

/** What somebody else does meanwhile. */
export interface Bystander {
  url: string
  headers: Record<string, string>
}

/** How long each of their requests took, in milliseconds. */
export interface Waits {
  submit: number[]
  'sign-in': number[]
  healthz: number[]
}

/** Milliseconds between one and the next: no address may sign in more often. */
const PAUSES: Record<keyof Waits, number> = { submit: 50, 'sign-in': 1500, healthz: 20 }

/** Asks again and again, of each kind one at a time, until the work is done, and at least for `least` milliseconds. */
export async function watchBeside(
  bystander: Bystander,
  { work, least }: { work: () => Promise<unknown>; least: number },
): Promise<Waits> {
  const waits: Waits = { submit: [], 'sign-in': [], healthz: [] }
  const done = new AbortController()
  const asking = Object.entries(asks(bystander)).map(async ([name, ask]) => {
    while (!done.signal.aborted) {
      const began = performance.now()
      // A connection that lay idle may be closed just as it is used again.
      const response = await ask().catch(ask)
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`${name} was answered with ${response.status}`)
      waits[name as keyof Waits].push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, PAUSES[name as keyof Waits]))
    }
  })
  const all = Promise.all([work(), new Promise((resolve) => setTimeout(resolve, least))])
  await all.finally(() => done.abort())
  await Promise.all(asking)
  return waits
}

function asks({ url, headers }: Bystander): Record<keyof Waits, () => Promise<Response>> {
  const post = (path: string, body: object, more: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, ...more },
      body: JSON.stringify(body),
    })
  return {
    submit: () => post('/api/forms/bench-files/submissions', { record: { name: '甲' } }, headers),
    'sign-in': () => post('/api/auth/sign-in/email', { email: ADMIN.email, password: ADMIN.password }),
    healthz: () => fetch(`${url}/healthz`),
  }
}
