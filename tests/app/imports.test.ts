import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundPage } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { callApi } from './call-api.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id } = library.find(({ code }) => code === '6-03')!
// 受理 stands in the titles of two fields, and is days: it is guessed.
const HEADS = '受理编号,受理,投诉客户姓名,投诉类型,投诉缘由'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const choose = (page: Page, name: string, rows: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${HEADS}\n${rows}`) })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** How the imported records stand, and all that they say, by their numbers of acceptance. */
const found = async () => {
  const { items } = await callApi<FoundPage>(app, 'GET', `/forms/${id}/find?search=DR-`, {})
  return Object.fromEntries(
    items.map(({ record, state }) => [record['acceptanceNo'], [state, Object.values(record).join()]]),
  )
}

test('a file is imported, another corrects its records by their key, and each is taken back', async () => {
  const { page, complaints, close } = await app.open(`/forms/${id}/import`)
  await page.getByText('还没有往这张表单导入过').waitFor()
  await choose(page, '三月.csv', 'DR-1,2026-03-05,周敏,商品,破损\nDR-2,2026-03-06,吴磊,商品,迟到\n')
  await page.getByText('按内容猜的，请核对').waitFor()
  await button(page, '检查').click()
  await button(page, '存档 2 份').waitFor()
  await page.getByLabel('记录属于').selectOption({ index: 1 })
  await button(page, '存档 2 份').click()
  await page.getByText('已存档 2 份').waitFor()

  await button(page, '再导入一个文件').click()
  await choose(
    page,
    '更新.csv',
    'DR-1,2026-03-05,周敏,商品,换货\nDR-2,,吴磊,商品,迟到\nDR-3,2026-03-08,新人,服务,态度\n',
  )
  await page.getByLabel('按关键列更新已有记录').check()
  await page.getByText('请选择关键列。').waitFor()
  await page
    .getByRole('group', { name: /^关键列/ })
    .getByLabel('受理编号')
    .check()
  await button(page, '检查').click()
  await page.getByText('新增 1 份，更正 1 份，没有变化 1 份。').waitFor()
  const preview = page.getByRole('region', { name: '每行会做什么' })
  expect(await preview.locator('tbody tr').first().innerText()).toMatch(
    /更正[\s\S]*投诉缘由[\s\S]*破损[\s\S]*换货/,
  )
  await page.getByLabel(/^更正原因/).fill('客户要求换货')
  await page.getByLabel('记录属于').selectOption({ index: 1 })
  await button(page, '新增 1 份，更正 1 份').click()
  await page.getByText('已新增 1 份，更正 1 份').waitFor()
  expect(await found()).toMatchObject({
    'DR-1': ['corrected', expect.stringContaining('换货')],
    'DR-2': ['submitted', expect.stringContaining('迟到')],
    'DR-3': ['submitted', expect.anything()],
  })

  await button(page, '撤回这次导入').click()
  await page.getByText('将作废 1 份导入的记录').waitFor()
  await button(page, '撤回 2 份').click()
  await page.getByText('已撤回：作废 1 份，改回 1 份').waitFor()
  await button(page, '关闭').click()
  expect(await found()).toMatchObject({
    'DR-1': ['corrected', expect.stringContaining('破损')],
    'DR-3': ['void', expect.anything()],
  })

  // DR-1 was gone on with: it stays when the first file is taken back, and is named.
  await page.reload()
  await button(page, '撤回导入：三月.csv').click()
  await page.getByText('1 份在导入之后有人改过或作废，会留下不动：').waitFor()
  await button(page, '撤回 1 份').click()
  await page.getByText(/已撤回：作废 1 份，留下 1 份/).waitFor()
  await button(page, '关闭').click()
  await page.getByRole('cell', { name: '已撤回，1 份留下' }).waitFor()

  await page.goto(new URL('/admin/audit', app.url).href)
  await page.locator('.audit-what', { hasText: '撤回导入' }).first().waitFor()
  expect(await page.locator('.audit-what', { hasText: '作废记录' }).count()).toBe(0)
  await page.getByRole('button', { name: /^详情/ }).first().click()
  await page.locator('.audit-parts', { hasText: '作废记录' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})
