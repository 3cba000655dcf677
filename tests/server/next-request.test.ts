import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { newDatabase } from '../support/new-database.ts'
import { openStore } from '../support/open-store.ts'
import { ADMIN, signIn } from '../support/sign-in.ts'
import { appOver, sender, startSuite, type Send } from './server-suite.ts'

const OWN = `${ADMIN.password}-own`
const ALL = { fill: true, see: 'all', edit: true, print: true, export: true }

/** A database, and as another server knows it: on PostgreSQL by connections of its own. */
const twice: Record<string, () => Promise<[OpenDatabase, OpenDatabase]>> = {
  async PGlite() {
    const store = await openStore()
    return [store, { ...store, close: () => Promise.resolve() }]
  },
  async PostgreSQL() {
    const url = await newDatabase(inject('postgresUrl'))
    return [await openPostgres(url), await openPostgres(url)]
  },
}

describe.each(Object.entries(twice))('what is taken from someone on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let beside: OpenDatabase
  let other: ReturnType<typeof appOver>
  beforeAll(async () => {
    const [store, sameStore] = await open()
    suite = await startSuite(() => Promise.resolve(store))
    beside = sameStore
    other = appOver(beside)
    await suite.send('PUT', '/api/posts/clerk', { zh: '文员', en: 'Clerk', department: null })
    await allow({ clerk: ALL })
  })
  afterAll(async () => {
    await beside.close()
    await suite.database.close()
  })

  let revision = 0
  async function allow(posts: Record<string, unknown>) {
    const { body, status } = await suite.send('PUT', '/api/access/order', {
      access: { posts, fields: {} },
      revision,
    })
    expect(status).toBe(200)
    revision = (body as unknown as { revision: number }).revision
  }

  /** Someone who works at the other server, with a session and with a key. */
  async function clerk(username: string) {
    await suite.join({ username, posts: ['clerk'] })
    const bySession = sender(other, await signIn(other, username, OWN))
    const made = await bySession('POST', '/api/account/keys', { name: 'script', days: 1 })
    const { key, id: keyId } = made.body as unknown as { key: string; id: string }
    const { body } = await bySession('GET', '/api/session')
    const { id } = body.actor as { id: string }
    return { id, keyId, bySession, byKey: sender(other, { Authorization: `Bearer ${key}` }) }
  }
  type Clerk = Awaited<ReturnType<typeof clerk>>

  const save = async (send: Send) =>
    (
      await send('POST', '/api/forms/order/submissions', {
        record: { customer: '华东光电' },
        department: null,
      })
    ).status
  const change = (id: string, to: unknown) => suite.send('PATCH', `/api/people/${id}`, to)

  test.each<[what: string, take: (from: Clerk) => Promise<unknown>, bySession: number, byKey: number]>([
    ['a right', () => allow({ clerk: { ...ALL, fill: false } }), 403, 403],
    ['a post', ({ id }) => change(id, { posts: [] }), 403, 403],
    ['an account', ({ id }) => change(id, { isDisabled: true }), 401, 401],
    ['their sessions', ({ id }) => suite.send('DELETE', `/api/people/${id}/sessions`), 401, 201],
    [
      'a password',
      ({ id }) => suite.send('POST', `/api/people/${id}/password`, { password: 'Harbour-Bicycle-9' }),
      401,
      401,
    ],
    ['a key', ({ bySession, keyId }) => bySession('DELETE', `/api/account/keys/${keyId}`), 201, 401],
    ['one’s own session', ({ bySession }) => bySession('POST', '/api/auth/sign-out', {}), 401, 201],
  ])('%s: the very next request to any server is refused', async (what, take, bySession, byKey) => {
    await allow({ clerk: ALL })
    const one = await clerk(`clerk-${what.replace(/\W+/g, '-')}`)
    const both = () => Promise.all([save(one.bySession), save(one.byKey)])
    expect(await both()).toEqual([201, 201])
    await take(one)
    expect(await both()).toEqual([bySession, byKey])
  })

  test('requests that come at the same time are each their sender’s own', async () => {
    await allow({ clerk: ALL })
    const [li, wu] = [await clerk('li'), await clerk('wu')]
    await change(wu.id, { isDisabled: true })
    const stranger = sender(other, { Cookie: 'paperwright.session_token=made-up.c2lnbmF0dXJl' })
    const senders = [li, wu].flatMap((one) => [one.bySession, one.byKey])
    const names = await Promise.all(
      [...senders, stranger, li.bySession].map(async (send) => {
        const { body } = await send('GET', '/api/session')
        return (body.actor as { name: string } | null)?.name
      }),
    )
    expect(names).toEqual(['li', 'li', undefined, undefined, undefined, 'li'])
    expect(await Promise.all(senders.map(save))).toEqual([201, 201, 401, 401])
  })

  test('a cookie that is not signed by the server names nobody, though there is such a session', async () => {
    const { Cookie = '' } = await signIn(other, ADMIN.email, ADMIN.password)
    const [name, value = ''] = Cookie.split('; ')[0]!.split('=')
    const token = decodeURIComponent(value).split('.')[0]!
    const ask = async (cookie: string) =>
      (await sender(other, { Cookie: `${name}=${cookie}` })('GET', '/api/forms')).status
    expect(await ask(value)).toBe(200)
    for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`, `.${value.split('.')[1]}`])
      expect(await ask(encodeURIComponent(forged)), forged).toBe(401)
  })
})
