import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Submission } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { readPdfText } from '../support/pdf.ts'
import { join, openAs } from './colleagues.ts'
import { complaintReport } from './complaint-report.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id: formId, sample } = library.find(({ code }) => code === '6-03')!
const REPORT = `/reports/${complaintReport.id}`
const MARCH = `${REPORT}?parameters=${encodeURIComponent('{"month":"2026-03"}')}`
const SOON = { timeout: 10_000 }

/** Complaints by day and kind: five in March, one in April. */
const COMPLAINTS = [
  ['2026-03-02', 'goods'],
  ['2026-03-02', 'goods'],
  ['2026-03-09', 'service'],
  ['2026-03-16', 'goods'],
  ['2026-03-30', 'other'],
  ['2026-04-01', 'goods'],
] as const

let app: RunningApp
const numbers: string[] = []
beforeAll(async () => {
  app = await startApp()
  await post(`/api/reports/${complaintReport.id}/versions`, { document: complaintReport })
  for (const [acceptedOn, complaintType] of COMPLAINTS) {
    const record = { ...sample, acceptedOn, complaintType }
    numbers.push((await post<Submission>(`/api/forms/${formId}/submissions`, { record })).number)
  }
})
afterAll(() => app?.close())

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await app.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true })
const counted = async (page: Page) =>
  (await page.locator('.report-table tbody tr').allInnerTexts()).map((row) =>
    row.split(/\s+/).filter(Boolean),
  )

async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The words of the first page of the PDF that the page links to. */
async function pdfWords(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: '打开 PDF' }).getAttribute('href')
  const answer = await app.fetch(href!)
  const [text = ''] = await readPdfText(new Uint8Array(await answer.arrayBuffer()))
  return text.replaceAll(/\s/g, '')
}

test('reports are found by title and opened', async () => {
  const { page, complaints, close } = await app.open('/')
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '报表' }).waitFor()
  await page.getByRole('searchbox', { name: '搜索报表' }).fill('各类投诉')
  await expect.poll(() => page.locator('.desk-open').allInnerTexts(), SOON).toEqual([complaintReport.title])
  await page.getByRole('link', { name: complaintReport.title, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: complaintReport.title }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a report is read, asked for another month, and the address brings it back', async () => {
  const { page, complaints, close } = await app.open(MARCH)
  const march = [
    ['商品', '3'],
    ['服务', '1'],
    ['其他', '1'],
    ['合计', '5'],
  ]
  await expect.poll(() => counted(page), SOON).toEqual(march)
  await page.getByLabel('月份').fill('2026-04')
  const april = [
    ['商品', '1'],
    ['合计', '1'],
  ]
  await expect.poll(() => counted(page), SOON).toEqual(april)
  await page.reload()
  await expect.poll(() => counted(page), SOON).toEqual(april)
  await page.getByLabel('月份').fill('2026-05')
  await page.locator('tbody').getByText('没有符合条件的记录').waitFor()
  await page.getByLabel('月份').fill('')
  await page.getByText('请先更正上面的统计条件').waitFor()
  await page.getByLabel('月份').fill('2026-03')
  await expect.poll(() => counted(page), SOON).toEqual(march)
  // The refusal of a blank month is the browser's to tell, too.
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([])
  await close()
})

test('characters that the print fonts lack are told of over the paper', async () => {
  const smiling = {
    ...complaintReport,
    id: 'complaints-smiling',
    title: '投诉😀',
    code: '6-91',
    series: 'GLXX',
  }
  await post(`/api/reports/${smiling.id}/versions`, { document: smiling })
  const { page, complaints, close } = await app.open(
    '/reports/complaints-smiling?parameters=%7B"month":"2026-03"%7D&view=paper',
  )
  await page.getByText('打印字库里没有“😀”，打印时是方框。').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a figure of the table and a bar of the chart lead to the records behind them', async () => {
  const { page, complaints, close } = await app.open(MARCH)
  await button(page, '3，看背后的记录').click()
  const panel = page.getByRole('dialog', { name: '背后的记录' })
  await panel.getByText('3 份记录').waitFor()
  await panel.getByText('商品 · 件数').waitFor()
  const behind = () => panel.getByRole('link').allInnerTexts()
  expect(await behind()).toEqual([numbers[3], numbers[1], numbers[0]])
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })

  // The focus is back at the figure that was asked, the table's one stop; the next one is below.
  expect(await page.locator('.report-table [tabindex="0"]').allInnerTexts()).toEqual(['3'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(behind, SOON).toEqual([numbers[2]])
  await page.keyboard.press('Escape')

  const chart = page.locator('.report-drawing canvas')
  await chart.scrollIntoViewIfNeeded()
  const { width, height } = (await chart.boundingBox())!
  // The middle of three bars is the service's; its foot is above the words of the axis.
  await chart.click({ position: { x: width / 2, y: height - 40 } })
  await expect.poll(behind, SOON).toEqual([numbers[2]])
  await panel.getByRole('link', { name: numbers[2]! }).click()
  await page.getByText('存档信息').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a report is taken away as PDF, Excel and CSV', async () => {
  const { page, close } = await app.open(MARCH)
  const csv = await download(page, 'CSV')
  expect(csv.name).toContain(complaintReport.title)
  expect(csv.bytes.toString()).toMatch(/商品,3\r\n服务,1\r\n其他,1\r\n合计,5/)
  const excel = await download(page, 'Excel')
  expect(excel.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(await pdfWords(page)).toMatch(/月份：2026年3月.*商品3服务1其他1合计5/)
  await button(page, '纸面').click()
  await page.locator('.paper-page').getByText(complaintReport.title).waitFor()
  await button(page, '打印').waitFor()
  await close()
})

test('an issued report keeps its number and its figures, whatever comes later', async () => {
  const { page, complaints, close } = await app.open(MARCH)
  await button(page, '签发').click()
  const dialog = page.getByRole('dialog', { name: '签发这张报表？' })
  await button(dialog, '签发').click()
  await page.getByRole('heading', { name: /已签发，编号 GLTS-\d{4}-000001/ }).waitFor()
  const record = { ...sample, acceptedOn: '2026-03-31', complaintType: 'goods' }
  await post(`/api/forms/${formId}/submissions`, { record })
  await page.getByRole('link', { name: '打开签发的报表' }).click()
  await page.locator('.paper-page').getByText(complaintReport.title).waitFor()
  const paper = (await page.locator('.paper-page').allTextContents()).join('').replaceAll(/\s/g, '')
  expect(paper).toMatch(/商品3服务1其他1合计5.*GLTS-\d{4}-000001/)
  await page.locator('.issued-facts').getByText('管理员').waitFor()
  expect(await pdfWords(page)).toContain('商品3服务1其他1合计5')
  await page.getByRole('link', { name: '已签发' }).click()
  await page.getByRole('link', { name: /^GLTS-\d{4}-000001$/ }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a report is scheduled, paused and no longer scheduled', async () => {
  const { page, close } = await app.open(MARCH)
  await button(page, '定期签发').click()
  const dialog = page.getByRole('dialog', { name: '定期自动签发' })
  await dialog.getByText('还没有计划').waitFor()
  await dialog.getByRole('combobox', { name: '日', exact: true }).selectOption('5')
  await button(dialog, '添加计划').click()
  await dialog.getByText('每月 5 日 8:00').waitFor()
  await button(dialog, '暂停').click()
  await dialog.getByText('已暂停').waitFor()
  await button(dialog, '删除').click()
  await dialog.getByText('还没有计划').waitFor()
  await close()
})

test('a dashboard is made, ordered by keys, and shows its figures', async () => {
  const { page, complaints, close } = await app.open('/dashboard')
  await button(page, '新建看板').click()
  await page.getByLabel('名称').fill('客服一览')
  for (const kind of ['表格', '图表']) {
    await button(page, '添加报表').click()
    const dialog = page.getByRole('dialog', { name: '添加到看板' })
    await dialog.getByRole('combobox', { name: '报表', exact: true }).selectOption(complaintReport.id)
    const part = dialog.getByRole('option', { name: kind })
    await part.waitFor({ state: 'attached' })
    await dialog.getByLabel('内容').selectOption({ label: await part.innerText() })
    await button(dialog, '添加报表').click()
    await dialog.waitFor({ state: 'detached' })
  }
  const kinds = () => page.locator('.tile p').allInnerTexts()
  await expect.poll(kinds, SOON).toEqual(['表格', '图表'])
  await button(page, `前移：${complaintReport.title}`).last().focus()
  await page.keyboard.press('Enter')
  await expect.poll(kinds, SOON).toEqual(['图表', '表格'])
  await page.getByLabel(`宽度：${complaintReport.title}`).first().selectOption('12')
  await button(page, '保存').click()
  await page.getByRole('heading', { level: 1, name: '客服一览' }).waitFor()
  await page.reload()
  await page.locator('.tile').nth(1).getByRole('table').waitFor()
  expect(
    await page.locator('.tile').evaluateAll((tiles) => tiles.map(({ dataset }) => dataset['width'])),
  ).toEqual(['12', '6'])
  await button(page, '编辑').click()
  await button(page, `移除：${complaintReport.title}`).first().click()
  await button(page, '保存').click()
  await expect.poll(() => page.locator('.tile').count(), SOON).toBe(1)
  expect(complaints).toEqual([])
  await close()
})

test('tiles are dragged into order, count what they are told to, and fill the screen', async () => {
  const block = { query: 'kinds' }
  const { id } = await post<{ id: string }>('/api/dashboards', {
    name: '大屏',
    department: null,
    tiles: [
      { report: complaintReport.id, block: { ...block, kind: 'chart', chart: 'bar' }, width: 6 },
      { report: complaintReport.id, block: { ...block, kind: 'table' }, width: 6 },
    ],
  })
  const { page, complaints, close } = await app.open('/')
  page.setDefaultTimeout(8000)
  await page.getByRole('link', { name: '看板', exact: true }).click()
  await page.waitForURL('**/dashboard')
  await page.goto(new URL(`/dashboard?id=${id}`, app.url).href)
  await button(page, '编辑').click()
  const tiles = page.locator('.tile')
  await tiles.nth(1).dragTo(tiles.nth(0))
  await expect.poll(() => page.locator('.tile p').allInnerTexts(), SOON).toEqual(['表格', '图表'])

  await button(page, `统计条件：${complaintReport.title}`).first().click()
  const dialog = page.getByRole('dialog')
  const start = dialog.getByRole('combobox', { name: '月份' })
  expect(await start.locator('option').allInnerTexts()).toEqual(['按报表（本月）', '本月', '上月'])
  await start.selectOption('上月')
  await button(dialog, '确定').click()
  await button(page, '保存').click()
  const asked = async () => (await page.locator('.tile-asked').allInnerTexts()).toSorted()
  await expect.poll(async () => new Set(await asked()).size, SOON).toBe(2)
  for (const words of await asked()) expect(words).toMatch(/^月份 \d{4}-\d{2}$/)
  await button(page, '全屏').click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe('dashboard-grid')
  expect(complaints).toEqual([])
  await close()
})

test('whoever sees own records alone is told so, and whoever sees none is not let in', async () => {
  const agent = await join(app, { name: '赵强', username: 'zhaoqiang', posts: ['call-center-agent'] })
  const rights = { fill: true, edit: false, print: true, export: true }
  const allow = async (see: string, revision: number) => {
    const access = { posts: { '*': { ...rights, see } }, fields: {} }
    const answer = await app.fetch(`/api/access/${formId}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ access, revision }),
    })
    expect(answer.status).toBe(200)
  }
  await allow('own', 0)
  const { page, close } = await openAs(app, agent, MARCH)
  await page.getByText('统计范围：本人的记录').waitFor()
  await page.locator('tbody').getByText('可查看的记录中没有符合条件的').waitFor()
  expect(await page.getByRole('link', { name: '设计', exact: true }).count()).toBe(0)

  await allow('none', 1)
  await page.reload()
  await page.getByText('您没有权限看这里').waitFor()
  await page.goto(new URL('/reports', app.url).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('link', { name: complaintReport.title }).count()).toBe(0)
  expect(await page.getByRole('link', { name: '新建报表' }).count()).toBe(0)
  await close()
})
