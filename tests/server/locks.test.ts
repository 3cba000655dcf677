import { createHash } from 'node:crypto'
import { setTimeout as takes } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetOldTries } from '../../packages/server/src/auth/tries.ts'
import { codeNow } from '../support/code-now.ts'
import { ADMIN, signIn } from '../support/sign-in.ts'
import { appOver, cookiesOf, databases, sender, startSuite, type Send } from './server-suite.ts'

const OWN = `${ADMIN.password}-own`
const WRONG = 'Not-The-One-42'

describe.each(Object.entries(databases))('locks on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let now = new Date('2026-03-05T09:00:00Z')
  /** Passwords that were looked at, each of which takes a hash. */
  let looked: string[] = []
  const hasher = {
    async hash(password: string) {
      looked.push(password)
      await takes(20)
      return createHash('sha256').update(password).digest('hex')
    },
    async verify({ hash, password }: { hash: string; password: string }) {
      return (await hasher.hash(password)) === hash
    },
  }
  // Two servers over one database, as far as one process can be two; several-servers has two processes.
  let apps: ReturnType<typeof appOver>[] = []
  let sent = 0
  beforeAll(async () => {
    suite = await startSuite(open, { hasher })
    // The clock of one is a little behind, as clocks are.
    apps = [0, 5000].map((behind) =>
      appOver(suite.database, {
        hasher,
        clock: () => new Date(now.getTime() - behind),
        trustProxy: true,
      }),
    )
  })
  afterAll(() => suite.database.close())

  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
    suite.setClock(now)
  }
  /** Each request from an address of its own: that one address may not ask so often is another matter. */
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    sender(apps[++sent % 2]!)('POST', path, body, {
      'X-Forwarded-For': `10.0.${sent >> 8}.${sent & 255}`,
      ...headers,
    })
  const tryAs = (name: string, password: string) =>
    name.includes('@')
      ? post('/api/auth/sign-in/email', { email: name, password })
      : post('/api/auth/sign-in/username', { username: name, password })
  const take = async (username: string) => {
    const person = { name: username, username, email: `${username}@example.com`, password: ADMIN.password }
    return (await suite.send('POST', '/api/people', person)).body.id
  }
  const counted = (answers: { status: number }[], status: number) =>
    answers.filter((answer) => answer.status === status).length

  test('of forty wrong passwords at once ten are looked at, under whatever name', async () => {
    await take('li')
    looked = []
    const names = ['li', 'LI', 'li@example.com', ' Li@Example.com ']
    const answers = await Promise.all(
      Array.from({ length: 40 }, (__, index) => tryAs(names[index % 3]!, `${WRONG}${index}`)),
    )
    expect(looked).toHaveLength(10)
    expect([counted(answers, 401), counted(answers, 429)]).toEqual([10, 30])
    for (const name of names.slice(0, 3))
      expect((await tryAs(name, ADMIN.password)).body).toMatchObject({
        status: 429,
        code: 'LOCKED',
        until: expect.stringMatching(/^2026-03-05T09:1[45]:\d\d\.000Z$/),
      })
    expect(looked).toHaveLength(10)
  })

  test('a right one among the forty comes through where it is among the ten, and behind ten wrong ones not', async () => {
    await take('zhao')
    for (let count = 0; count < 9; count++) await tryAs('zhao', WRONG)
    expect((await tryAs('zhao@example.com', ADMIN.password)).status).toBe(200)
    for (let count = 0; count < 10; count++) await tryAs('zhao', WRONG)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (__, index) => tryAs('zhao', index === 20 ? ADMIN.password : WRONG)),
    )
    expect(counted(answers, 429)).toBe(40)
  })

  test('the lock ends by the clock or by an admin, and counting begins anew', async () => {
    const id = await take('qian')
    const lockOut = async () => {
      for (let count = 0; count < 10; count++) expect((await tryAs('qian', WRONG)).status).toBe(401)
      expect((await tryAs('qian', WRONG)).status).toBe(429)
    }
    await lockOut()
    const locked = (await suite.send('GET', '/api/people')).body['people'] as Record<string, unknown>[]
    expect(locked.find((person) => person['id'] === id)).toMatchObject({
      lockedUntil: expect.stringMatching(/^2026-03-05T09:1[45]:\d\d\.000Z$/),
    })
    wait(14)
    expect((await tryAs('qian', ADMIN.password)).status).toBe(429)
    wait(2)
    await lockOut()
    expect((await suite.send('POST', `/api/people/${id}/unlock`, {})).body['lockedUntil']).toBeNull()
    expect((await tryAs('qian@example.com', ADMIN.password)).status).toBe(200)
    // Nine, then a quarter of an hour of nothing: they are forgotten.
    for (let count = 0; count < 9; count++) await tryAs('qian', WRONG)
    wait(16)
    for (let count = 0; count < 9; count++) await tryAs('qian', WRONG)
    expect((await tryAs('qian', ADMIN.password)).status).toBe(200)
  })

  test('a name that nobody has is answered as one that somebody has, and costs as many hashes', async () => {
    await take('sun')
    const course = async (name: string) => {
      looked = []
      const answers = []
      for (let count = 0; count < 12; count++) answers.push((await tryAs(name, WRONG)).body)
      const told = answers.map(({ status, code, title, detail }) => ({ status, code, title, detail }))
      return { told, hashes: looked.length }
    }
    expect(await course('no-such-person')).toEqual(await course('sun'))
    expect(await course('nobody@example.com')).toEqual({ ...(await course('feng@example.com')), hashes: 10 })
  })

  test('another member beside the name does not count for another', async () => {
    await take('zhou')
    const answers = []
    for (let count = 0; count < 12; count++)
      answers.push(
        await post('/api/auth/sign-in/email', {
          email: 'zhou@example.com',
          username: `other${count}`,
          password: WRONG,
        }),
      )
    expect([counted(answers, 401), counted(answers, 429)]).toEqual([10, 2])
  })

  test('a password asked for on the account’s page counts with those of signing in', async () => {
    const headers = await suite.join({ username: 'wu' })
    looked = []
    const asks: [string, object][] = [
      ['change-password', { currentPassword: WRONG, newPassword: 'Harbour-Bicycle-9' }],
      ['two-factor/enable', { password: WRONG }],
      ['two-factor/disable', { password: WRONG }],
    ]
    const answers = await Promise.all(
      Array.from({ length: 24 }, (__, index) => {
        const [path, body] = asks[index % 3]!
        return post(`/api/auth/${path}`, body, headers)
      }),
    )
    expect(looked.filter((password) => password === WRONG)).toHaveLength(10)
    expect([counted(answers, 400), counted(answers, 429)]).toEqual([10, 14])
    expect((await tryAs('wu', OWN)).status).toBe(429)
    wait(16)
    // A new one that is too short or too common is told so, and is no try.
    for (let count = 0; count < 12; count++)
      await post('/api/auth/change-password', { currentPassword: OWN, newPassword: 'short' }, headers)
    expect((await tryAs('wu', OWN)).status).toBe(200)
  })

  test('of a second factor’s codes at once ten are looked at, and an admin unlocks that too', async () => {
    const headers = await suite.join({ username: 'zheng' })
    const on = await post('/api/auth/two-factor/enable', { password: OWN }, headers)
    const { totpURI, backupCodes } = on.body as unknown as { totpURI: string; backupCodes: string[] }
    const code = () => codeNow(new URL(totpURI).searchParams.get('secret')!)
    const verified = await post('/api/auth/two-factor/verify-totp', { code: code() }, headers)
    expect(verified.status).toBe(200)
    const begin = async () => cookiesOf(await tryAs('zheng', OWN))
    const pending: Record<string, string>[] = []
    for (let count = 0; count < 16; count++) pending.push(await begin())
    const answers = await Promise.all(
      pending.map((cookies, index) =>
        index % 2 === 0
          ? post('/api/auth/two-factor/verify-totp', { code: '000000' }, cookies)
          : post('/api/auth/two-factor/verify-backup-code', { code: 'aaaaa-bbbbb' }, cookies),
      ),
    )
    expect([counted(answers, 401), counted(answers, 429)]).toEqual([10, 6])
    const right = await post('/api/auth/two-factor/verify-totp', { code: code() }, await begin())
    expect(right.body).toMatchObject({ status: 429, code: 'LOCKED' })
    const { id } = (await sender(suite.app, cookiesOf(verified))('GET', '/api/session')).body
      .actor as unknown as { id: string }
    await suite.send('POST', `/api/people/${id}/unlock`, {})
    const kept = { code: backupCodes[0]! }
    const opened = await post('/api/auth/two-factor/verify-backup-code', kept, await begin())
    expect(opened.status).toBe(200)
  })

  test('the code on the console is guessed at ten times, until the server starts again', async () => {
    const fresh = await open()
    const setUpAt = (setUpCode: string): Send => sender(appOver(fresh, { setUpCode, clock: () => now }))
    const guess = (send: Send, code: string) => send('POST', '/api/setup', { ...ADMIN, code })
    const first = setUpAt('4711aa')
    const answers = await Promise.all(Array.from({ length: 40 }, (__, index) => guess(first, `${index}`)))
    expect([counted(answers, 403), counted(answers, 429)]).toEqual([10, 30])
    expect((await guess(first, '4711aa')).body).toMatchObject({ status: 429, code: 'set-up-locked' })
    expect((await guess(setUpAt('0815bb'), '0815bb')).status).toBe(204)
    await fresh.close()
  })

  test('names that were made up are forgotten with their tries', async () => {
    for (let count = 0; count < 20; count++) await tryAs(`made-up-${count}`, WRONG)
    const rows = async () => (await suite.database.execute('select * from sign_in_failures')).rows.length
    expect(await rows()).toBeGreaterThanOrEqual(20)
    wait(16)
    await forgetOldTries(suite.database.db, now)
    expect(await rows()).toBe(0)
    await signIn(suite.app, ADMIN.email, ADMIN.password)
  })
})
