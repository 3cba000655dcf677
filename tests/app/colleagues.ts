import { signIn } from '../support/sign-in.ts'
import type { RunningApp, WatchedPage } from './running-app.ts'

const PASSWORD = 'Plum-Lantern-42'
/** What they chose for themselves. */
export const OWN_PASSWORD = `${PASSWORD}-own`

interface Colleague {
  name: string
  username: string
  posts: string[]
}

/** Takes someone into customer service, with a password of their own; gives the headers of their requests. */
export async function join(app: RunningApp, colleague: Colleague): Promise<Record<string, string>> {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await app.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  await post('/api/people', { ...colleague, password: PASSWORD, department: 'customer-service' })
  const handler = { request: (path: string, init?: RequestInit) => fetch(new URL(path, app.url), init) }
  const first = await signIn(handler, colleague.username, PASSWORD)
  const change = { currentPassword: PASSWORD, newPassword: OWN_PASSWORD }
  await post('/api/auth/change-password', change, { ...first, Origin: app.origin })
  return { ...(await signIn(handler, colleague.username, change.newPassword)), Origin: app.origin }
}

/** Opens a page as someone else than the admin. */
export function openAs(app: RunningApp, headers: Record<string, string>, path: string): Promise<WatchedPage> {
  return app.openSignedOut(path, { signedIn: headers })
}
