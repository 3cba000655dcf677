import { afterAll, beforeAll, expect, test } from 'vitest'
import { readJson } from '../corpus/library.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { readPdfText } from '../support/pdf.ts'
import { startApp, type RunningApp } from './running-app.ts'

const id = 'complaint-register-1'
const record = readJson('complaints/complaint-register-1.record.json')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  for (let index = 0; index < 3; index++) {
    const stored = await app.fetch(`/api/forms/${id}/submissions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ record }),
    })
    expect(stored.status).toBe(201)
  }
})
afterAll(() => app.close())

test('prints the chosen records, and the file is fetched from the list of print jobs', async () => {
  const { page, complaints, close } = await app.open(`/forms/${id}/records`)
  const boxes = page.getByRole('row').getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await page.getByRole('button', { name: '批量打印' }).click()
  await page.getByRole('dialog', { name: '打印 2 份记录' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: '生成打印文件' }).click()
  await page.getByText('正在生成打印文件').waitFor()
  await page.getByRole('link', { name: '查看打印任务' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'PDF' }).first()
  await row.getByText('已完成 · 2 份').waitFor()
  const saved = page.waitForEvent('download')
  await row.getByRole('link', { name: /^下载/ }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(complaints).toEqual([])
  await close()
})

test('says on whatever page when the file is ready, after a reload too', async () => {
  const { page, complaints, close } = await app.open(`/forms/${id}/records`)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/batches') && request.method() === 'GET') asked.push(request.url())
  })
  await page.getByRole('row').getByRole('checkbox').first().check()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: '批量打印' }).click()
  await page.getByRole('button', { name: '生成打印文件' }).click()
  await page.getByText('正在生成打印文件').waitFor()
  await page.goto(new URL('/reports', app.url).href)
  await page.getByText(/^打印文件好了/).waitFor()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.reload()
  await page.getByRole('heading', { name: '报表' }).first().waitFor()
  expect(await page.getByText(/^打印文件好了/).count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('gives numbers out on blank sheets, fits a phone, and prints them again', async () => {
  const { page, complaints, close } = await app.open(`/forms/${id}/records`, PHONE)
  await page.getByRole('button', { name: '打印带编号的空白表' }).click()
  await page.getByLabel('张数').fill('0')
  await page.getByText('请输入 1 到 2000 的整数').waitFor()
  expect(await page.getByRole('button', { name: '生成打印文件' }).isDisabled()).toBe(true)
  await page.getByLabel('张数').fill('2')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: '生成打印文件' }).click()
  await page.getByRole('link', { name: '查看打印任务' }).click()
  const row = page.getByRole('listitem').filter({ hasText: '带编号的空白表' }).first()
  await row.getByText('已完成 · 2 份').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await seriousFaults(page)).toEqual([])
  const again = page.waitForResponse((response) => response.url().endsWith('/again'))
  await row.getByRole('button', { name: /^重新打印/ }).click()
  await again
  const blanks = async () => {
    const { batches } = (await (await app.fetch('/api/batches')).json()) as {
      batches: { id: string; kind: string; first: string; state: string }[]
    }
    return batches.find(({ kind }) => kind === 'blank')!
  }
  await expect.poll(async () => (await blanks()).state, { timeout: 20_000 }).toBe('done')
  const { id: batch, first } = await blanks()
  const file = await app.fetch(`/api/batches/${batch}/file`)
  const pages = await readPdfText(new Uint8Array(await file.arrayBuffer()))
  expect(pages).toEqual([expect.stringContaining(first), expect.stringMatching(/-000005/)])
  expect(complaints).toEqual([])
  await close()
})

test('says what is being printed and ends it when asked', async () => {
  const started = await app.fetch('/api/batches', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ selection: { formId: id, blank: 2000 }, output: 'zip', locale: 'zh' }),
  })
  expect(started.status).toBe(201)
  const { page, close } = await app.open('/batches')
  const row = page.getByRole('listitem').filter({ hasText: 'ZIP' }).first()
  await row.getByText(/^正在打印 · \d+ \/ 2000 份/).waitFor()
  await row.getByRole('progressbar').waitFor()
  await row.getByRole('button', { name: /^取消/ }).click()
  await row.getByText(/^已取消/).waitFor()
  await close()
})
