import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { copyFolder } from '../support/copy-folder.ts'
import { launchBrowser } from '../support/browser.ts'
import { builtServer } from '../support/build-server.ts'
import { serveApart } from '../support/serve-apart.ts'
import { browserCookies } from '../support/sign-in.ts'

export interface RunningApp {
  url: string
  /** Opens a page of a browser profile of its own, the admin signed in. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>
  /** The same with nobody signed in. */
  openSignedOut(path: string, options?: BrowserContextOptions): Promise<WatchedPage>
  /** A request of the admin. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

export interface WatchedPage {
  page: Page
  /** What the page complained of: errors of scripts, refusals of the content security policy, failed requests. */
  complaints: string[]
  /** Fails where the content security policy refused anything, in whatever the page was led through. */
  close(): Promise<void>
}

/**
 * The product as it is shipped: the built application on the real server, no records yet, a real browser. `fieldTypes`:
 * files of modules.
 */
export async function startApp({ fieldTypes = [] }: { fieldTypes?: string[] } = {}): Promise<RunningApp> {
  const data = await mkdtemp(join(tmpdir(), 'paperwright-app-'))
  await copyFolder(inject('startedData'), data)
  const options = { port: 0, data, appFolder: inject('appFolder'), fieldTypes }
  const serverFolder = inject('serverFolder')
  const server =
    fieldTypes.length > 0
      ? await serveApart(serverFolder, options)
      : await (await builtServer(serverFolder)).startServer(options)
  const admin = { Cookie: inject('adminCookie'), Origin: server.url }
  const browser = await launchBrowser()
  return {
    url: server.url,
    fetch: (path, init) =>
      fetch(new URL(path, server.url), { ...init, headers: { ...admin, ...init?.headers } }),
    open: (path, options) => openWatched(browser, new URL(path, server.url).href, options, admin),
    openSignedOut: (path, options) => openWatched(browser, new URL(path, server.url).href, options),
    async close() {
      await browser.close()
      await server.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function openWatched(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  admin?: Record<string, string>,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  if (admin) await context.addCookies(browserCookies(url, admin))
  const refused: string[] = []
  await context.exposeFunction('tellRefused', (what: string) => refused.push(what))
  await context.addInitScript(TELL_REFUSED)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(url)
  return {
    page,
    complaints,
    async close() {
      // What was refused last is told a moment later.
      await page.evaluate(() => new Promise((told) => setTimeout(told, 50))).catch(() => {})
      await context.close()
      if (refused.length > 0) throw new Error(`the policy of the page refused ${refused.join(', ')}`)
    },
  }
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
