import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Submission } from '../../packages/server/src/index.ts'
import { deepJson, namingEachOther } from '../../packages/runtime/src/limits/hostile-documents.fixture.ts'
import { library } from '../corpus/library.ts'
import { giveSerif } from '../support/browser.ts'
import { runs } from '../support/runs.ts'
import { readPdfText, renderPdf } from '../support/pdf.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { complaintReport } from './complaint-report.ts'
import { hearComposingKeys } from '../support/composing-keys.ts'
import { oneWindow, startApp, type RunningApp } from './running-app.ts'

const { id, sample, form } = library.find(({ code }) => code === '6-03')!

let app: RunningApp
let submissionId: string
let voidId: string
let draftId: string
let issuedId: string
beforeAll(async () => {
  app = await startApp()
  const post = async (path: string, body: object) => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await app.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return ((await answer.json()) as Submission).id
  }
  for (let copy = 0; copy < 23; copy++) {
    const record = { ...sample, acceptanceNo: `TS-${copy + 1}` }
    submissionId = await post(`/api/forms/${id}/submissions`, { record })
    if (copy === 0) voidId = submissionId
  }
  await post(`/api/submissions/${voidId}/void`, { revision: 1, reason: '重复登记' })
  draftId = await post(`/api/forms/${id}/drafts`, { record: { customerName: '陈雅琴' } })
  await post(`/api/reports/${complaintReport.id}/versions`, { document: complaintReport })
  issuedId = await post(`/api/reports/${complaintReport.id}/issue`, { parameters: { month: '2026-03' } })
  const tile = { report: complaintReport.id, width: 6, parameters: { month: '2026-03' } }
  await post('/api/dashboards', {
    name: '客服一览',
    department: null,
    tiles: ['table', 'chart'].map((kind) => ({
      ...tile,
      block: { kind, query: 'kinds', ...(kind === 'chart' && { chart: 'bar' }) },
    })),
  })
})
afterAll(() => app?.close())

const SORT = encodeURIComponent(JSON.stringify([{ field: 'createdAt', direction: 'asc' }]))
const FILTERS = encodeURIComponent(
  JSON.stringify([
    { field: 'state', op: 'anyOf', value: ['submitted'] },
    { field: 'createdAt', op: 'between', value: ['1000-01-01', '9999-12-30'] },
  ]),
)

const REPORT = `/reports/${complaintReport.id}`
const MARCH = encodeURIComponent('{"month":"2026-03"}')
const MAY = encodeURIComponent('{"month":"2026-05"}')

/** Every page with words that show that it is there. */
const PAGES: [name: string, path: () => string, words: string][] = [
  ['first page', () => '/', form.title],
  ['library', () => '/library', form.title],
  ['library without a match', () => '/library?q=发票', '没有与'],
  ['fill page', () => `/forms/${id}`, '填写的内容会自动保存'],
  ['records', () => `/forms/${id}/records`, 'TS-23'],
  ['records, filtered', () => `/forms/${id}/records?q=TS-1&filters=${FILTERS}&sort=${SORT}`, '提交时间 至'],
  ['records without a match', () => `/forms/${id}/records?q=没有这样的`, '没有符合条件的记录'],
  ['import of records', () => `/forms/${id}/import`, '下载样表'],
  ['numbers on blank sheets', () => `/forms/${id}/numbers`, '发出在空白表上的编号'],
  ['search', () => '/find?q=TS-1', '找到'],
  ['search without a match', () => '/find?q=没有这样的', '没有记录含有'],
  ['record', () => `/records/${submissionId}`, '存档信息'],
  ['edit page', () => `/records/${submissionId}/edit`, '没有改动'],
  ['begun record', () => `/forms/${id}?draft=${draftId}`, '上次没有提交'],
  ['void record', () => `/records/${voidId}`, '作废了这份记录'],
  ['edit page of a void record', () => `/records/${voidId}/edit`, '已作废，不能再更正'],
  ['notices', () => '/notices', '还没有通知'],
  ['import', () => '/import', '选择文件'],
  ['design', () => `/forms/${id}/design`, '拖到空单元格'],
  ['versions', () => `/forms/${id}/versions`, '发布过的版本'],
  ['new form', () => '/new', '从空白开始'],
  ['account', () => '/account', '脚本用的密钥'],
  ['print jobs', () => '/batches', '任务和文件保留 7 天'],
  ['people', () => '/admin/people', '添加人员'],
  ['people from a table', () => '/admin/people/import', '一行一个人'],
  ['posts', () => '/admin/posts', '添加岗位'],
  ['office', () => '/admin/office', '办公室的名称、时区和表单的分类'],
  ['notice channels', () => '/admin/channels', '群和程序'],
  ['rights', () => '/admin/access', '没有单独设置的表单都按这里'],
  ['rights of a form', () => `/admin/access?form=${id}`, '选一个人的岗位'],
  ['audit log', () => '/admin/audit', '每一条都和前一条连着'],
  ['backup', () => '/admin/backup', '把这里的全部数据存成一个文件'],
  ['reports', () => '/reports', complaintReport.title],
  ['report', () => `${REPORT}?parameters=${MARCH}`, '合计'],
  ['report on paper', () => `${REPORT}?parameters=${MARCH}&view=paper`, '制表'],
  ['report without records', () => `${REPORT}?parameters=${MAY}`, '没有符合条件的记录'],
  ['issued reports', () => `${REPORT}/issued`, 'GLTS-'],
  ['issued report', () => `/reports/issued/${issuedId}`, 'SHA-256'],
  ['new report', () => '/reports/new', '从空白开始'],
  ['report design', () => `${REPORT}/design`, '尚无修改'],
  ['report versions', () => `${REPORT}/versions`, '发布过的版本'],
  ['dashboard', () => '/dashboard', '合计'],
  ['lost page', () => '/nowhere', '没有这个页面'],
]

describe('every page', () => {
  const wide = oneWindow(() => app)
  const phone = oneWindow(() => app, { viewport: { width: 390, height: 844 }, hasTouch: true })

  test.each(PAGES)('%s: has nothing serious for axe to find, light or dark', async (_, path, words) => {
    const { page, complaints } = await wide.goTo(path())
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
      await page.getByText(words).first().waitFor()
      // In the dark the page is the same but for its colours.
      const colours = colorScheme === 'dark' ? 'alone' : undefined
      expect([colorScheme, await seriousFaults(page, colours)]).toEqual([colorScheme, []])
    }
    expect((await hearComposingKeys(page)).heard).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each(PAGES)('%s: fits a phone', async (_, path, words) => {
    const { page, complaints } = await phone.goTo(path())
    await page.getByText(words).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    // Its colours are those of the wide page.
    expect(await seriousFaults(page, runs(0, 1) === 0 ? 'others' : undefined)).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('takes no style and no script that something else put into the page', async () => {
  const { page, close } = await app.open('/')
  await page.getByText(form.title).first().waitFor()
  const done = await page.evaluate(() => {
    const smuggled = document.createElement('div')
    smuggled.innerHTML =
      '<style>#smuggled { color: red }</style><b id="smuggled" style="color: red">x</b><img src="x:" onerror="globalThis.ran = true">'
    document.body.append(smuggled)
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(script)
    const { color } = getComputedStyle(document.querySelector('#smuggled')!)
    return { color, ran: 'ran' in globalThis, body: getComputedStyle(document.body).color }
  })
  expect(done).toEqual({ color: done.body, ran: false, body: done.body })
  // Whoever closes a page hears of what was refused in it: so does every other test here.
  await expect(close()).rejects.toThrow(/refused .*style-src-elem inline.*script-src-elem inline/)
})

test('finds forms by title, code and English, and says when there are none', async () => {
  const { page, close } = await app.open('/')
  const search = page.getByRole('main').getByRole('searchbox')
  const shows = (title: string) => page.getByRole('link', { name: title, exact: true }).count()
  for (const query of ['投诉登记', '6-03', 'complaint register']) {
    await search.fill(query)
    await expect.poll(async () => [await shows(form.title), await shows('客户招待申请表')]).toEqual([1, 0])
  }
  await search.fill('没有这样的表')
  await page.getByRole('button', { name: '清空搜索' }).click()
  await page.getByRole('link', { name: '客户招待申请表', exact: true }).waitFor()
  await close()
})

test('speaks English once asked, and remembers it', async () => {
  const { page, close } = await app.open(`/forms/${id}`)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Complaint Register I' }).waitFor()
  await page.getByRole('button', { name: 'Submit' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('heading', { name: 'Form library' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  // What people entered stays as it is.
  const words = page.locator('main :not(.desk-begun-words)').filter({ hasNot: page.locator('*') })
  expect(await words.filter({ hasText: /\p{Script=Han}/u }).allTextContents()).toEqual([])
  await close()
})

test('pages through the records, newest first', async () => {
  const { page, close } = await app.open(`/forms/${id}/records`)
  await page.getByText('第 1–20 份，共 23 份').waitFor()
  expect(await page.locator('tbody tr').first().textContent()).toContain('TS-23')
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByText('第 21–23 份，共 23 份').waitFor()
  expect(await page.locator('tbody tr').last().textContent()).toContain('TS-1')
  await page.getByRole('button', { name: '上一页' }).click()
  await page.getByText('第 1–20 份').waitFor()
  await close()
})

test.each([
  ['a form that is not there', () => '/forms/no-such-form'],
  ['a record that is not there', () => '/records/01990000-0000-7000-8000-000000000000'],
  ['a report that is not there', () => '/reports/no-such-report'],
  ['a record whose name is none', () => '/records/17'],
])('says so of %s', async (_, path) => {
  const { page, close } = await app.open(path())
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
  await close()
})

test('says that the server cannot be reached, and goes on when it can', async () => {
  const { page, close } = await app.open('/import')
  await page.route('**/api/forms', (route) => route.abort())
  await page.getByRole('link', { name: '表单库' }).click()
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
  await page.unroute('**/api/forms')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('heading', { name: '表单库' }).waitFor()
  await close()
})

test('makes a form of any JSON Schema, and says what is wrong with a bad one', async () => {
  const { page, close } = await app.open('/import')
  const choose = (name: string, text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

  await choose('broken.json', '{ "type": ')
  await page.getByText('文件不是有效的 JSON').waitFor()

  // Told in the page, before anything is made of it.
  await choose('exploding.json', JSON.stringify(namingEachOther(8)))
  await page.getByText('最多 2500 个字段（引用展开计入）').waitFor()
  await choose('deep.json', `{"type":"object","default":${deepJson(10_000)}}`)
  await page.getByText('最多 100 层嵌套').waitFor()
  expect(await page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0)

  await choose('list.json', '{ "type": "array", "items": {} }')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('这不是一份对象的 JSON Schema').waitFor()

  const bad = {
    ...form,
    'x-paper': { blocks: [{ kind: 'frame', columns: [1], rows: [{ cells: [{ field: '/nowhere' }] }] }] },
  }
  await choose('bad.schema.json', JSON.stringify({ ...bad, 'x-form': { id: 'bad-form' } }))
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('/x-paper/blocks/0').first().waitFor()

  const plain = {
    type: 'object',
    title: '会议签到',
    properties: { name: { type: 'string', title: '姓名' }, seats: { type: 'integer', title: '人数' } },
  }
  await choose('meeting.json', JSON.stringify(plain))
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('link', { name: '打开填写' }).click()
  await page.getByRole('heading', { level: 1, name: '会议签到' }).waitFor()
  await page.locator('.pw-screen').getByText('人数').first().waitFor()
  await close()
})

test('a file of a form that is here becomes a change of it, or one of its own', async () => {
  const { page, close } = await app.open('/import')
  const other = library.find(({ form: one }) => one['x-form'].id === 'telephone-log')!.form
  const choose = async (document: object) => {
    const file = { name: 'form.schema.json', mimeType: 'application/json' }
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(document)) })
    await page.getByRole('button', { name: '导入', exact: true }).click()
  }
  await choose({ ...other, title: '电话登记' })
  await page.getByText('“电话登记”已经在这里了').waitFor()
  await page.getByRole('button', { name: '作为对它的修改' }).click()
  await page.waitForURL('**/forms/telephone-log/design')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('dialog').getByText('表单标题由“电话记录表”改为“电话登记”').waitFor()
  await page.keyboard.press('Escape')

  await page.goto(`${app.url}/import`)
  await choose(other)
  await page.getByRole('button', { name: '作为对它的修改' }).click()
  await page.getByText('它已有还没发布的修改').waitFor()
  await page.getByRole('button', { name: '另立一份' }).click()
  await page.waitForURL('**/forms/form-*/design')
  await page.getByRole('heading', { level: 1, name: '电话记录表（副本）' }).waitFor()
  // What it is called by stayed with the other.
  expect(await page.getByLabel('编号', { exact: true }).inputValue()).toBe('')
  await page.getByRole('button', { name: '复制一份' }).click()
  await page.getByRole('heading', { level: 1, name: '电话记录表（副本）（副本）' }).waitFor()

  await page.goto(`${app.url}/import`)
  await choose({ ...other, 'x-form': { ...other['x-form'], id: 'telephone-log-2' } })
  await page.getByText('可以去掉编号和流水号前缀').waitFor()
  expect(await page.getByRole('button', { name: '作为对它的修改' }).count()).toBe(0)
  await close()
})

test('a stored form that asks for too much does not hold the page of its design', async () => {
  const { page, close } = await app.open('/import')
  await page.route(`**/api/forms/${form['x-form'].id}`, async (route) => {
    const answer = (await (await route.fetch()).json()) as { document: object }
    const document = { ...answer.document, ...namingEachOther(8) }
    await route.fulfill({ json: { ...answer, document } })
  })
  await page.goto(`${app.url}/forms/${form['x-form'].id}/design`)
  await page.getByRole('alert').getByText('最多 2500 个字段（引用展开计入），请删去不填的字段').waitFor()
  await page.getByRole('link', { name: '表单库' }).first().click()
  await page.getByRole('heading', { name: '表单库' }).waitFor()
  await close()
})

test('prints a record from the browser on the paper of its sheet, without the chrome', async () => {
  const { page, close } = await app.open(`/records/${submissionId}`)
  await page.locator('.paper-page').getByText(form.title).first().waitFor()
  // The browser's own dialog would wait for a person.
  await page.evaluate(() => Object.assign(globalThis, { print: () => {} }))
  await page.getByRole('button', { name: '打印' }).click()
  await giveSerif(page)
  const printed = await page.pdf({ preferCSSPageSize: true })
  const pages = await readPdfText(printed)
  expect(pages).toHaveLength(1)
  expect(pages[0]!.replaceAll(/\s/g, '')).toContain(form.title)
  expect(pages[0]).not.toContain('存档信息')
  const { width, height } = await renderPdf(printed, 0, 1)
  expect(Math.abs(width - 595)).toBeLessThan(2)
  expect(Math.abs(height - 842)).toBeLessThan(2)
  await close()
})
