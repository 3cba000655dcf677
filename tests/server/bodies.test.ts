import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { startServer, type RunningServer } from '../../packages/server/src/main.ts'
import { copyFolder } from '../support/copy-folder.ts'
import { ADMIN, signInAt } from '../support/sign-in.ts'
import { appOver, databases, startSuite } from './server-suite.ts'
import { bodyThatCounts } from './body-that-counts.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const SEED = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)
/** What a killed process leaves of a file that came in, and of one that was put. */
const LEFT = ['data/incoming/a', 'data/blobs/.unfinished/b']
const JSON_TYPE = { 'Content-Type': 'application/json' }
const SUBMISSIONS = '/api/forms/order/submissions'

describe('the bodies of requests', () => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(databases['PGlite']!)
  })
  afterAll(() => suite.database.close())

  /** Every route that there is, its parameters filled in. */
  const routes = async () => {
    const { body } = await suite.send('GET', '/api/openapi.json')
    return Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'order')] as const,
      ),
    )
  }

  test('of strangers are not read, whichever route they are for', async () => {
    const all = await routes()
    expect(all.length).toBeGreaterThan(80)
    for (const [method, path] of all) {
      if (method === 'GET' || path === '/api/setup') continue
      const isFile = path.endsWith('/files')
      const type = isFile ? 'application/octet-stream' : 'application/json'
      const { body, read } = bodyThatCounts(90)
      const init = { method, headers: { 'Content-Type': type }, body, duplex: 'half' } as RequestInit
      const { status } = await suite.app.request(path, init)
      // A phone without a code has nothing to say either.
      const refused = path.startsWith('/api/pad/') ? 410 : 401
      expect([method, path, status, read()]).toEqual([method, path, refused, 0])
    }
  })

  test.each([
    '/api/setup',
    '/api/auth/sign-in/email',
    '/api/auth/sign-in/username',
    '/api/auth/change-password',
    '/api/auth/two-factor/verify-totp',
  ])('at %s are read to 16 KB at most', async (path) => {
    const { body, read } = bodyThatCounts(90)
    const init = { method: 'POST', headers: JSON_TYPE, body, duplex: 'half' } as RequestInit
    expect((await suite.app.request(path, init)).status).toBe(413)
    expect(read()).toBeLessThanOrEqual(128 * 1024)
  })

  test.each([
    ['an object', '{"record":{}}', 201],
    ['half of one', '{"record":', 400],
    ['more than it may have', `{"record":{"customer":"${'x'.repeat(1024 * 1024)}"}}`, 413],
  ])('that come in pieces are read: %s', async (_, text, status) => {
    const pieces = new Blob([text]).stream()
    const init = { method: 'POST', headers: JSON_TYPE, body: pieces, duplex: 'half' } as RequestInit
    expect((await suite.request('/api/forms/order/drafts', init)).status).toBe(status)
  })

  test('have room of their own for each person, and whoever has too much of it waits', async () => {
    const app = appOver(suite.database, { mostHeld: 256 * 1024 })
    const send = (body: ReadableStream | string, who = suite.admin) =>
      app.request(SUBMISSIONS, {
        method: 'POST',
        headers: { ...who, ...JSON_TYPE },
        body,
        duplex: 'half',
      } as RequestInit)
    const other = await suite.join({ username: 'other' })
    let goOn!: () => void
    const slow = send(
      new ReadableStream<Uint8Array>({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode(`{"record":{},"x":"${'x'.repeat(50 * 1024)}`))
          await new Promise<void>((resolve) => (goOn = resolve))
          controller.enqueue(new TextEncoder().encode('"}'))
          controller.close()
        },
      }),
    )
    const more = JSON.stringify({ record: { customer: '甲' }, x: 'x'.repeat(20 * 1024) })
    let refused = await send(more)
    // The first may not have come to its bytes yet.
    while (refused.status !== 429) refused = await send(more)
    expect(refused.headers.get('Retry-After')).toBe('5')
    expect((await send(more, other)).status).toBe(201)
    goOn()
    expect((await slow).status).toBe(422)
    expect((await send(more)).status).toBe(201)
  })
})

describe('a server that listens', () => {
  let folder: string
  let server: RunningServer
  let admin: Record<string, string>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperwright-bodies-'))
    const library = join(folder, 'library')
    await mkdir(library)
    await copyFile(SEED, join(library, 'complaint-register-1.schema.json'))
    await copyFolder(inject('emptyStore'), join(folder, 'data'))
    for (const left of LEFT) {
      await mkdir(dirname(join(folder, left)), { recursive: true })
      await writeFile(join(folder, left), 'half of a file')
    }
    server = await startServer({
      port: 0,
      data: join(folder, 'data'),
      library,
      admin: ADMIN,
      logLevel: 'silent',
      appFolder: join(folder, 'none'),
    })
    admin = await signInAt(server.url)
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** A connection, and what came back on it. */
  const open = async () => {
    const port = Number(new URL(server.url).port)
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    let answer = ''
    let failure: Error | undefined
    socket.on('data', (bytes) => (answer += bytes.toString()))
    socket.on('error', (error) => (failure = error))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    await once(socket, 'connect')
    return { socket, closed, answer: () => answer, failure: () => failure }
  }
  const head = (path: string, headers: Record<string, string>) =>
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${new URL(server.url).host}`,
      ...Object.entries({ ...JSON_TYPE, ...headers }).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n')
  const CHUNK = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  /** Sends so many megabytes, or fewer where the other side has closed. */
  const pour = async (socket: Socket, closed: Promise<unknown>, megabytes: number) => {
    for (let sent = 0; sent < megabytes * 16 && !socket.destroyed; sent++)
      if (!socket.write(CHUNK)) await Promise.race([once(socket, 'drain'), closed])
  }

  test('turns strangers away by the head of their request, and they read why', async () => {
    const path = '/api/forms/complaint-register-1/files?field=/a&name=a'
    const headers = { 'Content-Type': 'application/octet-stream', 'Transfer-Encoding': 'chunked' }
    const all = await Promise.all(Array.from({ length: 8 }, open))
    for (const { socket } of all) socket.write(head(path, headers))
    for (const one of all) await vi.waitFor(() => expect(one.answer()).toMatch(/^HTTP\/1.1 401 /))
    await Promise.all(
      all.map(async ({ socket, closed, answer, failure }) => {
        await pour(socket, closed, 90)
        socket.end()
        await closed
        expect(answer()).toMatch(/\r\nconnection: close\r\n/i)
        expect(answer()).toContain('"title":"Unauthorized"')
        // What they go on sending is let run by, not thrown back at them before they have read.
        expect(failure()).toBeUndefined()
      }),
    )
  })

  test('refuses what is too long by its length alone, and keeps a connection whose request it has read', async () => {
    const { socket, answer } = await open()
    const path = '/api/forms/complaint-register-1/drafts'
    const small = JSON.stringify({ record: {} })
    socket.write(head(path, { ...admin, 'Content-Length': String(small.length) }) + small)
    await vi.waitFor(() => expect(answer()).toMatch(/^HTTP\/1.1 201 /))
    socket.write(head('/api/forms/none/drafts', { 'Content-Length': String(small.length) }) + small)
    await vi.waitFor(() => expect(answer()).toMatch(/HTTP\/1.1 401 [^]*\}$/))
    expect(answer()).not.toMatch(/connection: close/i)
    socket.write(head(path, { ...admin, 'Content-Length': String(2 ** 30) }))
    await vi.waitFor(() => expect(answer()).toMatch(/HTTP\/1.1 413 [^]*connection: close/i))
    socket.destroy()
  })

  test('ends a body that stops, with a word', async () => {
    const { socket, closed, answer } = await open()
    const began = performance.now()
    socket.write(
      `${head('/api/forms/complaint-register-1/drafts', { ...admin, 'Content-Length': '1000' })}{"rec`,
    )
    await vi.waitFor(() => expect(answer()).toMatch(/^HTTP\/1.1 408 /), { timeout: 60_000, interval: 100 })
    expect(performance.now() - began).toBeGreaterThan(15_000)
    socket.end()
    await closed
  })

  test('has tidied up what a killed one left of uploads', async () => {
    for (const left of LEFT)
      await vi.waitFor(async () => expect(await readdir(dirname(join(folder, left)))).toEqual([]))
  })

  test('forgets a body whose sender left', async () => {
    const { socket } = await open()
    socket.write(
      `${head('/api/forms/complaint-register-1/drafts', { ...admin, 'Content-Length': '1000' })}{"rec`,
    )
    socket.destroy()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})
