import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

describe('where and when forms are signed', () => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let manager: Send

  beforeAll(async () => {
    suite = await startSuite(databases['PGlite']!)
    await seed(suite.database, requestForm)
    const join = async (username: string, post: string) =>
      sender(suite.app, await suite.join({ username, posts: [post], department: 'customer-service' }))
    clerk = await join('clerk', 'customer-relations-specialist')
    manager = await join('manager', 'customer-service-manager')
  })
  afterAll(() => suite.database.close())
  beforeEach(() => setOffice({ mode: 'both', begin: 'submitting' }))

  const setOffice = async (signing: object) => {
    const { version, name, timeZone } = (await suite.send('GET', '/api/office')).body
    const saved = await suite.send('PUT', '/api/office', { name, timeZone, signing, base: version })
    expect(saved.body).toMatchObject({ signing })
  }
  const submit = async () => {
    const record = { reason: '招待客户', amount: 3000 }
    const made = await clerk('POST', '/api/forms/request/submissions', { record })
    expect(made.status).toBe(201)
    return made.body.id
  }
  const chainOf = async (id: string, send = clerk) =>
    (await send('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView | null
  const act = (send: Send, id: string, given: object) => send('POST', `/api/submissions/${id}/signing`, given)
  const waiting = async () => Number((await manager('GET', '/api/notices/counts')).body['waiting'])

  test('by hand nobody is asked, the author signs nothing by submitting, and who signed is entered', async () => {
    const before = await waiting()
    await setOffice({ mode: 'hand', begin: 'submitting' })
    const id = await submit()
    expect(await waiting()).toBe(before)
    expect(await chainOf(id)).toMatchObject({ state: 'running', mode: 'hand' })
    const steps = async () => (await chainOf(id))!.steps.map(({ key, state }) => `${key} ${state}`)
    expect(await steps()).toEqual([
      'general waiting',
      'finance waiting',
      'manager waiting',
      'applicant asked',
    ])
    const printed = await clerk('GET', `/api/submissions/${id}/events`)
    expect(printed.body['events']).toMatchObject([{ kind: 'submitted', signing: null }])
    const entry = {
      verb: 'signed',
      step: 'applicant',
      covers: 1,
      way: 'paper',
      name: '吴敏',
      day: '2026-03-05',
    }
    expect((await act(clerk, id, entry)).status).toBe(200)
    expect(await steps()).toContain('manager asked')
    const typed = { verb: 'signed', step: 'manager', covers: 1, way: 'typed' }
    expect((await act(manager, id, typed)).body).toMatchObject({ refusal: 'way' })
  })

  test('a form that is signed nowhere has no chain, whatever is asked', async () => {
    await setOffice({ mode: 'none', begin: 'submitting' })
    const id = await submit()
    expect(await chainOf(id)).toBeNull()
    expect((await act(clerk, id, { verb: 'sent' })).status).toBe(404)
  })

  test('where its author asks for it, it waits for that press', async () => {
    await setOffice({ mode: 'both', begin: 'asking' })
    const before = await waiting()
    const id = await submit()
    expect(await waiting()).toBe(before)
    expect(await chainOf(id)).toMatchObject({
      state: 'idle',
      mine: { chain: expect.arrayContaining(['sent']) },
    })
    expect((await act(manager, id, { verb: 'sent' })).status).not.toBe(200)
    expect((await act(clerk, id, { verb: 'sent' })).status).toBe(200)
    expect(await waiting()).toBe(before + 1)
    expect(await chainOf(id)).toMatchObject({ state: 'running', covers: 1 })
  })

  test('what is being signed is signed to its end as it began', async () => {
    const id = await submit()
    await setOffice({ mode: 'hand', begin: 'submitting' })
    expect(await chainOf(id)).toMatchObject({ mode: 'both', state: 'running' })
    await setOffice({ mode: 'none', begin: 'submitting' })
    expect(await chainOf(id)).toMatchObject({ mode: 'both', state: 'running' })
  })

  test('a form says it for itself', async () => {
    await seed(suite.database, {
      ...requestForm,
      'x-form': { ...requestForm['x-form'], id: 'paper-request', code: 'P-1', series: 'PR' },
      'x-signing': { mode: 'hand' },
    })
    const record = { reason: '招待客户', amount: 3000 }
    const { id } = (await clerk('POST', '/api/forms/paper-request/submissions', { record })).body
    expect(await chainOf(id)).toMatchObject({ mode: 'hand' })
  })

  test('what was brought in begins nothing, and may be sent all the same', async () => {
    const before = await waiting()
    const mapping = ['/reason', '/amount']
    const table = { heads: ['事由', '金额'], mapping, rows: [['招待客户', 3000]] }
    const brought = await suite.send('POST', '/api/forms/request/import', table)
    expect(brought.status).toBe(201)
    const found = await suite.send('GET', `/api/forms/request/find?search=${brought.body['first'] as string}`)
    const { id } = (found.body['items'] as { id: string }[])[0]!
    expect(await waiting()).toBe(before)
    expect(await chainOf(id, suite.send)).toMatchObject({ state: 'idle', steps: [] })
    // Who may see it and not send it is not told of what others might do.
    const { revision } = (await suite.send('GET', '/api/access/request')).body
    const access = {
      posts: { '*': { fill: true, see: 'all', edit: true, print: true, export: true } },
      fields: {},
    }
    expect((await suite.send('PUT', '/api/access/request', { access, revision })).status).toBe(200)
    expect(await chainOf(id, manager)).toBeNull()
    expect((await act(suite.send, id, { verb: 'sent' })).status).toBe(200)
    expect(await waiting()).toBe(before + 1)
  })
})
