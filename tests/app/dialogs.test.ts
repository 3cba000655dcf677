import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentDraft, RecordDraft, Submission } from '../../packages/server/src/index.ts'
import type { Form } from '@paperwright/runtime'
import { library } from '../corpus/library.ts'
import { callApi } from './call-api.ts'
import { complaintReport } from './complaint-report.ts'
import { findInputs } from './fill-form.ts'
import { oneWindow, startApp, type RunningApp } from './running-app.ts'

const { id: formId, form, sample } = library.find(({ code }) => code === '6-03')!
const report = complaintReport.id

let app: RunningApp
let record: Submission
let view: string
beforeAll(async () => {
  app = await startApp()
  record = await call<Submission>('POST', `/forms/${formId}/submissions`, { record: sample })
  await call('POST', `/reports/${report}/versions`, { document: complaintReport })
  view = (await call<{ id: string }>('POST', `/forms/${formId}/views`, { name: '本月', view: {} })).id
  const { document } = await call<{ document: object }>('GET', '/reports/complaint-summary')
  const own = { document: { ...document, title: '自己的' }, base: 1 }
  await call('POST', '/reports/complaint-summary/versions', own)
  await call('PUT', '/reports/complaint-summary/draft', { ...own, base: 2, revision: 0 })
  const rights = { fill: true, see: 'all', edit: true, print: true, export: true }
  await call('PUT', `/access/${formId}`, { access: { posts: { '*': rights }, fields: {} }, revision: 0 })
  await call('POST', '/dashboards', { name: '首页', department: null, tiles: [] })
})
afterAll(() => app?.close())

const call = <Answer>(method: string, path: string, body?: object) =>
  callApi<Answer>(app, method, path, { body })

/** Presses buttons and links, one after the other, by their names. */
const press =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click()
  }

/** Opens the menu of views and one of its dialogs. */
const openView = (name: string) => async (page: Page) => {
  await page.locator('.view-menu').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

const month = `?parameters=${encodeURIComponent('{"month":"2026-03"}')}`

/** Every dialog of the application: where it is, and what opens it. What two people or two tabs do to each other follows below. */
const DIALOGS: [string, string, (page: Page) => Promise<unknown>][] = [
  [
    '清空',
    `/forms/${formId}`,
    async (page) => {
      await (await findInputs(page)).at('/customerName').fill('王小明')
      await press('清空')(page)
    },
  ],
  [
    '更正的原因',
    `edit`,
    async (page) => {
      await (await findInputs(page)).at('/customerName').fill('王小明')
      await press('保存更正')(page)
    },
  ],
  [
    '放弃更正',
    `edit`,
    async (page) => {
      await (await findInputs(page)).at('/customerName').fill('王小明')
      await press('放弃修改')(page)
    },
  ],
  [
    '离开更正',
    `edit`,
    async (page) => {
      await (await findInputs(page)).at('/customerName').fill('王小明')
      await page.getByText('草稿已存在本机').waitFor()
      await page.getByRole('link', { name: '表单库' }).click()
    },
  ],
  ['作废', 'record', press('作废')],
  [
    '批量打印',
    `/forms/${formId}/records`,
    async (page) => {
      await page.getByRole('row').getByRole('checkbox').nth(1).check()
      await press('批量打印')(page)
    },
  ],
  ['空白表', `/forms/${formId}/records`, press('打印带编号的空白表')],
  ['导出', `/forms/${formId}/records`, press('导出')],
  ['列', `/forms/${formId}/records`, press('列')],
  ['放弃表单草稿', `/forms/${formId}/design`, press('放弃修改')],
  ['放弃报表草稿', `/reports/${report}/design`, press('放弃修改')],
  ['签发', `/reports/${report}${month}`, press('签发')],
  ['定期签发', `/reports/${report}${month}`, press('定期签发')],
  ['加图表', '/dashboard', press('编辑', '添加报表')],
  ['删除看板', '/dashboard', press('编辑', '删除看板')],
  ['新建人员', '/admin/people', press('添加人员')],
  ['改人员', '/admin/people', press('修改')],
  ['重设密码', '/admin/people', press('重设密码')],
  ['存视图', `/forms/${formId}/records`, openView('另存为视图…')],
  ['改视图', 'view', openView('改名和共享…')],
  ['删视图', 'view', openView('删除视图…')],
  ['恢复默认权限', `/admin/access?form=${formId}`, press('恢复默认')],
  [
    '背后的记录',
    `/reports/${report}${month}`,
    (page) => page.locator('.report-table tbody button').first().click(),
  ],
  ['替换草稿', '/reports/complaint-summary/versions', press('恢复成自带的（放进草稿）')],
  ['设计的快捷键', `/forms/${formId}/design`, press('快捷键')],
  ['校验审计记录', '/admin/audit', press('校验')],
  ['填写的快捷键', `/forms/${formId}`, press('快捷键')],
]

const whereIs = (path: string) =>
  ({
    edit: `/records/${record.id}/edit`,
    record: `/records/${record.id}`,
    view: `/forms/${formId}/records?view=${view}`,
  })[path] ?? path

/** What is sent that may change anything. */
function watchWrites(page: Page): string[] {
  const writes: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // What is typed goes on being kept as a draft, dialog or not; running and checking change nothing.
    if (
      request.method() !== 'GET' &&
      !/\/drafts(\/|$)|\/reports\/run$|\/(forms|reports)\/check$/.test(pathname)
    )
      writes.push(`${request.method()} ${pathname}`)
  })
  return writes
}

const window = oneWindow(() => app)
test.each(DIALOGS)('Escape decides nothing: %s', async (_, path, open) => {
  const { page, complaints } = await window.goTo(whereIs(path))
  await open(page)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  // A draft that is kept meanwhile is named in the address.
  const address = () => page.url().replace(/[?&]draft=[^&]*/, '')
  const before = address()
  const writes = watchWrites(page)
  // Twice: the browser closes a dialog at the second without asking the page.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
  expect(writes).toEqual([])
  expect(address()).toBe(before)
  expect(complaints).toEqual([])
})

describe('two admins on one draft', () => {
  const drafted = async (path: string) =>
    (await call<DocumentDraft>('GET', `${path}/draft`)) as unknown as { revision: number; document: Form }

  test.each([
    ['a form', `/forms/${formId}`, form as unknown as { title: string }],
    ['a report', `/reports/${report}`, complaintReport as unknown as { title: string }],
  ])('Escape leaves theirs as it is: %s', async (_, path, document) => {
    const put = (title: string, revision: number) =>
      call('PUT', `${path}/draft`, { document: { ...document, title }, base: 1, revision })
    await put('我的', 0)
    const { page, close } = await app.open(`${path}/design`)
    await page.locator('.pwb, .pwr').first().waitFor()
    await put('别人的', 1)
    const rename = async (title: string) => {
      if (path.startsWith('/reports')) {
        await page.getByRole('button', { name: '报表设置', exact: true }).click()
        const input = page.getByRole('textbox', { name: '标题', exact: true }).first()
        await input.fill(title)
        return input.press('Enter')
      }
      await page.getByRole('button', { name: /^标题：/ }).click()
      return page.getByLabel('文字', { exact: true }).fill(title)
    }
    await rename('我的二')
    const dialog = page.getByRole('dialog', { name: '别人也在改这份草稿' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('用哪一份还没有定').waitFor()
    const publish = page.getByRole('button', { name: '发布', exact: true })
    expect(await publish.isDisabled()).toBe(true)

    // Going on saves nothing there, and neither does a reload; it is asked again.
    await rename('我的三')
    await page.getByText('没有覆盖别人的').waitFor()
    await page.waitForTimeout(1500)
    expect(await drafted(path)).toMatchObject({ revision: 2, document: { title: '别人的' } })
    await page.reload()
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await rename('我的四')
    await page.reload()
    await dialog.waitFor()
    expect(await drafted(path)).toMatchObject({ revision: 2, document: { title: '别人的' } })
    await dialog.getByRole('button', { name: '用我这一份' }).click()
    await expect.poll(async () => (await drafted(path)).document.title).toBe('我的四')
    await call('DELETE', `${path}/draft`)
    await close()
  })
})

test('two windows on one record’s draft: Escape leaves both as they are, and it is still asked', async () => {
  const draft = await call<RecordDraft>('POST', `/forms/${formId}/drafts`, { record: { customerName: '甲' } })
  const { page, close } = await app.open(`/forms/${formId}?draft=${draft.id}`)
  const name = async () => (await findInputs(page)).at('/customerName')
  await (await name()).waitFor()
  await call('PUT', `/drafts/${draft.id}`, { record: { customerName: '乙' }, revision: 1 })
  await (await name()).fill('丙')
  const dialog = page.getByRole('dialog', { name: '这份草稿在别处改过' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('这里的改动还没有保存').waitFor()
  await (await name()).fill('丙二')
  await page.waitForTimeout(3000)
  const kept = await call<RecordDraft>('GET', `/drafts/${draft.id}`)
  expect(kept.record.customerName).toBe('乙')
  await page.getByRole('button', { name: '选择…' }).click()
  await dialog.getByRole('button', { name: '用这里的' }).click()
  await page.getByText('已保存草稿').waitFor()
  expect((await call<RecordDraft>('GET', `/drafts/${draft.id}`)).record.customerName).toBe('丙二')
  await close()
})
