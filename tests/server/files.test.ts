import { Transformer } from '@napi-rs/image'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Form, StoredFile } from '@paperwright/runtime'
import { forgetLooseFiles } from '../../packages/server/src/files/forget-loose-files.ts'
import { openIntake } from '../../packages/server/src/files/intake.ts'
import { blankPng } from '../../packages/server/src/files/pictures/blank-png.fixture.ts'
import { bodyThatCounts } from './body-that-counts.ts'
import { fileForm } from '../forms/file-form.ts'
import { appOver, databases, memoryBlobs, seed, sender, startSuite } from './server-suite.ts'

// Pictures are unpacked in a process that is started first.
vi.setConfig({ testTimeout: 60_000 })

const form: Form = fileForm()

/** A picture of one colour. */
const picture = (width: number, height: number) =>
  Transformer.fromRgbaPixels(new Uint8Array(width * height * 4).fill(200), width, height)

describe.each(Object.entries(databases))('files of records on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let jpeg: Uint8Array
  let clerk: Record<string, string>
  let stranger: Record<string, string>
  beforeAll(async () => {
    suite = await startSuite(open)
    await seed(suite.database, form)
    jpeg = new Uint8Array(await picture(3000, 1500).jpeg(90))
    clerk = await suite.join({ username: 'clerk', department: 'quality' })
    stranger = await suite.join({ username: 'stranger', department: 'finance' })
  })
  afterAll(() => suite.database.close())

  const add = async (field: string, name: string, bytes: Uint8Array, headers = clerk) => {
    const query = new URLSearchParams({ field, name })
    const response = await suite.app.request(`/api/forms/with-files/files?${query}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    })
    return { status: response.status, body: (await response.json()) as StoredFile & { code?: string } }
  }
  const submit = (record: object, headers = clerk) =>
    sender(suite.app, headers)('POST', '/api/forms/with-files/submissions', { record })
  const get = (id: string, query = '', headers = clerk) =>
    suite.app.request(`/api/files/${id}${query}`, { headers })

  test('a picture is kept no larger than paper needs, without what the camera wrote, with a thumbnail', async () => {
    const { status, body } = await add('/photos', '照片.jpg', jpeg)
    expect([status, body.name, body.type]).toEqual([201, '照片.jpg', 'image/jpeg'])
    const whole = new Uint8Array(await (await get(body.id)).arrayBuffer())
    expect(whole.length).toBe(body.size)
    expect(await new Transformer(whole).metadata()).toMatchObject({ width: 2400, height: 1200 })
    const small = new Uint8Array(await (await get(body.id, '?size=small')).arrayBuffer())
    expect(await new Transformer(small).metadata()).toMatchObject({ width: 640, height: 320 })
  })

  test.each<[string, string, string | Uint8Array, string]>([
    ['/papers', 'page.html', '<html><script>alert(1)</script></html>', 'fileType'],
    ['/papers', 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'fileType'],
    ['/papers', 'tool.txt', new Uint8Array([77, 90, 144, 0, 3, 0, 0, 0, 4]), 'fileType'],
    ['/papers', 'empty.txt', '', 'fileEmpty'],
    ['/papers', 'long.txt', 'x'.repeat(1024 * 1024 + 1), 'fileTooLarge'],
    ['/photos', 'IMG_0001.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'fileHeic'],
    ['/photos', 'no-picture.jpg', 'only words', 'fileType'],
    ['/photos', 'broken.jpg', new Uint8Array([255, 216, 255, 224, 0, 16, 74, 70, 73, 70, 0, 1]), 'fileType'],
  ])('to %s, %s is refused', async (field, name, content, code) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const { status, body } = await add(field, name, bytes)
    expect([400, 413]).toContain(status)
    expect(body.code).toBe(code)
  })

  test('a picture of more pixels than are unpacked is no photo; as an attachment it is kept as it came', async () => {
    const wide = blankPng(8900, 8900)
    expect((await add('/photos', 'bits.png', wide)).body.code).toBe('pictureTooLarge')
    const strip = blankPng(1, 1, { told: { width: 80_000_000, height: 1 } })
    expect((await add('/photos', 'strip.png', strip)).body.code).toBe('pictureTooLarge')
    const { status, body } = await add('/papers', 'bits.png', wide)
    expect([status, body.type, body.size]).toEqual([201, 'image/png', wide.length])
    expect((await get(body.id, '?size=small')).headers.get('content-type')).toBe('image/png')
  })

  test('one that is too long is read no further than that, one that breaks off leaves nothing', async () => {
    const [blobs, folder] = [memoryBlobs(), await mkdtemp(join(tmpdir(), 'paperwright-intake-'))]
    const app = appOver(suite.database, { blobs, intake: openIntake(folder) })
    const upload = (body: ReadableStream) =>
      app.request('/api/forms/with-files/files?field=/papers&name=a.txt', {
        method: 'POST',
        headers: { ...clerk, 'Content-Type': 'application/octet-stream' },
        body,
        duplex: 'half',
      } as RequestInit)
    const { body, read } = bodyThatCounts(90)
    expect((await upload(body)).status).toBe(413)
    expect(read()).toBeLessThan(1.5 * 1024 * 1024)
    const breaking = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(120))
        if (breaks++ > 3) controller.error(new Error('gone'))
      },
    })
    let breaks = 0
    expect((await upload(breaking)).status).toBe(400)
    expect([await readdir(folder), blobs.keys()]).toEqual([[], []])
    await rm(folder, { recursive: true })
  })

  test('what cannot be stored leaves no row behind', async () => {
    const blobs = memoryBlobs()
    blobs.putFile = () => Promise.reject(new Error('no store'))
    const app = appOver(suite.database, { blobs })
    const before = await suite.database.execute('select count(*)::int as count from files')
    const response = await app.request('/api/forms/with-files/files?field=/papers&name=a.txt', {
      method: 'POST',
      headers: { ...clerk, 'Content-Type': 'application/octet-stream' },
      body: '一',
    })
    expect(response.status).toBe(500)
    expect(await suite.database.execute('select count(*)::int as count from files')).toEqual(before)
  })

  test('hundreds at once of one person keep nobody else waiting, and those beyond two hundred are told to come again', async () => {
    let goOn!: () => void
    const halted = new Promise<void>((resolve) => (goOn = resolve))
    const slowly = () =>
      new ReadableStream<Uint8Array>({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode('一'))
          await halted
          controller.close()
        },
      })
    const send = async (body: ReadableStream | string, who: Record<string, string>) =>
      suite.app.request('/api/forms/with-files/files?field=/papers&name=a.txt', {
        method: 'POST',
        headers: { ...who, 'Content-Type': 'application/octet-stream' },
        body,
        duplex: 'half',
      } as RequestInit)
    const all = Array.from({ length: 220 }, () => send(slowly(), clerk))
    let turnedAway = 0
    for (const one of all)
      void one.then(
        ({ status, headers }) => (turnedAway += Number(status === 429 && headers.get('Retry-After') === '3')),
      )
    await vi.waitFor(() => expect(turnedAway).toBe(17), { timeout: 30_000 })
    expect((await send('二', stranger)).status).toBe(201)
    goOn()
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(203)
    expect((await send('三', clerk)).status).toBe(201)
  })

  test('its name is a name alone, and it is never shown as a page', async () => {
    const { body } = await add('/papers', String.raw`..\..\a<b>"c.txt`, new TextEncoder().encode('文字'))
    expect(body.name).toBe('a_b__c.txt')
    const response = await get(body.id)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; sandbox/)
  })

  test('before it is stored it is its owner’s alone, afterwards for whoever sees the record', async () => {
    const { body: file } = await add('/papers', '合同.txt', new TextEncoder().encode('一'))
    expect((await get(file.id, '', suite.admin)).status).toBe(404)
    const { id, name, type, size } = file
    const stored = await submit({ papers: [{ id, name, type, size }] })
    expect(stored.status).toBe(201)
    expect((await get(file.id, '', suite.admin)).status).toBe(200)
    expect((await get(file.id, '', stranger)).status).toBe(404)
    expect((await get(file.id, '', { Origin: 'http://localhost' })).status).toBe(401)
    const again = await submit({ papers: [{ id, name, type, size }] })
    expect([again.status, again.body.problems[0]?.code]).toEqual([422, 'fileUnknown'])
  })

  test('a record cannot name another person’s file, or say of a file what is not so', async () => {
    const { body: file } = await add('/papers', 'a.txt', new TextEncoder().encode('一'))
    const { id, name, type, size } = file
    for (const [wrong, headers] of [
      [{ id, name, type, size }, stranger],
      [{ id, name: 'other.txt', type, size }, clerk],
      [{ id: '01a20986-4435-7ba8-94dc-d32bd1340f07', name, type, size }, clerk],
      [{ id: '../secret', name, type, size }, clerk],
    ] as const) {
      expect((await submit({ papers: [wrong] }, headers)).status).toBe(422)
    }
  })

  test('a file stands in the field and form that it was sent for, and stays with its record', async () => {
    const other = { ...fileForm(), 'x-form': { id: 'with-more-files' } }
    await seed(suite.database, other)
    const { body: paper } = await add('/papers', 'with-place.jpg', jpeg)
    const { body: photo } = await add('/photos', 'e.jpg', jpeg)
    const wrong = await submit({ photos: [paper] })
    expect([wrong.status, wrong.body.problems[0]]).toEqual([
      422,
      expect.objectContaining({ code: 'fileUnknown', path: '/photos' }),
    ])
    expect((await submit({ papers: [paper, photo] })).status).toBe(422)
    const send = sender(suite.app, clerk)
    const elsewhere = { record: { papers: [paper] } }
    expect((await send('POST', '/api/forms/with-more-files/submissions', elsewhere)).status).toBe(422)

    const { body } = await submit({ papers: [paper], photos: [photo] })
    const correct = (record: object, revision: number) =>
      send('PUT', `/api/submissions/${body.id}`, { record, revision, reason: '改' })
    expect((await correct({ papers: [paper, photo] }, 1)).status).toBe(422)
    expect((await correct({ papers: [paper] }, 1)).status).toBe(200)
    // It was taken out, and is still this record's.
    expect((await correct({ papers: [paper], photos: [photo] }, 2)).status).toBe(200)
  })

  test('a record from before that was looked at keeps its files where they stand', async () => {
    const { body: paper } = await add('/papers', 'f.jpg', jpeg)
    const { body } = await submit({ papers: [paper] })
    await suite.database.execute(`update files set field = '/elsewhere' where id = '${paper.id}'`)
    const send = sender(suite.app, clerk)
    const change = { record: { papers: [paper], photos: [paper] }, revision: 1, reason: '改' }
    expect((await send('PUT', `/api/submissions/${body.id}`, change)).status).toBe(422)
    const { body: more } = await add('/photos', 'g.jpg', jpeg)
    const sound = { record: { papers: [paper], photos: [more] }, revision: 1, reason: '改' }
    expect((await send('PUT', `/api/submissions/${body.id}`, sound)).status).toBe(200)
  })

  test('a field that is hidden from someone hides its files', async () => {
    const { body: file } = await add('/papers', 'b.txt', new TextEncoder().encode('一'))
    const { id, name, type, size } = file
    await submit({ papers: [{ id, name, type, size }] })
    const all = { fill: true, see: 'all', edit: true, print: true, export: true }
    const access = { posts: { '*': all }, fields: { '/papers': { '*': 'hide' } } }
    await suite.send('PUT', '/api/access/with-files', { access, revision: 0 })
    expect((await get(file.id)).status).toBe(404)
    expect((await add('/papers', 'c.txt', new TextEncoder().encode('一'))).status).toBe(403)
    await suite.send('DELETE', '/api/access/with-files')
    expect((await get(file.id)).status).toBe(200)
  })

  test('its thumbnail goes to the printer', async () => {
    const { body: file } = await add('/photos', 'd.jpg', jpeg)
    const { id, name, type, size } = file
    const { body } = await submit({ photos: [{ id, name, type, size }] })
    await suite.request(`/api/submissions/${body.id}/sheet.pdf`)
    expect(suite.printer.jobs.at(-1)!.images?.get(id)).toMatchObject({
      type: 'image/jpeg',
      width: 640,
      height: 320,
    })
  })

  test('a file that nobody handed in is forgotten after a week, unless a draft names it', async () => {
    const blobs = memoryBlobs()
    const app = appOver(suite.database, { blobs })
    const upload = async () => {
      const response = await app.request('/api/forms/with-files/files?field=/papers&name=a.txt', {
        method: 'POST',
        headers: { ...clerk, 'Content-Type': 'application/octet-stream' },
        body: '一',
      })
      return (await response.json()) as StoredFile
    }
    const [loose, drafted, kept] = [await upload(), await upload(), await upload()]
    const send = sender(app, clerk)
    const submissions = '/api/forms/with-files/submissions'
    expect((await send('POST', submissions, { record: { papers: [kept] } })).status).toBe(201)
    const draft = { formVersion: 1, record: { papers: [drafted] } }
    expect((await send('POST', '/api/forms/with-files/drafts', draft)).status).toBe(201)
    const forget = (days: number) =>
      forgetLooseFiles({
        db: suite.database.db,
        blobs,
        clock: () => new Date(Date.now() + days * 86_400_000),
      })
    await forget(6)
    expect(blobs.keys()).toHaveLength(3)
    await forget(8)
    expect(blobs.keys().sort()).toEqual([`files/${drafted.id}`, `files/${kept.id}`].sort())
    expect((await app.request(`/api/files/${loose.id}`, { headers: clerk })).status).toBe(404)
  })
})
