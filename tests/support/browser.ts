import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { OUTER_FOLDER } from './memory-folder.ts'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What a browser without a screen, perhaps run by root, needs; and none of the talk that browsers have with home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  // An address that is not this machine's own, for what telephones are shown.
  '--host-resolver-rules=MAP office.test 127.0.0.1',
]

/** A Chrome of this machine (`CHROME_PATH`, or where systems put it), else the one that comes as an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env['CHROME_PATH'], ...PLACES].find((path) => path !== undefined && existsSync(path))
  if (found !== undefined) return chromium.launch({ executablePath: found, args: FLAGS })
  return launchPackaged()
}

/** The browser inside its npm package; on a machine without the libraries it needs, with the ones packed beside it. */
async function launchPackaged(): Promise<Browser> {
  // The package unpacks its libraries only where it believes to run on a bare Amazon machine. They are laid beside the
  // browser and searched first, which does no harm where the system has its own.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  // Not with the package's own flags: the single process that they ask for ends with the first window that is closed.
  return chromium.launch({ executablePath: await (unpacked ??= unpack()), args: FLAGS })
}

let unpacked: Promise<string> | undefined

/** Unpacks the browser once for all runs. */
async function unpack(): Promise<string> {
  const folder = process.env['TMPDIR']
  process.env['TMPDIR'] = OUTER_FOLDER
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    if (folder === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = folder
  }
}

/**
 * A window of the browser in which Chinese is set in the sheet's own fonts; machines without a screen often have none.
 * The fonts are large: leave them out where nobody looks at the words.
 */
export async function openWindow(
  browser: Browser,
  { fonts = true, ...options }: BrowserContextOptions & { fonts?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  if (!fonts) return context
  await context.route(`${FONT_HOST}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    return route.fulfill({
      body: fontFile(name),
      contentType: 'font/ttf',
      headers: { 'access-control-allow-origin': '*' },
    })
  })
  await context.addInitScript(INSTALL_FONTS)
  return context
}

const FONT_HOST = 'http://fonts.test/'
const FONTS: Record<string, string> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

const require = createRequire(new URL('../../packages/runtime/package.json', import.meta.url))

function fontFile(name: string): Buffer {
  const path = FONTS[name]
  if (path === undefined) throw new Error(`There is no test font ${name}.`)
  return readFileSync(require.resolve(path))
}

/** Runs in the page, hence text: the families that the product asks for, under its own names and the systems'. */
const INSTALL_FONTS = `
  for (const [families, kind] of [
    [['Noto Serif SC', 'Songti SC'], 'serif'],
    [['Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'], 'sans'],
  ]) {
    for (const family of families) {
      document.fonts.add(new FontFace(family, 'url(${FONT_HOST}' + kind + ')', { weight: '400' }))
      document.fonts.add(new FontFace(family, 'url(${FONT_HOST}' + kind + '-bold)', { weight: '700' }))
    }
  }
`

/** Gives a page the sheet's serif by its bytes, where the page's policy lets no font in from elsewhere. */
export async function giveSerif(page: Page): Promise<void> {
  await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    for (const weight of ['400', '700'])
      document.fonts.add(await new FontFace('Noto Serif SC', bytes, { weight }).load())
  }, fontFile('serif').toString('base64'))
}
