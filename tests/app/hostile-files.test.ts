import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOSTILE } from '../../packages/builder/src/import/xlsx/hostile-xlsx.fixture.ts'
import { library } from '../corpus/library.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id } = library.find(({ code }) => code === '6-03')!
/** Milliseconds that the page may stand still, on a machine that does much else; these files held it for minutes. */
const STILL = 5000

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const choose = (page: Page, bytes: Uint8Array) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'a.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    })

/** Notes how long the page stands still at most, from now on. */
const watchStill = (page: Page) =>
  page.evaluate(() => {
    const seen = globalThis as unknown as { still: number }
    let last = performance.now()
    seen.still = 0
    setInterval(() => {
      const now = performance.now()
      seen.still = Math.max(seen.still, now - last)
      last = now
    }, 20)
  })
const longestStill = (page: Page) => page.evaluate(() => (globalThis as unknown as { still: number }).still)

/** Those that a table of records may well be. */
const FIT = ['is full', 'merges its cells too often']

test.each(Object.keys(HOSTILE).filter((name) => !FIT.includes(name)))(
  'a workbook that %s holds neither page, and is refused with words',
  async (name) => {
    const bytes = HOSTILE[name]!()
    for (const path of ['/new', `/forms/${id}/import`]) {
      const { page, complaints, close } = await app.open(path)
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
      await watchStill(page)
      await choose(page, bytes)
      await page
        .getByRole('alert')
        .filter({ hasText: /复制到新的工作簿|已损坏|请删除|没有数据|没有/ })
        .first()
        .waitFor()
      expect(await longestStill(page)).toBeLessThan(STILL)
      expect(complaints).toEqual([])
      await close()
    }
  },
  60_000,
)
