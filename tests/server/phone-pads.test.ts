import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { ADMIN, signIn } from '../support/sign-in.ts'
import { openLive } from './live-page.ts'
import { appOver, databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const drawn = { height: 400, lines: [[0, 0, 200, 100, 400, 50]] }
const ADDRESS = 'https://forms.example.org'

/** Signed by a visitor, on a device that is handed to them or their own phone. */
const visitForm: Form = {
  ...requestForm,
  title: '来访登记',
  'x-form': { id: 'visit', code: '9-03', domain: 'test', series: 'LF' },
  'x-signatures': [{ key: 'visitor', label: '来访人', outsider: true }],
}

describe.each(Object.entries(databases))('drawing on a phone on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let app: ReturnType<typeof appOver>
  let clerk: Send
  let desk: Send
  let deskHeaders: Record<string, string>
  let phone: Send
  let now = new Date(Date.UTC(2026, 2, 5, 8))

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    await seed(suite.database, visitForm)
    app = appOver(suite.database, { outside: { url: ADDRESS }, clock: () => now })
    phone = sender(app)
    const of = { department: 'customer-service' }
    clerk = sender(
      app,
      await suite.join({ ...of, username: 'clerk', posts: ['customer-relations-specialist'] }),
    )
    deskHeaders = await suite.join({
      ...of,
      username: 'manager',
      name: '陈静',
      posts: ['customer-service-manager'],
    })
    desk = sender(app, deskHeaders)
  })
  afterAll(() => suite.database.close())
  beforeEach(() => {
    now = new Date(now.getTime() + 20 * 60_000)
  })

  const submit = async (form = 'request') => {
    const record = { reason: '招待贵宾', amount: 1 }
    return (await clerk('POST', `/api/forms/${form}/submissions`, { record })).body.id
  }
  /** A record that was read at the desk, where its code is shown. */
  const begin = async ({
    form = 'request',
    who = desk,
    ...more
  }: { form?: string; who?: Send; name?: string } = {}) => {
    const id = await submit(form)
    return { id, ...(await show(id, { who, step: form === 'request' ? 'manager' : 'visitor', ...more })) }
  }
  const show = async (
    id: string,
    { who = desk, step = 'manager', ...more }: { who?: Send; step?: string } = {},
  ) => {
    const chain = (await who('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
    const { covers } = chain
    await who('POST', `/api/submissions/${id}/signing/seen`, { covers })
    const begun = await who('POST', `/api/submissions/${id}/signing/pads`, { step, covers, ...more })
    const pad = begun.body['pad'] as unknown as { id: string; url: string }
    const code = pad.url.slice(`${ADDRESS}/pad#`.length)
    const stateOf = async () => (await who('GET', `/api/signing/pads/${pad.id}`)).body as { state?: unknown }
    const sign = (given: object = {}, by = who) =>
      by('POST', `/api/submissions/${id}/signing`, {
        verb: 'signed',
        step,
        covers,
        way: 'phone',
        pad: pad.id,
        ...given,
      })
    return { pad, code, stateOf, sign }
  }
  const look = (code: string) => phone('POST', '/api/pad/look', {}, { 'Pad-Code': code })
  const draw = (code: string, lines: object = drawn) =>
    phone('POST', '/api/pad/drawn', { drawn: lines }, { 'Pad-Code': code })

  test('shows what is signed and by whom, and hands what was drawn to the desk, which signs once', async () => {
    const { id, code, stateOf, sign } = await begin()
    expect(code).toMatch(/^[\w-]{43}$/)
    expect(await stateOf()).toMatchObject({ state: 'waiting' })
    expect((await sign()).body).toMatchObject({ refusal: 'nothingDrawn' })
    const seen = await look(code)
    expect(seen.body).toMatchObject({ title: '招待申请', label: '部门经理', signer: '陈静', standsFor: null })
    expect(JSON.stringify(seen.body)).not.toContain('贵宾')
    expect(await stateOf()).toMatchObject({ state: 'opened' })
    expect((await draw(code, { height: 400, lines: [] })).status).toBe(400)
    expect((await draw(code)).status).toBe(204)
    for (const again of [await draw(code), await look(code)])
      expect(again).toMatchObject({ status: 410, body: { code: 'pad-used' } })
    expect(await stateOf()).toEqual({ state: 'drawn', drawn })
    expect((await sign()).status).toBe(200)
    const { events } = (await clerk('GET', `/api/submissions/${id}/events`)).body as unknown as {
      events: { signing: object }[]
    }
    expect(events.at(-1)!.signing).toMatchObject({ way: 'phone', drawn })
    expect(events.at(-1)!.signing).not.toHaveProperty('pad')
    await desk('POST', `/api/submissions/${id}/signing`, { verb: 'retrieved', step: 'manager' })
    expect((await sign()).body).toMatchObject({ refusal: 'nothingDrawn' })
  })

  test('the desk hears of it at once, whichever server the phone came to', async () => {
    const page = await openLive(app, deskHeaders)
    const { code, stateOf } = await begin()
    await expect.poll(() => page.told.length).toBeGreaterThan(0)
    const other = sender(appOver(suite.database, { outside: { url: ADDRESS }, clock: () => now }))
    const before = page.told.length
    expect((await other('POST', '/api/pad/drawn', { drawn }, { 'Pad-Code': code })).status).toBe(204)
    await expect.poll(() => page.told.length, { timeout: 5000 }).toBeGreaterThan(before)
    expect(page.last()).toMatchObject({ event: 'changed' })
    expect(await stateOf()).toMatchObject({ state: 'drawn' })
    await page.close()
  })

  test('is over after five minutes, when it is shown anew, taken back, or its desk signs out', async () => {
    const { id, code, stateOf } = await begin()
    const anew = await show(id)
    expect((await look(code)).body).toMatchObject({ code: 'pad-unknown' })
    expect((await desk('DELETE', `/api/signing/pads/${anew.pad.id}`)).status).toBe(204)
    expect((await draw(anew.code)).body).toMatchObject({ code: 'pad-unknown' })
    const late = await show(id)
    now = new Date(now.getTime() + 5 * 60_000)
    expect((await draw(late.code)).body).toMatchObject({ code: 'pad-over' })
    expect(await late.stateOf()).toMatchObject({ state: 'over' })
    expect((await stateOf()).state).toBeUndefined()
    const elsewhere = sender(app, await signIn(app, 'manager', `${ADMIN.password}-own`))
    const ended = await show(id, { who: elsewhere })
    expect((await look(ended.code)).status).toBe(200)
    expect((await elsewhere('POST', '/api/auth/sign-out', {})).status).toBe(200)
    expect((await draw(ended.code)).body).toMatchObject({ code: 'pad-unknown' })
  })

  test('only the session that showed the code gets what was drawn, for its own place and revision', async () => {
    const { id, code, pad, sign } = await begin()
    await draw(code)
    const elsewhere = sender(app, await signIn(app, 'manager', `${ADMIN.password}-own`))
    expect((await elsewhere('GET', `/api/signing/pads/${pad.id}`)).status).toBe(404)
    expect((await suite.send('GET', `/api/signing/pads/${pad.id}`)).status).toBe(404)
    expect((await sign({}, elsewhere)).body).toMatchObject({ refusal: 'nothingDrawn' })
    await elsewhere('DELETE', `/api/signing/pads/${pad.id}`)
    const other = await show(await submit())
    expect((await other.sign({ pad: pad.id })).body).toMatchObject({ refusal: 'nothingDrawn' })
    const corrected = await suite.send('PUT', `/api/submissions/${id}`, {
      record: { reason: '招待老客户', amount: 1 },
      revision: 1,
      reason: '写错了',
    })
    expect(corrected.status).toBe(200)
    // A new round has begun, with its author.
    expect((await sign()).body).toMatchObject({ refusal: 'state' })
  })

  test('a record that changes meanwhile ends the code', async () => {
    const { id, code } = await begin()
    const record = { reason: '招待老客户', amount: 1 }
    await suite.send('PUT', `/api/submissions/${id}`, { record, revision: 1, reason: '写错了' })
    expect((await look(code)).body).toMatchObject({ code: 'pad-changed' })
    expect((await draw(code)).body).toMatchObject({ code: 'pad-changed' })
  })

  test('a visitor draws on their own phone, by the name that the desk knows', async () => {
    const { code, sign } = await begin({ form: 'visit', who: clerk, name: '吴先生' })
    expect((await look(code)).body).toMatchObject({ label: '来访人', signer: '吴先生' })
    await draw(code)
    expect((await sign()).body).toMatchObject({ refusal: 'noName' })
    expect((await sign({ name: '吴先生' })).status).toBe(200)
  })

  test('who is not asked shows no code, nor does an office that no phone gets to', async () => {
    const id = await submit()
    const chain = (await clerk('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
    const given = { step: 'manager', covers: chain.covers }
    const refused = await clerk('POST', `/api/submissions/${id}/signing/pads`, given)
    expect(refused).toMatchObject({ status: 409, body: { refusal: 'notAsked' } })
    await desk('POST', `/api/submissions/${id}/signing/seen`, { covers: chain.covers })
    const addresses = [
      [undefined, 'unset'],
      ['http://localhost:8080', 'loopback'],
      ['http://127.0.0.1', 'loopback'],
      ['http://[::1]:8080', 'loopback'],
    ] as const
    for (const [url, reason] of addresses) {
      const there = sender(appOver(suite.database, { outside: { url }, clock: () => now }), deskHeaders)
      const answer = await there('POST', `/api/submissions/${id}/signing/pads`, given)
      expect(answer.body).toEqual({ pad: null, reason })
    }
  })
})
