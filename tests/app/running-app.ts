import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { copyFolder } from '../support/copy-folder.ts'
import { launchBrowser } from '../support/browser.ts'
import { keepWindows } from '../support/keep-windows.ts'
import { builtServer } from '../support/build-server.ts'
import { serveApart } from '../support/serve-apart.ts'
import { browserCookies } from '../support/sign-in.ts'

export interface RunningApp {
  url: string
  /** Where pages are opened; the same, but for an office that has an address. */
  origin: string
  /** Opens a page of a browser profile of its own, the admin signed in. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>
  /** The same with nobody signed in, or whoever sends these headers. */
  openSignedOut(path: string, options?: OpenOptions): Promise<WatchedPage>
  /** A request of the admin. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

type OpenOptions = BrowserContextOptions & { signedIn?: Record<string, string> }

export interface WatchedPage {
  page: Page
  /** What the page complained of: errors of scripts, refusals of the content security policy, failed requests. */
  complaints: string[]
  /** Fails where the content security policy refused anything, in whatever the page was led through. */
  close(): Promise<void>
}

/**
 * The product as it is shipped: the built application on the real server, no records yet, a real browser. `fieldTypes`:
 * files of modules. `hasAddress`: people reach it at `office.test`.
 */
export async function startApp({
  fieldTypes = [],
  hasAddress = false,
}: { fieldTypes?: string[]; hasAddress?: boolean } = {}): Promise<RunningApp> {
  const data = await mkdtemp(join(tmpdir(), 'paperwright-app-'))
  await copyFolder(inject('startedData'), data)
  const port = hasAddress ? await freePort() : 0
  const address = hasAddress && { url: `http://office.test:${port}` }
  const options = { port, data, appFolder: inject('appFolder'), fieldTypes, ...address }
  const serverFolder = inject('serverFolder')
  const server =
    fieldTypes.length > 0
      ? await serveApart(serverFolder, options)
      : await (await builtServer(serverFolder)).startServer(options)
  const origin = address ? address.url : server.url
  const admin = { Cookie: inject('adminCookie'), Origin: origin }
  const browser = await launchBrowser()
  const refused = new Map<BrowserContext, string[]>()
  const windows = keepWindows(async (options) => {
    const context = await browser.newContext(options)
    const heard: string[] = []
    refused.set(context, heard)
    await context.exposeFunction('tellRefused', (what: string) => heard.push(what))
    await context.addInitScript(TELL_REFUSED)
    return context
  })
  const open = async (path: string, given: OpenOptions = {}, own: Record<string, string> = {}) => {
    const { signedIn = own, ...options } = { ...LIKE_AN_OFFICE, ...given }
    const window = await windows.take(options)
    const heard = refused.get(window.context)!
    heard.length = 0
    if (signedIn['Cookie'] !== undefined) await window.context.addCookies(browserCookies(origin, signedIn))
    const complaints = listenTo(window.page)
    await window.page.goto(new URL(path, origin).href)
    return {
      page: window.page,
      complaints,
      async close() {
        // What was refused last is told a moment later.
        await window.page.evaluate(() => new Promise((told) => setTimeout(told, 50))).catch(() => {})
        const what = heard.join(', ')
        await windows.giveBack(window, options)
        if (what !== '') throw new Error(`the policy of the page refused ${what}`)
      },
    }
  }
  return {
    url: server.url,
    origin,
    fetch: (path, init) =>
      fetch(new URL(path, server.url), { ...init, headers: { ...admin, ...init?.headers } }),
    open: (path, options) => open(path, options, admin),
    openSignedOut: (path, options) => open(path, options),
    async close() {
      await browser.close()
      await server.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Its address is said before the server listens. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const LIKE_AN_OFFICE: BrowserContextOptions = {
  locale: 'zh-CN',
  reducedMotion: 'reduce',
  viewport: { width: 1440, height: 900 },
}

/** What the page complains of from here on. */
function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

/**
 * A window that one page after the other is loaded in, for tests that do not mind what the one before left in the browser:
 * a window of its own costs more than the page.
 */
export function oneWindow(
  app: () => RunningApp,
  options: BrowserContextOptions = {},
): { goTo(path: string): Promise<WatchedPage> } {
  let open: WatchedPage | undefined
  afterAll(() => open?.close())
  return {
    async goTo(path) {
      if (open) {
        await open.page.goto(new URL(path, app().url).href)
        open.complaints.length = 0
      }
      open ??= await app().open(path, options)
      return open
    },
  }
}

/** Runs in the page, hence text. */
const TELL_REFUSED = `
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    tellRefused([effectiveDirective, blockedURI, sample].join(' ')))
`
