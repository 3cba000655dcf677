import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { codeNow } from '../support/code-now.ts'
import { ADMIN } from '../support/sign-in.ts'
import { cookiesOf, databases, seed, sender, startSuite, type Send } from './server-suite.ts'

const drawn = { height: 400, lines: [[0, 0, 200, 100, 400, 50]] }
const password = `${ADMIN.password}-own`

/** White paper with a bar of ink on it, as a scanner gives it. */
function scan(ink: (x: number, y: number) => boolean) {
  const [width, height] = [400, 300]
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++)
    if (ink(at % width, Math.floor(at / width))) pixels.set([30, 40, 90], at * 4)
  return Transformer.fromRgbaPixels(pixels, width, height).jpeg(90)
}
const signatureScan = () => scan((x, y) => x >= 100 && x < 300 && y >= 140 && y < 160)

/** The same JPEG as a camera wrote it that was held turned by a quarter. */
function onItsSide(jpeg: Uint8Array): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
  const exif = [...Buffer.from('Exif'), 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  return new Uint8Array([
    ...jpeg.subarray(0, 2),
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    ...jpeg.subarray(2),
  ])
}

describe.each(Object.entries(databases))('kept signatures on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let manager: Send
  let stand: Send
  let signedIn: Record<string, string>
  let minute = 0

  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, requestForm)
    const of = { department: 'customer-service' }
    clerk = sender(
      suite.app,
      await suite.join({ ...of, username: 'clerk', posts: ['customer-relations-specialist'] }),
    )
    stand = sender(
      suite.app,
      await suite.join({ ...of, username: 'stand', posts: ['customer-relations-specialist'] }),
    )
    signedIn = await suite.join({ ...of, username: 'manager', posts: ['customer-service-manager'] })
    manager = sender(suite.app, signedIn)
  })
  afterAll(() => suite.database.close())
  beforeEach(() => {
    suite.setClock(new Date(Date.UTC(2026, 2, 5, 8, (minute += 20))))
  })

  const submit = async () => {
    const made = await clerk('POST', '/api/forms/request/submissions', {
      record: { reason: '招待', amount: 1 },
    })
    return made.body.id
  }
  const chainOf = async (id: string, who = manager) =>
    (await who('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
  const sign = async (id: string, given: object = { way: 'kept' }, who = manager) => {
    const { covers } = await chainOf(id, who)
    await who('POST', `/api/submissions/${id}/signing/seen`, { covers })
    return who('POST', `/api/submissions/${id}/signing`, {
      verb: 'signed',
      step: 'manager',
      covers,
      ...given,
    })
  }
  const confirm = async (ids: readonly string[], proof: object = { password }, who = manager) =>
    who('POST', '/api/signing/confirmations', {
      acts: ids.map((submission) => ({ submission, step: 'manager' })),
      ...proof,
    })
  const confirmed = async (...ids: string[]) => (await confirm(ids)).body['confirmation'] as unknown as string
  const lastAct = async (id: string) => {
    const { body } = await clerk('GET', `/api/submissions/${id}/events`)
    return (body['events'] as unknown as { signing: Record<string, unknown> }[]).at(-1)!.signing
  }
  const office = async (signing: object) => {
    const { version } = (await suite.send('GET', '/api/office')).body as unknown as { version: number }
    const saved = await suite.send('PUT', '/api/office', {
      name: { zh: '镇' },
      timeZone: 'Asia/Shanghai',
      signing,
      base: version,
    })
    expect(saved.status).toBe(200)
  }

  test('is its owner’s alone, and the log says that it is, not how it looks', async () => {
    expect((await manager('GET', '/api/account/signature')).body).toEqual({ kept: null, isUsed: true })
    expect((await manager('PUT', '/api/account/signature', { drawn })).status).toBe(200)
    expect((await manager('PUT', '/api/account/signature', { drawn })).body['kept']).toMatchObject({ drawn })
    const key = (await manager('POST', '/api/account/keys', { name: '脚本' })).body[
      'key'
    ] as unknown as string
    const script = sender(suite.app, { Authorization: `Bearer ${key}` })
    for (const refused of [
      await script('GET', '/api/account/signature'),
      await script('PUT', '/api/account/signature', { drawn }),
      await script('DELETE', '/api/account/signature'),
    ])
      expect(refused).toMatchObject({ status: 403, body: { code: 'person-only' } })
    const people = await suite.send('GET', '/api/people')
    expect(JSON.stringify(people.body)).not.toContain('lines')
    const { entries } = (await suite.send('GET', '/api/audit?limit=20')).body as unknown as {
      entries: { action: string; details?: object }[]
    }
    const told = entries.filter(({ action }) => action.startsWith('signature.'))
    expect(told.map(({ action }) => action)).toEqual(['signature.replaced', 'signature.kept'])
    expect(JSON.stringify(told)).not.toContain('lines')
  })

  test('signs as a copy, after the password, once', async () => {
    const [one, other] = [await submit(), await submit()]
    expect((await chainOf(one)).signer).toEqual({ keeps: true, proof: 'password', confirmsAll: false })
    expect((await sign(one)).body).toMatchObject({ refusal: 'confirm' })
    expect(await confirm([one], { password: 'Wrong-Lantern-42' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PASSWORD' },
    })
    const confirmation = await confirmed(one)
    expect((await sign(other, { way: 'kept', confirmation })).body).toMatchObject({ refusal: 'confirm' })
    expect((await sign(one, { way: 'kept', confirmation })).status).toBe(200)
    const act = await lastAct(one)
    expect(act).toMatchObject({ way: 'kept', drawn })
    expect(act).not.toHaveProperty('confirmation')
    const taken = await manager('POST', `/api/submissions/${one}/signing`, {
      verb: 'retrieved',
      step: 'manager',
    })
    expect(taken.status).toBe(200)
    expect((await sign(one, { way: 'kept', confirmation })).body).toMatchObject({ refusal: 'confirm' })
  })

  test('one confirmation holds for many at once, in its own session and its time', async () => {
    const ids = [await submit(), await submit(), await submit()]
    const confirmation = await confirmed(...ids)
    const elsewhere = await manager('POST', '/api/auth/sign-in/username', { username: 'manager', password })
    expect(elsewhere.status).toBe(200)
    const cookies = elsewhere.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    const other = sender(suite.app, { Cookie: cookies.join('; '), Origin: 'http://localhost' })
    expect((await sign(ids[0]!, { way: 'kept', confirmation }, other)).body).toMatchObject({
      refusal: 'confirm',
    })
    expect((await sign(ids[0]!, { way: 'kept', confirmation })).status).toBe(200)
    expect((await sign(ids[1]!, { way: 'kept', confirmation })).status).toBe(200)
    suite.setClock(new Date(Date.UTC(2026, 2, 5, 8, minute + 11)))
    expect((await sign(ids[2]!, { way: 'kept', confirmation })).body).toMatchObject({ refusal: 'confirm' })
  })

  test('a picture is kept as its ink, and what it signed stays when it is gone', async () => {
    const look = (bytes: Uint8Array) =>
      suite.app.request('/api/account/signature/picture', {
        method: 'POST',
        headers: { ...signedIn, 'Content-Type': 'application/octet-stream' },
        body: Uint8Array.from(bytes),
      })
    const seen = await look(await signatureScan())
    expect(seen.status).toBe(200)
    const { picture } = (await seen.json()) as { picture: { width: number; height: number; png: string } }
    expect(picture.width).toBeGreaterThan(195)
    expect(picture.width).toBeLessThan(210)
    expect(picture.height).toBeLessThan(30)
    // Nothing is kept until its owner has looked at it.
    expect((await manager('GET', '/api/account/signature')).body['kept']).not.toHaveProperty('picture')
    const kept = await manager('PUT', '/api/account/signature', { picture: picture.png })
    expect(kept.body['kept']).toMatchObject({ picture })
    // A camera that was held on its side, and says where it was.
    const turned = (await (await look(onItsSide(await signatureScan()))).json()) as {
      picture: typeof picture
    }
    expect([turned.picture.width, turned.picture.height]).toEqual([picture.height, picture.width])
    expect(atob(turned.picture.png)).not.toContain('Exif')
    expect(await (await look(await scan(() => false))).json()).toMatchObject({ code: 'noInk' })
    expect(await (await look(await scan((x) => x % 4 > 0))).json()).toMatchObject({ code: 'noPaper' })
    expect(await (await look(new TextEncoder().encode('GIF89a'))).json()).toMatchObject({
      code: 'unreadable',
    })
    const id = await submit()
    expect((await sign(id, { way: 'kept', confirmation: await confirmed(id) })).status).toBe(200)
    expect((await manager('DELETE', '/api/account/signature')).status).toBe(204)
    expect(await lastAct(id)).toMatchObject({ way: 'kept', picture })
    const next = await submit()
    const without = await sign(next, { way: 'kept', confirmation: await confirmed(next) })
    expect(without.body).toMatchObject({ refusal: 'nothingKept' })
    await manager('PUT', '/api/account/signature', { drawn })
  })

  test('the office may have none, and may ask before every signature', async () => {
    const id = await submit()
    await office({ kept: false })
    expect((await chainOf(id)).steps.find(({ key }) => key === 'manager')!.ways).not.toContain('kept')
    const refused = await sign(id, { way: 'kept', confirmation: await confirmed(id) })
    expect(refused.body).toMatchObject({ refusal: 'way' })
    await office({ confirm: 'password' })
    expect((await sign(id, { way: 'drawn', drawn })).body).toMatchObject({ refusal: 'confirm' })
    expect((await sign(id, { way: 'typed' })).body).toMatchObject({ refusal: 'confirm' })
    const confirmation = await confirmed(id)
    expect((await sign(id, { way: 'typed', confirmation })).status).toBe(200)
    // Handing in signs nothing by itself then: its author is asked like the others.
    const asked = await submit()
    expect((await chainOf(asked, clerk)).steps.find(({ key }) => key === 'applicant')).toMatchObject({
      state: 'asked',
    })
    // Whoever signs in another's place proves that it is they.
    const waits = await submit()
    await sign(waits, { step: 'applicant', way: 'paper', name: 'clerk', day: '2026-03-05' }, clerk)
    const standIn = (await stand('GET', '/api/session')).body.actor as unknown as { id: string }
    const days = { from: '2026-03-01', until: '2026-03-31', forms: null }
    expect((await manager('POST', '/api/stand-ins', { standIn: standIn.id, ...days })).status).toBe(201)
    const boss = (await manager('GET', '/api/session')).body.actor as unknown as { id: string }
    const inPlace = { way: 'typed', for: boss.id }
    expect(
      (await sign(waits, { ...inPlace, confirmation: await confirmed(waits) }, stand)).body,
    ).toMatchObject({
      refusal: 'confirm',
    })
    const own = (await confirm([waits], { password }, stand)).body['confirmation']
    expect((await sign(waits, { ...inPlace, confirmation: own }, stand)).status).toBe(200)
    const onPaper = { step: 'applicant', way: 'paper', name: 'clerk', day: '2026-03-05' }
    expect((await sign(asked, onPaper, clerk)).status).toBe(200)
    await office({})
  })

  test('who has a second factor shows a code; wrong ones lock it as at the door', async () => {
    const on = await manager('POST', '/api/auth/two-factor/enable', { password })
    const { totpURI, backupCodes } = on.body as unknown as { totpURI: string; backupCodes: string[] }
    const code = () => codeNow(new URL(totpURI).searchParams.get('secret')!)
    manager = sender(
      suite.app,
      cookiesOf(await manager('POST', '/api/auth/two-factor/verify-totp', { code: code() })),
    )
    const id = await submit()
    expect((await chainOf(id)).signer).toMatchObject({ proof: 'code' })
    expect((await confirm([id])).body).toMatchObject({ code: 'code-missing' })
    expect((await confirm([id], { code: code() })).status).toBe(201)
    expect((await confirm([id], { code: backupCodes[0]! })).status).toBe(201)
    expect((await confirm([id], { code: backupCodes[0]! })).body).toMatchObject({ code: 'INVALID_CODE' })
    const { entries } = (await suite.send('GET', '/api/audit?limit=5')).body as unknown as {
      entries: { action: string }[]
    }
    // It is no signing in, and nothing of the second factor was changed.
    expect(entries[0]!.action).not.toMatch(/^session\.|^second-factor\./)
    for (let tries = 0; tries < 10; tries++) await confirm([id], { code: '000000' })
    expect(await confirm([id], { code: code() })).toMatchObject({ status: 429, body: { code: 'LOCKED' } })
  })
})
