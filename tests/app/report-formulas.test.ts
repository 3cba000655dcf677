import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankReport } from '../../packages/builder/src/report/edits/blank-report.ts'
import { library } from '../corpus/library.ts'
import { startApp, type RunningApp, type WatchedPage } from './running-app.ts'

const { id: formId, sample } = library.find(({ code }) => code === '6-03')!
const SOON = { timeout: 10_000 }

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  for (const acceptedOn of ['2026-03-02', '2026-03-09', '2026-04-01'])
    await send('POST', `/api/forms/${formId}/submissions`, {
      record: { ...sample, acceptedOn },
    })
})
afterAll(() => app?.close())

async function send(method: string, path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await app.fetch(path, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

/** A report over complaints by kind, on the drawing board. */
async function openComplaints(id: string, locale: 'zh-CN' | 'en-US' = 'zh-CN'): Promise<WatchedPage> {
  const document = {
    ...blankReport({ id, title: '投诉' }),
    queries: {
      c: {
        from: [{ as: 'c', form: formId }],
        fields: { day: { from: 'c/acceptedOn' }, kind: { from: 'c/complaintType' } },
        cross: {
          rows: [{ field: 'kind' }],
          measures: {
            cases: { title: '件数', of: 'count' },
            early: {
              title: '三月',
              of: 'count',
              where: [{ field: 'day', op: 'eq', value: '2026-03' }],
            },
          },
          totals: { rows: true },
        },
      },
    },
    sheet: { blocks: [{ kind: 'table', query: 'c' }] },
  }
  await send('PUT', `/api/reports/${id}/draft`, { document, base: null, revision: 0 })
  const opened = await app.open(`/reports/${id}/design`, { locale })
  opened.page.setDefaultTimeout(15_000)
  await opened.page.locator('.pwr-pages .pwb-paper').first().waitFor()
  return opened
}

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true })
const settings = (page: Page) => page.locator('.pwr-settings')
const tried = (page: Page) => settings(page).locator('.pwb-hint[role=status]').first().innerText()
const figures = async (page: Page) =>
  (await page.locator('.pwr-pages .pwb-paper').allTextContents()).join('').replaceAll(/\s/g, '')

/** Writes a usual formula by the selects that are called so, each with the option that is called so. */
async function write(
  page: Page,
  picks: readonly (readonly [select: string, option: string])[],
  name = '写入',
) {
  for (const [select, option] of picks)
    await page
      .locator('.pwb-formula-help label')
      .filter({ has: page.getByText(select, { exact: true }).and(page.locator('span')) })
      .locator('select')
      .selectOption({ label: option })
  await button(settings(page), name).click()
}

test('a rate of two values is picked, has its sign, and is tried with the preview’s totals', async () => {
  const { page, complaints, close } = await openComplaints('formula-rate')
  await page.locator('[data-area=measures]').getByRole('button').first().click()
  await page.getByRole('menuitem', { name: '添加计算指标' }).click()
  await page.locator('[data-area=measures] .pwr-chip-name').last().click()
  await settings(page).getByText('常用公式和函数').click()
  await write(page, [
    ['常用公式', '比率：占百分之几'],
    ['部分', '三月'],
    ['总数', '件数'],
  ])
  await expect
    .poll(() => settings(page).getByLabel('公式', { exact: true }).inputValue(), SOON)
    .toBe('三月 / 件数 * 100')
  await expect.poll(() => tried(page), SOON).toBe('按预览的合计：66.67%')
  await expect.poll(() => figures(page), SOON).toMatch(/66\.67%/)
  expect(complaints).toEqual([])
  await close()
})

test('a computed column takes a usual formula of words or numbers, and is tried with a row', async () => {
  const { page, complaints, close } = await openComplaints('formula-row', 'en-US')
  await button(page, '＋ New calculated column').click()
  await expect.poll(() => tried(page), SOON).toBe('With a row of the preview: 1')
  await settings(page).getByText('Usual formulas and functions').click()
  await write(
    page,
    [
      ['Usual formulas', 'An option is chosen'],
      ['Field', '投诉类型'],
      ['Option', '商品'],
    ],
    'Write it',
  )
  await expect.poll(() => tried(page), SOON).toMatch(/^With a row of the preview \(投诉类型 .+\): (Yes|No)$/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => tried(page), SOON).toBe('With a row of the preview: 1')
  expect(complaints).toEqual([])
  await close()
})
