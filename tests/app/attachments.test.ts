import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StoredFile } from '@paperwright/runtime'
import type { Submission } from '../../packages/server/src/index.ts'
import { jpegOf } from '../../packages/runtime/src/images/pictures.fixture.ts'
import { firstSlip } from '../forms/slip-form.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { callApi } from './call-api.ts'
import { join, openAs } from './colleagues.ts'
import { startApp, type RunningApp } from './running-app.ts'

// A browser is slow where the machine is busy.
vi.setConfig({ testTimeout: 90_000 })

let app: RunningApp
let stored: Submission
let files: StoredFile[]
/** Sees the record without its papers. */
let clerk: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  clerk = await join(app, { name: '李明', username: 'liming', posts: ['complaint-specialist'] })
  await callApi(app, 'POST', '/forms/slip/versions', { body: { document: firstSlip, base: null } })
  const all = { fill: true, see: 'all', edit: true, print: true, export: true }
  const access = { posts: { '*': all }, fields: { '/scan': { '*': 'hide' } } }
  await callApi(app, 'PUT', '/access/slip', { body: { access, revision: 0 } })
  files = [
    await upload('/photo', '正面.jpg', jpegOf()),
    await upload('/scan', '合同.pdf', new TextEncoder().encode('%PDF-1.4\n%%EOF\n')),
    await upload('/scan', '说明.txt', new TextEncoder().encode('附言')),
  ]
  const [photo, ...scan] = files
  const record = { name: '林晓燕', pay: 8000, photo: [photo], scan }
  stored = await callApi<Submission>(app, 'POST', '/forms/slip/submissions', { body: { record } })
}, 90_000)
afterAll(() => app?.close())

async function upload(field: string, name: string, body: Uint8Array): Promise<StoredFile> {
  const answer = await app.fetch(`/api/forms/slip/files?${new URLSearchParams({ field, name })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: body as Uint8Array<ArrayBuffer>,
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as StoredFile
}

const look = (page: Page, name: string) => page.getByRole('button', { name: `查看 ${name}` }).click()

test('a picture is looked at where its record is: larger, turned, and downloaded under its name', async () => {
  const { page, close } = await app.open(`/records/${stored.id}`)
  await look(page, '正面.jpg')
  const dialog = page.getByRole('dialog', { name: '正面.jpg' })
  const picture = dialog.getByRole('img', { name: '正面.jpg' })
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(32)
  await expect.poll(() => picture.isVisible()).toBe(true)
  const width = () => picture.evaluate((img) => (img as HTMLElement).offsetWidth)
  const whole = await width()
  await dialog.getByRole('button', { name: '放大' }).click()
  await expect.poll(width).toBeGreaterThan(whole)
  await page.keyboard.press('0')
  await expect.poll(width).toBe(whole)
  const upright = (await picture.boundingBox())!
  await dialog.getByRole('button', { name: '转 90°' }).click()
  expect(upright.width).toBeGreaterThan(upright.height)
  await expect
    .poll(async () => {
      const turned = (await picture.boundingBox())!
      return turned.height > turned.width
    })
    .toBe(true)
  expect(await seriousFaults(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: '下载' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('正面.jpg')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await close()
})

test('a PDF stands in a frame that its policy lets show it; what cannot be shown is offered to download', async () => {
  const { page, close } = await app.open(`/records/${stored.id}`)
  // Browsers without a screen have no viewer of their own.
  await page.evaluate(() => Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true }))
  const answered = page.waitForResponse((response) => response.url().endsWith(`/api/files/${files[1]!.id}`))
  await look(page, '合同.pdf')
  const answer = await answered
  expect(answer.status()).toBe(200)
  const headers = answer.headers()
  expect(headers['content-disposition']).toMatch(/^inline/)
  expect(headers['content-security-policy']).toMatch(/object-src 'self'.*frame-ancestors 'self'/)
  expect(headers['content-security-policy']).not.toContain('sandbox')
  await page.locator('dialog iframe[title="合同.pdf"]').waitFor()
  await page.keyboard.press('ArrowRight')
  const dialog = page.getByRole('dialog', { name: '说明.txt' })
  await dialog.getByText('这种文件不能在页面里看，请下载后打开。').waitFor()
  await dialog.getByText('第 2 个，共 3 个').waitFor()
  await close()
})

test('whoever may not know a field has neither its files nor their bytes; a void record keeps all of them', async () => {
  const { page, close } = await openAs(app, clerk, `/records/${stored.id}`)
  await page.getByRole('button', { name: '查看 正面.jpg' }).waitFor()
  expect(await page.getByRole('button', { name: '查看 合同.pdf' }).count()).toBe(0)
  const bytes = await app.fetch(`/api/files/${files[1]!.id}`, { headers: clerk })
  expect([403, 404]).toContain(bytes.status)
  await close()

  await callApi(app, 'POST', `/submissions/${stored.id}/void`, {
    body: { reason: '重复', revision: stored.revision },
  })
  const own = await app.open(`/records/${stored.id}`)
  await look(own.page, '合同.pdf')
  await own.page.getByRole('dialog', { name: '合同.pdf' }).getByRole('link', { name: '下载' }).waitFor()
  await own.page.keyboard.press('Escape')
  await look(own.page, '正面.jpg')
  const picture = own.page.getByRole('dialog').getByRole('img', { name: '正面.jpg' })
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(32)
  await own.close()
})
