import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { appOver, cookiesOf, databases, sender, startSuite, type Send } from './server-suite.ts'
import { orderReport } from './reports/order-report.ts'
import { codeNow } from '../support/code-now.ts'
import { ADMIN, signIn } from '../support/sign-in.ts'

describe.each(Object.entries(databases))('accounts on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const take = async (username: string, more: object = {}) => {
    const person = { name: username, username, password: ADMIN.password, ...more }
    return (await suite.send('POST', '/api/people', person)).body
  }
  const tryToSignIn = (username: string, password: string) =>
    suite.sendSignedOut('POST', '/api/auth/sign-in/username', { username, password })
  /** Takes someone in who has chosen a password of their own. */
  const settle = async (username: string, more: { posts?: string[] } = {}): Promise<Send> =>
    sender(suite.app, await suite.join({ username, ...more }))
  const OWN = `${ADMIN.password}-own`

  test('the first admin is made once, also where several try at the same moment', async () => {
    const fresh = await open()
    const app = appOver(fresh)
    const send = sender(app)
    expect((await send('GET', '/api/session')).body).toMatchObject({ actor: null, needsSetUp: true })
    const tries = await Promise.all(
      Array.from({ length: 4 }, (__, index) =>
        send('POST', '/api/setup', { ...ADMIN, email: `admin${index}@example.com` }),
      ),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409])
    expect((await send('GET', '/api/session')).body).toMatchObject({ needsSetUp: false })
    await fresh.close()
  })

  test('a server that others can reach asks for the code on its console', async () => {
    const fresh = await open()
    const send = sender(appOver(fresh, { setUpCode: '4711aa' }))
    expect((await send('GET', '/api/session')).body).toMatchObject({ needsCode: true })
    expect((await send('POST', '/api/setup', ADMIN)).body).toMatchObject({ status: 403, code: 'set-up-code' })
    expect((await send('POST', '/api/setup', { ...ADMIN, code: '4711aa' })).status).toBe(204)
    await fresh.close()
  })

  test('someone taken in chooses a password of their own before anything else', async () => {
    await take('zhang')
    const first = sender(suite.app, await signIn(suite.app, 'zhang', ADMIN.password))
    expect((await first('GET', '/api/forms')).body).toMatchObject({
      status: 403,
      code: 'password-must-change',
    })
    const change = (newPassword: string) =>
      first('POST', '/api/auth/change-password', { currentPassword: ADMIN.password, newPassword })
    expect((await change('short')).body.code).toBe('PASSWORD_TOO_SHORT')
    for (const common of ['password1234', 'Paperwright2026', '纸匠纸匠admin1234', 'aaaaaaaaaaaa'])
      expect((await change(common)).body.code).toBe('PASSWORD_TOO_COMMON')
    const changed = await change(OWN)
    expect(changed.status).toBe(200)
    expect((await sender(suite.app, cookiesOf(changed))('GET', '/api/forms')).status).toBe(200)
  })

  test('people sign in under their user name in any case, or their address, and out again', async () => {
    await take('Chen.Wei', { email: 'Chen@Example.com' })
    for (const name of ['chen.wei', 'chen@example.com']) {
      const headers = await signIn(suite.app, name, ADMIN.password)
      const send = sender(suite.app, headers)
      expect((await send('GET', '/api/session')).body.actor).toMatchObject({ name: 'Chen.Wei' })
      await send('POST', '/api/auth/sign-out', {})
      expect((await send('GET', '/api/session')).body.actor).toBeNull()
    }
  })

  test('whoever has no address is told none, and keeps one way to sign in', async () => {
    const { id } = await take('fang')
    const change = (body: object) => suite.send('PATCH', `/api/people/${id}`, body)
    expect((await suite.send('GET', '/api/people')).body['people']).toContainEqual(
      expect.objectContaining({ id, email: null }),
    )
    expect((await change({ username: null })).body.code).toBe('no-sign-in')
    expect((await change({ email: 'fang@example.com' })).body).toMatchObject({ email: 'fang@example.com' })
    expect((await change({ username: null })).body).toMatchObject({ username: null })
    expect((await change({ email: null })).body.code).toBe('no-sign-in')
    expect((await change({ username: 'fang', email: null })).body).toMatchObject({
      username: 'fang',
      email: null,
    })
  })

  test('after ten wrong passwords a name is locked for a while, whether there is such a person or not', async () => {
    suite.setClock(new Date('2026-03-05T09:00:00Z'))
    const { id } = await take('li')
    for (const name of ['li', 'nobody']) {
      for (let count = 0; count < 10; count++)
        expect((await tryToSignIn(name, 'wrong-one-12')).status).toBe(401)
      const locked = await tryToSignIn(name, ADMIN.password)
      expect(locked.body).toMatchObject({ status: 429, code: 'LOCKED', until: '2026-03-05T09:15:00.000Z' })
    }
    expect((await suite.send('POST', `/api/people/${id}/unlock`, {})).body.lockedUntil).toBeNull()
    expect((await tryToSignIn('li', ADMIN.password)).status).toBe(200)
    suite.setClock(new Date('2026-03-05T09:16:00Z'))
    expect((await tryToSignIn('nobody', 'wrong-one-12')).status).toBe(401)
  })

  test('whoever left is signed out and kept out, and may come back', async () => {
    const send = await settle('sun')
    const { body } = await send('GET', '/api/session')
    const { id } = body.actor as { id: string }
    await suite.send('PATCH', `/api/people/${id}`, { isDisabled: true })
    expect((await send('GET', '/api/forms')).status).toBe(401)
    expect((await tryToSignIn('sun', OWN)).body).toMatchObject({ status: 403, code: 'DISABLED' })
    await suite.send('PATCH', `/api/people/${id}`, { isDisabled: false })
    expect((await tryToSignIn('sun', OWN)).status).toBe(200)
  })

  test('the last admin stays one', async () => {
    const { body } = await suite.send('GET', '/api/session')
    const { id } = body.actor as { id: string }
    const change = (body: object) => suite.send('PATCH', `/api/people/${id}`, body)
    expect((await change({ isAdmin: false })).body).toMatchObject({ status: 409, code: 'last-admin' })
    expect((await change({ isDisabled: true })).body).toMatchObject({ status: 409, code: 'yourself' })
  })

  test('a password that an admin resets ends every session and is changed at the next', async () => {
    const send = await settle('zhou')
    const { body } = await send('GET', '/api/session')
    const { id } = body.actor as { id: string }
    const password = 'Harbour-Bicycle-9'
    await suite.send('POST', `/api/people/${id}/password`, { password })
    expect((await send('GET', '/api/forms')).status).toBe(401)
    expect((await tryToSignIn('zhou', OWN)).status).toBe(401)
    const again = sender(suite.app, await signIn(suite.app, 'zhou', password))
    expect((await again('GET', '/api/forms')).body.code).toBe('password-must-change')
  })

  test('sessions are listed, and one that is ended is over at once', async () => {
    const here = await settle('wu')
    const there = sender(suite.app, await signIn(suite.app, 'wu', OWN))
    const { body } = await here('GET', '/api/account/sessions')
    const sessions = body.sessions as { id: string }[]
    expect(sessions.length).toBeGreaterThanOrEqual(2)
    for (const { id } of sessions) await here('DELETE', `/api/account/sessions/${id}`)
    expect((await there('GET', '/api/forms')).status).toBe(401)
  })

  test('a key works with the rights of its owner until it is revoked or its time is over', async () => {
    const owner = await settle('zheng')
    const made = await owner('POST', '/api/account/keys', { name: '报表', days: 1 })
    const { key, id } = made.body as unknown as { key: string; id: string }
    const script = sender(suite.app, { Authorization: `Bearer ${key}` })
    expect((await script('GET', '/api/session')).body.actor).toMatchObject({ name: 'zheng', by: 'key' })
    expect((await script('GET', '/api/people')).status).toBe(403)
    expect((await script('POST', '/api/account/keys', { name: 'x' })).status).toBe(403)
    expect(JSON.stringify((await owner('GET', '/api/account/keys')).body)).not.toContain(key)
    suite.setClock(new Date('2026-03-07T09:00:00Z'))
    expect((await script('GET', '/api/forms')).status).toBe(401)
    suite.setClock(new Date('2026-03-05T10:00:00Z'))
    expect((await script('GET', '/api/forms')).status).toBe(200)
    await owner('DELETE', `/api/account/keys/${id}`)
    expect((await script('GET', '/api/forms')).status).toBe(401)
  })

  describe('with a second factor', () => {
    // One address may change passwords so many times in a minute only: these people come to a house of their own.
    beforeAll(async () => {
      await suite.database.close()
      suite = await startSuite(open)
    })

    /** Turns one on; gives how to sign in with it. */
    const withFactor = async (username: string) => {
      const send = await settle(username)
      const on = await send('POST', '/api/auth/two-factor/enable', { password: OWN })
      const { totpURI, backupCodes } = on.body as unknown as { totpURI: string; backupCodes: string[] }
      const code = () => codeNow(new URL(totpURI).searchParams.get('secret')!)
      const verified = await send('POST', '/api/auth/two-factor/verify-totp', { code: code() })
      expect(verified.status).toBe(200)
      /** The password alone: what is tried next with it. */
      const begin = async () => {
        const half = await tryToSignIn(username, OWN)
        expect(half.body).toMatchObject({ twoFactorRedirect: true })
        const pending = cookiesOf(half)
        expect((await sender(suite.app, pending)('GET', '/api/forms')).status).toBe(401)
        return (given: string, path = 'totp') =>
          sender(suite.app, pending)('POST', `/api/auth/two-factor/verify-${path}`, { code: given })
      }
      return { send: sender(suite.app, cookiesOf(verified)), code, backupCodes, begin }
    }
    const opens = async (answer: { headers: Headers }) =>
      (await sender(suite.app, cookiesOf(answer))('GET', '/api/forms')).status === 200

    test('a code of an app lets one in, a kept code once, and a password alone never', async () => {
      const { code, backupCodes, begin } = await withFactor('qian')
      const wrong = await begin()
      expect((await wrong('000000')).status).toBe(401)
      expect(await opens(await (await begin())(code()))).toBe(true)
      expect(await opens(await (await begin())(backupCodes[0]!, 'backup-code'))).toBe(true)
      expect((await (await begin())(backupCodes[0]!, 'backup-code')).status).toBe(401)
    })

    test('five wrong codes end the attempt, ten lock, whatever comes after', async () => {
      const { code, begin } = await withFactor('tian')
      const attempts = [await begin(), await begin()]
      for (const attempt of attempts)
        for (let count = 0; count < 5; count++) expect((await attempt('000000')).status).toBe(401)
      expect((await attempts[0]!(code())).status).toBeGreaterThanOrEqual(400)
      expect((await (await begin())(code())).status).toBe(429)
    })

    test('it is turned on and off with the password alone', async () => {
      const { send, begin } = await withFactor('yang')
      for (const path of ['enable', 'disable'])
        expect((await send('POST', `/api/auth/two-factor/${path}`, { password: 'not the one' })).status).toBe(
          400,
        )
      await begin()
      expect((await send('POST', '/api/auth/two-factor/disable', { password: OWN })).status).toBe(200)
      expect(await opens(await tryToSignIn('yang', OWN))).toBe(true)
    })
  })

  test.each([
    ['POST', '/api/auth/sign-up/email', { name: 'x', email: 'x@example.com', password: 'Plum-Lantern-42' }],
    ['POST', '/api/auth/update-user', { isAdmin: true }],
    ['POST', '/api/auth/change-email', { newEmail: 'x@example.com' }],
    ['POST', '/api/auth/delete-user', {}],
    ['GET', '/api/auth/list-sessions', undefined],
    ['POST', '/api/auth/sign-in/../sign-up/email', { email: 'x@example.com' }],
  ])('%s %s is not reached from outside', async (method, path, body) => {
    expect((await suite.send(method, path, body)).status).toBe(404)
  })

  test('changes that a page of another origin sends with this browser’s cookies are turned away', async () => {
    for (const headers of [{ Origin: 'https://elsewhere.example' }, { Origin: 'null' }]) {
      const record = { record: { customer: '甲' } }
      expect((await suite.send('POST', '/api/forms/order/submissions', record, headers)).status).toBe(403)
      expect((await suite.send('POST', '/api/auth/sign-out', {}, headers)).status).toBe(403)
    }
  })

  test('the session’s cookie is for this server alone, and scripts of pages cannot read it', async () => {
    const response = await suite.app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: ADMIN.email, password: ADMIN.password }),
    })
    const cookie = response.headers
      .getSetCookie()
      .find((one) => one.startsWith('paperwright.session_token='))!
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    const forged = cookie.split(';')[0]!.replace(/.{6}$/, 'AAAAAA')
    expect((await sender(suite.app, { Cookie: forged })('GET', '/api/forms')).status).toBe(401)
  })

  test('posts and departments are added, named anew, and removed where nothing needs them', async () => {
    await suite.send('PUT', '/api/departments/archive', { zh: '档案室', en: 'Archive' })
    await suite.send('PUT', '/api/posts/archivist', { zh: '档案员', en: 'Archivist', department: 'archive' })
    const { id } = await take('feng', { posts: ['archivist'], department: 'archive' })
    const rights = { fill: true, see: 'own', edit: false, print: false, export: false }
    const access = { posts: { '*': rights }, fields: { '/day': { archivist: 'read' } } }
    await suite.send('PUT', '/api/access/order', { access, revision: 0 })
    const slots = [{ key: 'filed', label: '归档', posts: ['archivist'] }]
    const form = {
      ...orderForm,
      title: '归档单',
      'x-form': { id: 'filing', series: 'GD' },
      'x-signatures': slots,
    }
    await suite.send('POST', '/api/forms/filing/versions', { document: form })
    await suite.send('PUT', '/api/forms/order/draft', {
      document: { ...orderForm, 'x-signatures': slots },
      base: 1,
      revision: 0,
    })
    const report = { ...orderReport, title: '归档汇总', signatures: slots }
    await suite.send('POST', `/api/reports/${orderReport.id}/versions`, { document: report })
    const refused = (await suite.send('DELETE', '/api/posts/archivist')).body
    expect(refused).toMatchObject({ status: 409, code: 'in-use' })
    expect(refused.named).toEqual([
      { kind: 'person', id, title: 'feng' },
      { kind: 'rights', id: 'order', title: '订单' },
      { kind: 'form', id: 'filing', title: '归档单' },
      { kind: 'form-draft', id: 'order', title: orderForm.title },
      { kind: 'report', id: orderReport.id, title: '归档汇总' },
    ])
    expect((await suite.send('DELETE', '/api/posts/general-manager')).body.code).toBe('in-library')
    const left = async () => {
      const { body } = await suite.send('DELETE', '/api/posts/archivist')
      return (body.named as { kind: string }[]).map(({ kind }) => kind)
    }
    await suite.send('PATCH', `/api/people/${id}`, { posts: [], department: null })
    await suite.send('DELETE', '/api/access/order')
    expect(await left()).toEqual(['form', 'form-draft', 'report'])
    // What was published with the post stays so; what is in use now counts.
    await suite.send('POST', '/api/forms/filing/versions', {
      document: { ...form, 'x-signatures': [{ key: 'filed', label: '归档' }] },
    })
    await suite.send('DELETE', '/api/forms/order/draft')
    expect(await left()).toEqual(['report'])
    await suite.send('POST', `/api/reports/${orderReport.id}/versions`, {
      document: { ...report, signatures: [] },
    })
    expect((await suite.send('DELETE', '/api/posts/archivist')).status).toBe(204)
    expect((await suite.send('DELETE', '/api/departments/archive')).status).toBe(204)
  })
})
