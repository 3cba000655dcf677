import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { ThreadPrinter } from '../../packages/server/src/print/sheet-printer.ts'
import { readPdfText } from '../support/pdf.ts'
import { orderForm } from '../forms/order-form.ts'
import { appOver, databases, seed } from './server-suite.ts'
import { signInAdmin } from '../support/sign-in.ts'

let folder: string
let database: OpenDatabase
let printer: ThreadPrinter
let app: ReturnType<typeof appOver>
let admin: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-pages-'))
  const appFolder = join(folder, 'dist')
  await mkdir(join(appFolder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(appFolder, 'index.html'), '<!doctype html><title>app</title>')
  await writeFile(join(appFolder, 'assets/index-abc.js'), `const words = '${'x'.repeat(5000)}'`)
  await writeFile(join(appFolder, 'assets/checker-abc.js'), 'new Function("")')
  database = await databases.PostgreSQL!()
  await seed(database, orderForm)
  printer = new ThreadPrinter()
  app = appOver(database, { printer, appFolder })
  admin = await signInAdmin(app)
})
afterAll(async () => {
  await printer.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the web application', () => {
  test.each(['/', '/forms/order', '/submissions/1'])(
    'is its index at %s, asked for anew each time',
    async (path) => {
      const response = await app.request(path)
      expect(await response.text()).toContain('<title>app</title>')
      expect(response.headers.get('Cache-Control')).toBe('no-cache')
      expect(response.headers.get('Content-Security-Policy')).not.toContain('unsafe-eval')
    },
  )

  test.each(['/', '/index.html'])(
    'allows styles and scripts that are files of its own alone, at %s',
    async (path) => {
      const policy = (await app.request(path)).headers.get('Content-Security-Policy')!.split('; ')
      expect(policy).toContain("style-src 'self'")
      expect(policy).toContain("script-src 'self'")
    },
  )

  test('keeps hashed files for ever, packed once, and as they are for who takes nothing packed', async () => {
    const path = '/assets/index-abc.js'
    const first = await app.request(path, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(first.headers.get('Cache-Control')).toContain('immutable')
    expect(first.headers.get('Content-Type')).toContain('javascript')
    expect(first.headers.get('Content-Encoding')).toBe('gzip')
    expect(first.headers.get('Vary')).toContain('Accept-Encoding')
    const packed = Buffer.from(await first.arrayBuffer())
    expect(packed.byteLength).toBeLessThan(1000)
    const plain = await app.request(path, { headers: { 'Accept-Encoding': 'gzip;q=0' } })
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    const script = await plain.text()
    expect(gunzipSync(packed).toString()).toBe(script)
    // It is not read again, nor packed.
    const file = join(folder, 'dist', path)
    await rm(file)
    const again = await app.request(path, { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(Buffer.from(await again.arrayBuffer()).equals(packed)).toBe(true)
    await writeFile(file, script)
  })

  test('may make functions in the checker alone', async () => {
    const policies = await Promise.all(
      ['/assets/checker-abc.js', '/assets/index-abc.js', '/checker-abc.js'].map(async (path) =>
        (await app.request(path)).headers.get('Content-Security-Policy')!.includes('unsafe-eval'),
      ),
    )
    expect(policies).toEqual([true, false, false])
  })

  test.each([
    '/assets/gone-abc.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
  ])('gives nothing away at %s', async (path) => {
    const response = await app.request(path)
    const text = await response.text()
    expect(text).not.toBe('secret')
    if (path.startsWith('/assets/gone')) expect(response.status).toBe(404)
  })
})

test('a sheet is printed in a thread while other requests are answered', async () => {
  const sheets = Array.from({ length: 5 }, () =>
    app.request('/api/forms/order/sheet.pdf', { headers: admin }),
  )
  let printed = false
  void Promise.all(sheets).then(() => (printed = true))
  expect((await app.request('/healthz')).status).toBe(200)
  expect(printed).toBe(false)
  const [first] = await Promise.all(sheets)
  expect(first!.headers.get('Content-Type')).toBe('application/pdf')
  const [text] = await readPdfText(new Uint8Array(await first!.arrayBuffer()))
  expect(text!.replaceAll(/\s/g, '')).toContain('客户')
})

test.each([
  ['a form of another page', 'application/x-www-form-urlencoded'],
  ['plain text', 'text/plain'],
])('%s is not taken for JSON', async (_, type) => {
  const response = await app.request('/api/forms/order/submissions', {
    method: 'POST',
    headers: { ...admin, 'Content-Type': type },
    body: '{"record":{"customer":"a"}}',
  })
  expect(response.status).toBe(415)
  expect(response.headers.get('X-Request-Id')).toMatch(/^[\w-]{8,}$/)
})

test.each([
  ['brackets that open half a million times', '['.repeat(500_000)],
  ['a record nested 100,000 deep', `{"record":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ['a list nested 100,000 deep', `{"record":{"customer":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
])('%s are a bad request, no crash', async (_, body) => {
  const response = await app.request('/api/forms/order/submissions', {
    method: 'POST',
    headers: { ...admin, 'Content-Type': 'application/json' },
    body,
  })
  expect([400, 422]).toContain(response.status)
})

test.each([
  { type: 'object', properties: 5 },
  { type: 'object', properties: { a: 7 } },
  { type: 'object', properties: { a: { type: 'string' } }, required: 'a' },
  { type: 'object', properties: { a: { $ref: '#/properties/a' } } },
  { type: 'object', properties: { a: { $ref: 'http://example.org/x' } } },
  { type: 'object', properties: { a: { type: 'string', pattern: '(' } } },
  { 'x-form': 1, 'x-paper': 2, type: 'object' },
  [],
  null,
])('importing %j ends in a form or in problems', async (document) => {
  const response = await app.request('/api/forms', {
    method: 'POST',
    headers: { ...admin, 'Content-Type': 'application/json' },
    body: JSON.stringify(document),
  })
  expect([201, 400, 422]).toContain(response.status)
})

test('several imports of one schema at once become forms of their own', async () => {
  const schema = { type: 'object', title: 'Visit', properties: { name: { type: 'string' } } }
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      app.request('/api/forms', {
        method: 'POST',
        headers: { ...admin, 'Content-Type': 'application/json' },
        body: JSON.stringify(schema),
      }),
    ),
  )
  const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
  expect(ids.sort()).toEqual(['visit', 'visit-2', 'visit-3', 'visit-4'])
})
