import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export interface KeptWindow {
  context: BrowserContext
  page: Page
}

/**
 * Windows of a browser, each with a profile of its own. One that is given back is emptied of all that its pages left, and
 * handed to whoever asks for the like: the pages' scripts need not be fetched and read again.
 */
export function keepWindows(openWindow: (options: BrowserContextOptions) => Promise<BrowserContext>): {
  take(options: BrowserContextOptions): Promise<KeptWindow>
  giveBack(window: KeptWindow, options: BrowserContextOptions): Promise<void>
} {
  const idle = new Map<string, KeptWindow[]>()
  return {
    async take(options) {
      const kept = idle.get(JSON.stringify(options))?.pop()
      if (kept) return kept
      const context = await openWindow(options)
      return { context, page: await context.newPage() }
    },
    async giveBack(window, options) {
      const kind = JSON.stringify(options)
      try {
        await emptyWindow(window, options)
        idle.set(kind, [...(idle.get(kind) ?? []), window])
      } catch {
        // A page that was closed or has crashed is no use to anybody.
        await window.context.close()
      }
    },
  }
}

async function emptyWindow({ context, page }: KeptWindow, options: BrowserContextOptions): Promise<void> {
  const { origin } = new URL(page.url())
  const others = context.pages().filter((other) => other !== page)
  await Promise.all(others.map((other) => other.close()))
  for (const event of ['console', 'pageerror', 'request', 'response', 'dialog', 'download'] as const)
    page.removeAllListeners(event)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  // What a page sends as it is left comes to nothing, as when its window is closed.
  await context.setOffline(true)
  await page.route('**/left', (route) => route.fulfill({ body: '', contentType: 'text/html' }))
  await page.goto(`${origin}/left`)
  await page.unrouteAll()
  await page.evaluate(() => sessionStorage.clear())
  const tools = await context.newCDPSession(page)
  await tools.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'local_storage,indexeddb,cache_storage',
  })
  await tools.send('Page.resetNavigationHistory')
  await tools.detach()
  await context.clearCookies()
  await context.clearPermissions()
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: null, ...mediaOf(options) })
  if (options.viewport) await page.setViewportSize(options.viewport)
  await context.setOffline(false)
}

const mediaOf = ({ colorScheme, reducedMotion }: BrowserContextOptions) => ({
  ...(colorScheme && { colorScheme }),
  ...(reducedMotion && { reducedMotion }),
})
