/** Takes the README's pictures from the running product: `npm run build && npm run images --workspace @paperwright/app`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../server/src/main.ts'
import { library } from '../../../tests/corpus/library.ts'
import { fillForm } from '../../../tests/app/fill-form.ts'
import { ADMIN, browserCookies, signInAt } from '../../../tests/support/sign-in.ts'
import { launchBrowser, openWindow } from '../../../tests/support/browser.ts'

const FOLDER = join(import.meta.dirname, '../../../docs/images')
const register = library.find(({ code }) => code === '6-03')!
const analysis = library.find(({ code }) => code === '3-06')!

const data = await mkdtemp(join(tmpdir(), 'paperwright-pictures-'))
const server = await startServer({ port: 0, data, admin: { ...ADMIN, name: '林静' } })
const browser = await launchBrowser()
const window = await openWindow(browser, {
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 1.5,
  // The fonts that stand in for a system's come from outside the page's policy.
  bypassCSP: true,
})
await window.addCookies(browserCookies(server.url, await signInAt(server.url)))
const page = await window.newPage()

await page.goto(server.url)
await page.getByText(register.form.title).first().waitFor()
await page.waitForTimeout(1_500)
await page.screenshot({ path: join(FOLDER, 'library.png') })

await page.goto(`${server.url}/forms/${register.id}`)
await fillForm(page, register.form, register.sample)
await page.evaluate(() => scrollTo(0, 0))
await page.locator('.preview .paper-page', { hasText: String(register.sample.customerName) }).waitFor()
await page.getByText('已保存草稿').waitFor()
await page.waitForTimeout(1_500)
await page.screenshot({ path: join(FOLDER, 'fill.png') })

await page.goto(`${server.url}/forms/${register.id}/design`)
await page.getByRole('gridcell', { name: /字段：投诉类型/ }).click()
await page.waitForTimeout(1_500)
await page.screenshot({ path: join(FOLDER, 'design.png') })

await page.goto(`${server.url}/forms/${analysis.id}`)
await fillForm(page, analysis.form, analysis.sample)
await page.getByLabel('记录属于').selectOption('customer-service')
await page.getByRole('button', { name: '提交' }).click()
await page.locator('.record .paper-leaf text').first().waitFor()
await page.waitForTimeout(1_500)
const sheet = (await page.locator('.record .paper-leaf').first().boundingBox())!
const DESK = 14
await page.screenshot({
  path: join(FOLDER, 'sheet.png'),
  clip: {
    x: sheet.x - DESK,
    y: sheet.y - DESK,
    width: sheet.width + 2 * DESK,
    height: sheet.height + 2 * DESK,
  },
})

await browser.close()
await server.stop()
await rm(data, { recursive: true, force: true })
