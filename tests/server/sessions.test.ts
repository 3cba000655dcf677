import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../packages/server/src/settings.ts'
import { ADMIN, signIn } from '../support/sign-in.ts'
import { appOver, cookiesOf, databases, sender, startSuite } from './server-suite.ts'

const HOUR = 3_600_000
const OWN = `${ADMIN.password}-own`

describe.each(Object.entries(databases))('sessions on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const signInAt = (app: ReturnType<typeof appOver>, headers: Record<string, string> = {}) =>
    app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ email: ADMIN.email, password: ADMIN.password }),
    })
  const sessionCookie = (response: Response) =>
    response.headers.getSetCookie().find((cookie) => cookie.includes('session_token='))!

  test('whoever changes their password is given another session, and every other is over', async () => {
    const here = await suite.join({ username: 'wu' })
    const elsewhere = await suite.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'wu', password: OWN }),
    })
    const changed = await suite.app.request('/api/auth/change-password', {
      method: 'POST',
      headers: { ...here, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        currentPassword: OWN,
        newPassword: 'Harbour-Bicycle-9',
        revokeOtherSessions: false,
      }),
    })
    expect(changed.status).toBe(200)
    const statuses = [here, cookiesOf(elsewhere), cookiesOf(changed)].map(
      async (headers) => (await sender(suite.app, headers)('GET', '/api/forms')).status,
    )
    expect(await Promise.all(statuses)).toEqual([401, 401, 200])
  })

  test('the session that asks is marked, its last use is told, and all others end together', async () => {
    let now = Date.now()
    const app = appOver(suite.database, { clock: () => new Date(now) })
    const here = await suite.join({ username: 'qian' })
    const there = await signIn(app, 'qian', OWN)
    type Told = { isCurrent: boolean; lastSeenAt: string }
    now = Date.now()
    const told = async () =>
      (await sender(app, here)('GET', '/api/account/sessions')).body.sessions as unknown as Told[]
    const own = async () => (await told()).find(({ isCurrent }) => isCurrent)!
    const begun = (await own()).lastSeenAt
    // Within some minutes it is not written anew.
    now += 60_000
    expect((await own()).lastSeenAt).toBe(begun)
    now += 10 * 60_000
    await own()
    await expect.poll(async () => (await own()).lastSeenAt).toBe(new Date(now).toISOString())
    expect((await told()).filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    expect((await sender(app, here)('DELETE', '/api/account/sessions')).status).toBe(204)
    expect(await told()).toHaveLength(1)
    expect((await sender(app, there)('GET', '/api/forms')).status).toBe(401)
  })

  test('a password that is wrong changes nothing', async () => {
    const here = await suite.join({ username: 'zheng' })
    const change = { currentPassword: 'not the one', newPassword: 'Harbour-Bicycle-9' }
    expect((await sender(suite.app, here)('POST', '/api/auth/change-password', change)).status).toBe(400)
    expect((await sender(suite.app, here)('GET', '/api/forms')).status).toBe(200)
  })

  test('signing in starts another session each time, and signing out ends it for good', async () => {
    const [one, two] = [await signInAt(suite.app), await signInAt(suite.app)]
    expect(sessionCookie(one)).not.toBe(sessionCookie(two))
    const send = sender(suite.app, cookiesOf(one))
    expect((await send('GET', '/api/forms')).status).toBe(200)
    await send('POST', '/api/auth/sign-out', {})
    expect((await send('GET', '/api/forms')).status).toBe(401)
  })

  test('a session ends a month after signing in, however much it is used, or as soon as the office says', async () => {
    for (const [sessionHours, most] of [
      [undefined, 30 * 24],
      [{ idle: 2, most: 10 }, 10],
    ] as const) {
      let now = Date.now()
      const app = appOver(suite.database, { sessionHours, clock: () => new Date(now) })
      const send = sender(app, cookiesOf(await signInAt(app)))
      now += (most - 1) * HOUR
      expect((await send('GET', '/api/forms')).status).toBe(200)
      now += 2 * HOUR
      expect((await send('GET', '/api/forms')).status).toBe(401)
    }
  })

  test('its cookie lasts unused for a week, or as long as the office says', async () => {
    const lasts = async (sessionHours?: { idle: number; most: number }) =>
      /Max-Age=(\d+)/.exec(sessionCookie(await signInAt(appOver(suite.database, { sessionHours }))))?.[1]
    expect(await lasts()).toBe('604800')
    expect(await lasts({ idle: 2, most: 10 })).toBe('7200')
    expect(readSettings({ PAPERWRIGHT_SESSION_IDLE_HOURS: '2' }).sessionHours).toEqual({ idle: 2, most: 720 })
    expect(() => readSettings({ PAPERWRIGHT_SESSION_MOST_HOURS: '0' })).toThrow(/1 to 8760/)
  })

  test('behind https its cookie is this host’s alone and never sent in the clear', async () => {
    const app = appOver(suite.database, { url: 'https://forms.example.org' })
    const signedIn = await signInAt(app, { Origin: 'https://forms.example.org' })
    const cookie = sessionCookie(signedIn)
    expect(cookie).toMatch(/^__Host-paperwright\.session_token=/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).not.toMatch(/; Domain=/)
    expect((await sender(app, cookiesOf(signedIn))('GET', '/api/forms')).status).toBe(200)
    expect(signedIn.headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains')
  })

  test('a proxy’s word that a request came encrypted counts where it is trusted, and there alone', async () => {
    const headers = { 'X-Forwarded-Proto': 'https', Origin: 'https://localhost' }
    const behind = await signInAt(appOver(suite.database, { trustProxy: true }), headers)
    expect(behind.status).toBe(200)
    expect(sessionCookie(behind)).toMatch(/; Secure/)
    expect(behind.headers.get('Strict-Transport-Security')).toContain('max-age')
    const open = await appOver(suite.database).request('/healthz', { headers })
    expect(open.headers.get('Strict-Transport-Security')).toBeNull()
    // Whoever comes through the proxy may write what they like: the proxy's own word stands last.
    const app = appOver(suite.database, { trustProxy: true })
    const clear = await app.request('/healthz', { headers: { 'X-Forwarded-Proto': 'https, http' } })
    expect(clear.headers.get('Strict-Transport-Security')).toBeNull()
  })

  test('where a session comes from is the proxy’s word, not the visitor’s', async () => {
    const app = appOver(suite.database, { trustProxy: true })
    const send = sender(app, cookiesOf(await signInAt(app, { 'X-Forwarded-For': '6.6.6.6, 10.0.0.9' })))
    const { body } = await send('GET', '/api/account/sessions')
    const addresses = (body['sessions'] as { address: string }[]).map(({ address }) => address)
    expect(addresses).toContain('10.0.0.9')
    expect(addresses).not.toContain('6.6.6.6')
  })

  test('every answer says how it may be used: the API’s are kept nowhere, none is embedded elsewhere or guessed at', async () => {
    for (const path of [
      '/api/session',
      '/api/forms',
      '/api/openapi.json',
      '/api/no/such/place',
      '/healthz',
    ]) {
      const { headers } = await suite.request(path)
      if (path.startsWith('/api/')) expect([path, headers.get('Cache-Control')]).toEqual([path, 'no-store'])
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
      const policy = headers.get('Content-Security-Policy')
      for (const part of [
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
        "script-src 'self';",
      ])
        expect(policy).toContain(part)
      expect(policy).not.toContain('unsafe')
    }
  })

  test('what the server does not know of is refused: methods, bodies of forms of other pages, keys in addresses', async () => {
    const trace = await suite.request('/api/forms', { method: 'PROPFIND' })
    expect(trace.status).toBe(404)
    const form = await suite.request('/api/forms/order/submissions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'record=x',
    })
    expect(form.status).toBe(415)
    expect((await suite.sendSignedOut('GET', '/api/forms?key=pw_x&token=y')).status).toBe(401)
  })

  test('members that are not a person’s to set are not set, and no name of a member reaches a prototype', async () => {
    const made = await suite.send('POST', '/api/people', {
      name: 'x',
      username: 'he',
      password: ADMIN.password,
      mustChangePassword: false,
      id: 'chosen',
      disabledAt: null,
    })
    expect(made.body.id).not.toBe('chosen')
    const own = await suite.join({ username: 'plain' })
    await sender(suite.app, own)('POST', '/api/auth/change-password', {
      currentPassword: OWN,
      newPassword: 'Harbour-Bicycle-9',
      isAdmin: true,
    })
    const { body } = await suite.send('GET', '/api/people')
    const plain = (body['people'] as { username: string; isAdmin: boolean }[]).find(
      ({ username }) => username === 'plain',
    )
    expect(plain).toMatchObject({ isAdmin: false })
    const first = await suite.app.request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'he', password: ADMIN.password }),
    })
    expect((await sender(suite.app, cookiesOf(first))('GET', '/api/forms')).body['code']).toBe(
      'password-must-change',
    )
    const sent =
      '{"record":{"customer":"甲","__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}}'
    expect((await suite.send('POST', '/api/forms/order/submissions', sent)).status).toBe(422)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})
