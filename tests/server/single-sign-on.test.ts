import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProvider, type Mischief, type ProviderPerson, type RunningProvider } from './oidc-provider.ts'
import { appOver, cookiesOf, databases, sender, startSuite } from './server-suite.ts'

const URL_OF_OFFICE = 'http://localhost'

describe.each(Object.entries(databases))('single sign-on on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let provider: RunningProvider
  let app: ReturnType<typeof appOver>
  const chen: ProviderPerson = { sub: '4711', email: 'chen@example.com', name: '陈雅琴' }
  let chenId: string

  beforeAll(async () => {
    suite = await startSuite(open)
    provider = await startProvider()
    app = appOver(suite.database, { url: URL_OF_OFFICE, provider: '办公室', oidc: provider.settings })
    const person = { name: '陈雅琴', username: 'chen', email: chen.email, password: 'Plum-Lantern-42' }
    chenId = (await suite.send('POST', '/api/people', person)).body.id
  })
  afterAll(async () => {
    await provider.close()
    await suite.database.close()
  })

  /** The first step: where the browser is sent, and the cookie that it takes along. */
  const begin = async (callbackURL = '/records/1') => {
    const response = await app.request('/api/auth/sign-in/social', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: URL_OF_OFFICE },
      body: JSON.stringify({ provider: 'office', callbackURL }),
    })
    const { url } = (await response.json()) as { url: string }
    return { status: response.status, url, browser: cookiesOf(response) }
  }
  const comeBack = async (back: URL, headers: Record<string, string>) => {
    const response = await app.request(back.pathname + back.search, { headers })
    const session = cookiesOf(response)
    const { body } = await sender(app, session)('GET', '/api/session')
    const actor = body.actor as { id: string } | null
    return { location: response.headers.get('Location'), session, actor }
  }
  const signIn = async (person: ProviderPerson, mischief?: Mischief) => {
    const { url, browser } = await begin()
    return comeBack(await provider.signIn(url, person, mischief), browser)
  }

  test('whom the office knows is let in and comes back to where they were going, and the audit log says so', async () => {
    expect((await sender(app)('GET', '/api/session')).body).toMatchObject({ provider: '办公室' })
    const { location, actor } = await signIn(chen)
    expect(new URL(location!, URL_OF_OFFICE).href).toBe(`${URL_OF_OFFICE}/records/1`)
    expect(actor).toMatchObject({ id: chenId, name: '陈雅琴' })
    const { body } = await suite.send('GET', '/api/audit?action=session.started')
    expect((body['entries'] as object[])[0]).toMatchObject({ actor: { id: chenId } })
  })

  test('the request is a code’s, with a state, a nonce and a PKCE challenge, another each time', async () => {
    const [one, two] = [await begin(), await begin()].map(({ url }) => new URL(url).searchParams)
    expect(one!.get('response_type')).toBe('code')
    expect(one!.get('code_challenge_method')).toBe('S256')
    expect(one!.get('redirect_uri')).toBe(`${URL_OF_OFFICE}/api/auth/callback/office`)
    for (const secret of ['state', 'nonce', 'code_challenge']) {
      expect(one!.get(secret)?.length).toBeGreaterThanOrEqual(32)
      expect(one!.get(secret)).not.toBe(two!.get(secret))
    }
  })

  test('once known, a person is known by the provider’s own id for them, not by their address', async () => {
    await signIn(chen)
    const moved = await signIn({ ...chen, email: 'chen.yaqin@example.com' })
    expect(moved.actor).toMatchObject({ id: chenId })
  })

  test('nobody is let in whom no admin took in', async () => {
    const { actor, location } = await signIn({ sub: '1', email: 'stranger@example.com', name: '陌生人' })
    expect(actor).toBeNull()
    expect(location).toContain('error=')
    const { body } = await suite.send('GET', '/api/people')
    expect(JSON.stringify(body)).not.toContain('stranger@example.com')
  })

  test('nobody is let in whose account is closed', async () => {
    await suite.send('PATCH', `/api/people/${chenId}`, { isDisabled: true })
    expect((await signIn(chen)).actor).toBeNull()
    await suite.send('PATCH', `/api/people/${chenId}`, { isDisabled: false })
    expect((await signIn(chen)).actor).toMatchObject({ id: chenId })
  })

  test.each<[string, Mischief]>([
    ['signed with another key', { forges: true }],
    ['for another client', { claims: { aud: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['with another nonce', { claims: { nonce: 'of another sign-in' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that is left out', { keepsToken: true }],
  ])('a token %s lets nobody in', async (__, mischief) => {
    expect((await signIn(chen, mischief)).actor).toBeNull()
  })

  test('the way back works once, in the browser that began, and with its state alone', async () => {
    const { url, browser } = await begin()
    const back = await provider.signIn(url, chen)
    expect((await comeBack(back, {})).actor).toBeNull()
    const other = await begin()
    const crossed = await provider.signIn(other.url, chen)
    expect((await comeBack(crossed, browser)).actor).toBeNull()
    const third = await begin()
    const good = await provider.signIn(third.url, chen)
    expect((await comeBack(good, third.browser)).actor).toMatchObject({ id: chenId })
    expect((await comeBack(good, third.browser)).actor).toBeNull()
  })

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    String.raw`/\elsewhere.example`,
    'javascript:alert(1)',
  ])('nobody is sent on to %s', async (callbackURL) => {
    expect((await begin(callbackURL)).status).toBe(403)
  })
})
