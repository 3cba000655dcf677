import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

test.each([
  ['/library', '客户投诉登记表一', 1440],
  ['/library', '客户投诉登记表一', 390],
  ['/reports', '', 1440],
])('a row of $0 leads to another like it, by a press and Enter, at $2', async (path, title, width) => {
  const { page, complaints, close } = await app.open(path, { viewport: { width, height: 900 } })
  page.setDefaultTimeout(15_000)
  const rows = page.locator('.desk-row').filter({ hasText: title })
  const named = (await rows.first().locator('.desk-open').textContent())!
  await rows.first().getByRole('link', { name: '复制一份' }).click()
  const start = page
    .locator('form')
    .filter({ has: page.locator('select') })
    .getByRole('button')
  await expect.poll(() => start.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('.pwb').waitFor()
  await page.getByText(`${named}（副本）`).first().waitFor()
  expect(complaints).toEqual([])
  await close()
})
