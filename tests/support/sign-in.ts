/** The first admin of the tests. */
export const ADMIN = { name: '管理员', email: 'admin@example.com', password: 'Plum-Lantern-42' }

/** A server as a handler of requests. */
interface Handler {
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

/** Makes the first admin and signs in; gives the headers of a request of theirs. */
export async function signInAdmin(app: Handler): Promise<Record<string, string>> {
  const response = await app.request('/api/setup', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ADMIN),
  })
  if (response.status !== 204) throw new Error(await response.text())
  return signIn(app, ADMIN.email, ADMIN.password)
}

/** The headers of a request of someone who signs in by address or user name. */
export async function signIn(app: Handler, name: string, password: string): Promise<Record<string, string>> {
  const byEmail = name.includes('@')
  const response = await app.request(`/api/auth/sign-in/${byEmail ? 'email' : 'username'}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ [byEmail ? 'email' : 'username']: name, password }),
  })
  if (response.status !== 200) throw new Error(`${name} is not let in: ${await response.text()}`)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { Cookie: cookies.join('; '), Origin: 'http://localhost' }
}

/** The headers of a request of the admin to a server that listens. */
export async function signInAt(url: string): Promise<{ Cookie: string; Origin: string }> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: ADMIN.email, password: ADMIN.password }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { Cookie: cookies.join('; '), Origin: url }
}

/** These headers' cookies, for a browser. */
export function browserCookies(url: string, { Cookie = '' }: Record<string, string>) {
  return Cookie.split('; ').map((cookie) => {
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    return { name, value, url: new URL(url).origin, httpOnly: true, sameSite: 'Lax' as const }
  })
}
