import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { library } from '../corpus/library.ts'
import { complaintReport } from './complaint-report.ts'
import { join, openAs } from './colleagues.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id, sample, form } = library.find(({ code }) => code === '6-03')!
const other = library.find(({ code }) => code === '6-11')!
const SOON = { timeout: 15_000 }

let app: RunningApp
let clerk: Record<string, string>
const send = async (method: string, path: string, body: object) => {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await app.fetch(path, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { id: string }
}

beforeAll(async () => {
  app = await startApp()
  clerk = await join(app, { name: '陈静', username: 'clerk', posts: ['survey-specialist'] })
  for (const no of [1, 2, 3])
    await send('POST', `/api/forms/${id}/submissions`, { record: { ...sample, acceptanceNo: `TS-${no}` } })
  await send('POST', `/api/forms/${other.id}/submissions`, {
    record: { ...other.sample, promisedBy: '2026-01-05', handledOn: undefined, handledBy: undefined },
  })
  await send('POST', `/api/reports/${complaintReport.id}/versions`, { document: complaintReport })
  await send('POST', `/api/forms/${id}/views`, { name: '全部投诉', shared: true, view: {} })
})
afterAll(() => app?.close())

const cards = (page: Page) => page.locator('section:has(#favourites) li').allInnerTexts()

describe('the first page', () => {
  test('leads someone new to the library, and keeps what they star first, in their order', async () => {
    const { page, complaints, close } = await openAs(app, clerk, '/')
    await page.getByText('从下面选一张表单开始填写').waitFor()
    const star = (title: string) => page.getByRole('button', { name: `收藏 ${title}`, exact: true })
    await star(form.title).click()
    await star(other.form.title).click()
    await expect.poll(() => star(form.title).getAttribute('aria-pressed'), SOON).toBe('true')
    await page.reload()
    const first = (await cards(page).then((all) => all.length)) === 0
    if (first) await page.locator('#favourites').waitFor()
    expect((await cards(page)).map((text) => text.split('\n').at(-1))).toEqual([form.title, other.form.title])
    await page.getByRole('button', { name: '调整顺序' }).click()
    await page.getByRole('button', { name: `前移：${other.form.title}` }).click()
    await page.getByRole('button', { name: '完成' }).click()
    await expect
      .poll(async () => (await cards(page)).map((text) => text.split('\n').at(-1)), SOON)
      .toEqual([other.form.title, form.title])
    await page.getByRole('link', { name: '表单库' }).click()
    await page.getByRole('heading', { level: 1, name: '表单库' }).waitFor()
    expect((await cards(page)).length).toBe(2)
    await star(form.title).click()
    await expect.poll(async () => (await cards(page)).length, SOON).toBe(1)
    expect(complaints).toEqual([])
    await close()
  })

  test('counts what one sees and what is due, each leading to its records', async () => {
    const { page, complaints, close } = await app.open('/')
    await page.getByRole('link', { name: `${form.title} 今日 3` }).click()
    await page.getByText('第 1–3 份，共 3 份').waitFor()
    await page.goBack()
    const row = page.locator('.desk-row').filter({ hasText: other.form.title })
    await row.getByRole('link', { name: '到期 1（逾期 1）' }).click()
    await page.getByText('第 1–1 份，共 1 份').waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  test('has the parts of reports that one puts there, until they are taken away', async () => {
    const { page, complaints, close } = await app.open(`/reports/${complaintReport.id}`)
    await page.getByRole('button', { name: '放到首页' }).click()
    const dialog = page.getByRole('dialog')
    const options = dialog.getByLabel('放哪一部分').locator('option')
    await expect.poll(() => options.count(), SOON).toBeGreaterThan(1)
    const parts = await options.allInnerTexts()
    expect(new Set(parts).size).toBe(parts.length)
    await dialog
      .getByLabel('放哪一部分')
      .selectOption({ label: parts.find((one) => one.startsWith('数字'))! })
    await dialog.getByRole('button', { name: '放到首页' }).click()
    await dialog.getByText('已放到首页').waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('link', { name: '首页' }).click()
    await page.locator('.tile-number').waitFor()
    await page.getByRole('button', { name: /^从首页移除/ }).click()
    await expect.poll(() => page.locator('.tile-number').count(), SOON).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})

test('a dashboard has numbers, lists and words, and asks before it is left unsaved', async () => {
  const { page, complaints, close } = await app.open('/dashboard')
  await page.getByRole('button', { name: '新建看板' }).click()
  await page.getByLabel('名称').fill('早会')
  await page.getByRole('button', { name: '添加报表' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('select').nth(0).selectOption(complaintReport.id)
  const part = dialog.locator('select').nth(1)
  await expect.poll(() => part.locator('option').count(), SOON).toBeGreaterThan(1)
  const number = (await part.locator('option').allInnerTexts()).find((one) => one.startsWith('数字'))!
  await part.selectOption({ label: number })
  await dialog.getByRole('button', { name: '添加报表' }).click()
  await page.getByRole('button', { name: '添加列表' }).click()
  await dialog.locator('select').nth(0).selectOption(id)
  await expect
    .poll(() => dialog.locator('select').nth(1).locator('option').allInnerTexts(), SOON)
    .toEqual(['全部投诉'])
  await dialog.getByRole('button', { name: '添加列表' }).click()
  await page.getByRole('button', { name: '添加文字' }).click()
  await dialog.getByLabel('标题（可不填）').fill('值班')
  await dialog.getByLabel('文字', { exact: true }).fill('周一：陈静\n周二：李娜')
  await dialog.getByRole('button', { name: '确定' }).click()

  await page.getByRole('link', { name: '报表' }).click()
  await page.getByRole('button', { name: '继续编辑' }).click()
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '继续编辑' }).click()
  // By the keyboard alone.
  await page.getByRole('button', { name: '前移：值班' }).press('Enter')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '早会' }).waitFor()
  const tiles = page.locator('.tile')
  await expect.poll(() => tiles.count(), SOON).toBe(3)
  expect(await tiles.nth(1).innerText()).toContain('周二：李娜')
  await tiles.nth(0).locator('.tile-number').waitFor()
  await tiles.nth(2).getByText('TS-').first().waitFor()

  const own = { fill: true, see: 'none', edit: false, print: false, issue: false, export: false }
  await send('PUT', `/api/access/${id}`, { access: { posts: { '*': own }, fields: {} }, revision: 0 })
  const seen = await openAs(app, clerk, '/dashboard')
  await seen.page.getByText('周一：陈静').waitFor()
  await expect
    .poll(() => seen.page.locator('.tile').allInnerTexts(), SOON)
    .toEqual([expect.stringContaining('没有查看'), expect.anything(), expect.stringContaining('没有查看')])
  expect([...complaints, ...seen.complaints]).toEqual([])
  await seen.close()
  await close()
})
