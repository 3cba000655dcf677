import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, utimesSync } from 'node:fs'
import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { complaintReport } from '../app/complaint-report.ts'
import { launchBrowser } from '../support/browser.ts'
import { ADMIN_ENV } from '../support/running-server.ts'
import { ADMIN, browserCookies } from '../support/sign-in.ts'

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, 'schemas/complaints/complaint-register-1.schema.json')

let folder: string
let dev: ChildProcess | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-dev-'))
  await mkdir(join(folder, 'library'))
  await copyFile(SEED, join(folder, 'library/complaint-register-1.schema.json'))
})
afterEach(() => {
  if (dev && isAnyLeft(dev)) process.kill(-dev.pid!, 'SIGKILL')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('npm run dev gives pages with their API at one address, follows the sources, and ends whole', async () => {
  const data = join(folder, 'data')
  await cp(inject('emptyStore'), data, { recursive: true })
  const { child, output, ended } = run(data)
  await vi.waitUntil(() => /Paperwright is at/.test(output()), { timeout: 60_000 })
  // What people are told is one address.
  const urls = output().match(/https?:\/\/\S+/g)!
  expect(urls).toHaveLength(1)
  const url = new URL(urls[0]!).origin

  const page = await fetch(url)
  expect(page.headers.get('content-security-policy')).toBeNull()
  expect(await page.text()).toContain('/@vite/client')
  expect(await (await fetch(`${url}/src/shell/Shell.tsx`)).text()).toContain('import.meta.hot')
  const signedIn = await signIn(url)
  expect(signedIn.status).toBe(200)
  expect(await complaintsOf(url, signedIn)).toEqual([])

  utimesSync(join(ROOT, 'packages/server/src/new-id.ts'), new Date(), new Date())
  await vi.waitUntil(() => output().includes('"stopping"'), { timeout: 30_000 })
  // What is asked meanwhile waits.
  expect((await signIn(url)).status).toBe(200)
  expect(output().match(/"msg":"started"/g)).toHaveLength(2)

  // As a terminal does: to all of them at once.
  process.kill(-child.pid!, 'SIGINT')
  expect(await ended).toEqual([0, null])
  expect(isAnyLeft(child)).toBe(false)
})

test('npm run dev that is told to end while it starts leaves nothing', async () => {
  const data = join(folder, 'early')
  const { child, ended } = run(data)
  await vi.waitUntil(() => existsSync(data), { timeout: 60_000 })
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(isAnyLeft(child)).toBe(false)
})

test('npm run dev ends where the server cannot start', async () => {
  const { child, output, ended } = run(join(folder, 'none'), { PAPERWRIGHT_SECRET: 'short' })
  expect(await ended).toEqual([1, null])
  expect(output()).toContain('PAPERWRIGHT_SECRET needs 32 characters')
  expect(isAnyLeft(child)).toBe(false)
})

/** Runs what `npm run dev` runs, on free ports, in a group of processes of its own. */
function run(data: string, env: NodeJS.ProcessEnv = {}) {
  const command = `exec ${manifest.scripts.dev} "$@"`
  const args = ['--port', '0', '--server-port', '0', '--data', data]
  const { DATABASE_URL: _, VITEST: __, NODE_ENV: ___, ...outer } = process.env
  const child = spawn('sh', ['-c', command, 'sh', ...args], {
    cwd: ROOT,
    detached: true,
    env: { ...outer, ...ADMIN_ENV, PAPERWRIGHT_LIBRARY: join(folder, 'library'), ...env },
  })
  dev = child
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, output: () => output, ended: once(child, 'close') }
}

/** As the page of this address does. */
function signIn(url: string): Promise<Response> {
  return fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url, 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ email: ADMIN.email, password: ADMIN.password }),
  })
}

/** What React's development build and the browser complain of on pages that the most is built of. */
async function complaintsOf(url: string, signedIn: Response): Promise<string[]> {
  const Cookie = signedIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  const published = await fetch(`${url}/api/reports/${complaintReport.id}/versions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url, Cookie },
    body: JSON.stringify({ document: complaintReport }),
  })
  expect(published.status).toBe(201)
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ locale: 'zh-CN' })
    await context.addCookies(browserCookies(url, { Cookie }))
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const complaints: string[] = []
    let path = ''
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${path}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${path}: ${String(error)}`))
    for (const [at, words] of PAGES) {
      path = at
      await page.goto(url + at)
      await page.getByText(words).first().waitFor()
    }
    return complaints
  } finally {
    await browser.close()
  }
}

/** With words that show that they are there. */
const PAGES = [
  [`/reports/${complaintReport.id}/design`, '样例数据'],
  ['/forms/complaint-register-1/design', '拖到空单元格'],
  ['/forms/complaint-register-1', '填写的内容会自动保存'],
  ['/forms/complaint-register-1/records', '还没有记录'],
] as const

function isAnyLeft({ pid }: ChildProcess): boolean {
  try {
    return process.kill(-pid!, 0)
  } catch {
    return false
  }
}
