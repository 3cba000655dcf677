import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Report } from '@paperwright/runtime/report'
import { library } from '../corpus/library.ts'
import { complaintReport } from './complaint-report.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id: formId, sample } = library.find(({ code }) => code === '6-03')!
const COPY = `${complaintReport.title}（副本）`

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  await send('POST', `/api/reports/${complaintReport.id}/versions`, { document: complaintReport })
  await send('POST', `/api/forms/${formId}/submissions`, { record: sample })
})
afterAll(() => app?.close())

async function send(method: string, path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await app.fetch(path, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const saved = (page: Page) => page.getByText('草稿已保存').waitFor()
const changes = (page: Page) => page.locator('.versions-compare .versions-changes li').allInnerTexts()

async function publish(page: Page, note: string): Promise<string[]> {
  await saved(page)
  await button(page, '发布').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('说明改了什么').fill(note)
  const told = await dialog.locator('.design-changes li').allInnerTexts()
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '签发', exact: true }).waitFor()
  return told
}

/** Changes the drawn report as its file, as whoever works on it in another browser does. */
async function changeDraft(page: Page, change: (report: Report) => void): Promise<void> {
  const id = page.url().split('/').at(-2)!
  const draft = (await (await app.fetch(`/api/reports/${id}/draft`)).json()) as {
    document: Report
    base: number
    revision: number
  }
  change(draft.document)
  await send('PUT', `/api/reports/${id}/draft`, draft)
  await page.reload()
  await page.locator('.pwr').waitFor()
}

test('a report begins as a copy; its versions are compared by meaning, an old one is taken up again', async () => {
  const { page, complaints, close } = await app.open('/reports')
  page.setDefaultTimeout(15_000)
  await page.getByRole('link', { name: '新建报表' }).click()
  await page.getByLabel('复制哪一张').selectOption(complaintReport.id)
  await page.getByRole('button', { name: '开始设计' }).nth(1).click()
  await page.locator('.pwr').waitFor()
  expect(await publish(page, '从各类投诉复制')).toEqual([])

  await page.getByRole('link', { name: '设计', exact: true }).click()
  await page.getByRole('button', { name: '报表设置', exact: true }).click()
  const title = page.getByRole('textbox', { name: '标题', exact: true }).first()
  await title.fill('投诉月报')
  await title.press('Enter')
  await page.getByRole('heading', { level: 1, name: '投诉月报' }).waitFor()
  await saved(page)
  await changeDraft(page, ({ queries, sheet, signatures }) => {
    queries.kinds!.cross!.measures.count!.show = 'share'
    queries.kinds!.where!.push({ field: 'kind', op: 'noneOf', value: ['other'] })
    sheet!.blocks = sheet!.blocks.map((block) =>
      block.kind === 'chart' ? { ...block, chart: 'pie' } : block,
    )
    signatures!.push({ key: 'checked', label: '审核' })
  })
  const told = [
    `报表标题由“${COPY}”改为“投诉月报”`,
    '查询“kinds”增加筛选：投诉类型 不是 其他',
    '数值“件数”的显示方式设为 占总计的百分比',
    '图表“kinds”的图形由 柱形图 改为 饼图',
    '增加签字位“审核”',
  ]
  expect(await publish(page, '改看占比')).toEqual(told)

  await page.getByRole('link', { name: '版本', exact: true }).click()
  await page.getByText('改看占比').waitFor()
  await button(page, '与上一版比较').click()
  await expect.poll(() => changes(page)).toEqual(told)
  for (const [version, words] of [
    ['第 1 版', COPY],
    ['第 2 版', '投诉月报'],
  ] as const)
    await page.getByRole('figure', { name: version }).getByText(words).first().waitFor()

  await button(page, '放回草稿').click()
  await page.locator('.pwr').waitFor()
  await page.getByRole('heading', { level: 1, name: COPY }).waitFor()
  expect(await publish(page, '还是用原来的')).toHaveLength(told.length)
  expect(complaints).toEqual([])
  await close()
})

test('a shipped report that was changed goes back to what is shipped, and asks before it replaces a draft', async () => {
  const id = 'complaint-summary'
  const shipped = (await (await app.fetch(`/api/reports/${id}`)).json()) as { document: Report }
  const document = { ...shipped.document, title: '自己的' }
  await send('POST', `/api/reports/${id}/versions`, { document, base: 1 })
  await send('PUT', `/api/reports/${id}/draft`, { document, base: 2, revision: 0 })
  const { page, complaints, close } = await app.open(`/reports/${id}/versions`)
  page.setDefaultTimeout(15_000)
  await page.getByText('与系统自带的有 1 处不同').waitFor()
  await page.getByText(`报表标题由“${shipped.document.title}”改为“自己的”`).waitFor()
  await button(page, '恢复成自带的（放进草稿）').click()
  await page.getByRole('dialog').getByRole('button', { name: '放回草稿', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: shipped.document.title }).waitFor()
  await button(page, '放弃修改').click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃修改', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '自己的' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a report is exported as a file, which becomes a draft again; what is no report is refused', async () => {
  const { page, complaints, close } = await app.open(`/reports/${complaintReport.id}/design`)
  page.setDefaultTimeout(15_000)
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, '导出文件').click()])
  expect(file.suggestedFilename()).toBe(`${complaintReport.id}.report.json`)
  const buffer = await readFile(await file.path())
  expect(JSON.parse(buffer.toString())).toEqual(complaintReport)

  await page.goto(new URL('/reports/new', app.url).href)
  const choose = async (content: Buffer) =>
    page
      .getByLabel('选择文件')
      .setInputFiles({ name: 'a.report.json', mimeType: 'application/json', buffer: content })
  await choose(Buffer.from('no report'))
  await page.getByText('内容不是 JSON').waitFor()
  await choose(Buffer.from('{"title": "表", "properties": {}}'))
  await page.getByText('这不是报表文件，或已损坏').waitFor()
  await choose(buffer)
  await page.getByText(`“${complaintReport.title}”已经在这里了`).waitFor()
  await page.getByRole('button', { name: '另立一份' }).click()
  await page.locator('.pwr').waitFor()
  await page.getByRole('heading', { level: 1, name: complaintReport.title }).waitFor()
  // It is another report, which is not published yet.
  expect(page.url()).not.toContain(complaintReport.id)
  await page.goto(new URL('/reports/new', app.url).href)
  await page.locator('.create-drafts').getByRole('link', { name: complaintReport.title }).waitFor()
  expect(complaints).toEqual([])
  await close()
})
