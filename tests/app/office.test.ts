import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp

beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app.close())

test('a browser elsewhere tells moments by the clocks of the office, and moves with it', async () => {
  const opened = await app.open('/admin/office', { timezoneId: 'America/Los_Angeles' })
  const { page } = opened
  await page.getByLabel('名称', { exact: true }).fill('客户服务部')
  await page.getByLabel('时区').selectOption('Asia/Tokyo')
  await page.getByText('换时区之后').waitFor()
  await page.getByRole('button', { name: '保存' }).click()
  const saved = page.locator('.office-versions time').first()
  await saved.waitFor()
  const at = new Date((await saved.getAttribute('datetime'))!)
  const inTokyo = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'medium',
    timeStyle: 'medium',
  })
  await expect.poll(() => saved.textContent()).toBe(inTokyo.format(at))
  expect(opened.complaints).toEqual([])
  await opened.close()
})
