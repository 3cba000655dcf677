import { mkdtemp, rm } from 'node:fs/promises'
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
    if (signedIn['Cookie'] !== undefined)
      await window.context.addCookies(browserCookies(server.url, signedIn))
    const complaints = listenTo(window.page)
    await window.page.goto(new URL(path, server.url).href)
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
