import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { noRights, type FormAccess } from '@paperwright/runtime/kit'
import type { RecordDraft, Submission } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { readPdfText } from '../support/pdf.ts'
import { callApi } from './call-api.ts'
import { join, openAs } from './colleagues.ts'
import { findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id, sample } = library.find(({ code }) => code === '6-03')!
const FORM = `/forms/${id}`
/** What a page does by itself. */
const SOON = { timeout: 10_000 }

let app: RunningApp
/** Colleagues' headers: the clerk is in the complaints, the agent elsewhere. */
let clerk: Record<string, string>
let agent: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  clerk = await join(app, { name: '李明', username: 'liming', posts: ['complaint-specialist'] })
  agent = await join(app, { name: '赵强', username: 'zhaoqiang', posts: ['call-center-agent'] })
  const all = { fill: true, see: 'all', edit: true, print: true, export: true }
  await call('PUT', '/access/*', { access: { posts: { '*': all }, fields: {} }, revision: 0 })
})
afterAll(() => app?.close())

const call = <Answer>(method: string, path: string, body?: object, headers?: Record<string, string>) =>
  callApi<Answer>(app, method, path, { body, headers })

const store = (record: JsonObject = sample, headers?: Record<string, string>) =>
  call<Submission>('POST', `/forms/${id}/submissions`, { record }, headers)

const correct = (
  { id: submissionId, revision }: Submission,
  change: { record: JsonObject; reason: string },
  headers?: Record<string, string>,
) => call<Submission>('PUT', `/submissions/${submissionId}`, { ...change, revision }, headers)

const drafts = async () => (await call<{ drafts: RecordDraft[] }>('GET', '/drafts')).drafts

async function sheetText(submissionId: string): Promise<string> {
  const response = await app.fetch(`/api/submissions/${submissionId}/sheet.pdf`)
  return (await readPdfText(new Uint8Array(await response.arrayBuffer()))).join('').replaceAll(/\s/g, '')
}

const change = async (page: Page, key: string, value: string) =>
  (await findInputs(page)).at(`/${key}`).fill(value)

describe('correcting', () => {
  test('asks why, and keeps what was before readable, on the screen and on paper', async () => {
    const stored = await store()
    const { page, complaints, close } = await app.open(`/records/${stored.id}/edit`)
    await findInputs(page)
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('没有改动，记录保持原样').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)

    await change(page, 'customerName', '欧阳修远')
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 处改动').waitFor()
    expect(await dialog.locator('.changes').innerText()).toContain(`${sample.customerName}`)
    expect(await dialog.getByRole('button', { name: '保存更正' }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: '填写笔误' }).click()
    await dialog.getByLabel('原因', { exact: true }).fill('填写笔误，客户来电')
    await dialog.getByRole('button', { name: '取消' }).click()
    await page.getByText('草稿已存在本机').waitFor()

    // The reason is kept with the draft.
    await page.waitForTimeout(600)
    await page.reload()
    await findInputs(page)
    await page.keyboard.press('Control+s')
    expect(await dialog.getByLabel('原因', { exact: true }).inputValue()).toBe('填写笔误，客户来电')
    await dialog.getByRole('button', { name: '保存更正' }).click()

    await page.getByText('更正已保存').waitFor()
    const history = page.locator('.record-history')
    await history.getByText('填写笔误，客户来电').waitFor()
    const told = await history.innerText()
    for (const words of ['更正', '管理员', '投诉客户姓名', `${sample.customerName}`, '欧阳修远', '提交']) {
      expect(told).toContain(words)
    }
    await page.locator('.paper-page').getByText('更1').first().waitFor()
    await page.locator('.paper-page').getByText('填写笔误，客户来电').waitFor()
    expect(await sheetText(stored.id)).toContain('管理员：填写笔误，客户来电')
    expect(complaints).toEqual([])
    await close()
  })

  test('shows two people who corrected at once what the other did, and who it was', async () => {
    const stored = await store()
    const { page, close } = await app.open(`/records/${stored.id}/edit`)
    await change(page, 'customerName', '王小明')
    await change(page, 'remarks', '周六上午方便')
    const theirs = { ...sample, customerName: '李晓红', cause: '货不对版' }
    await correct(stored, { record: theirs, reason: '客户来信' }, clerk)

    await page.keyboard.press('Control+s')
    await page.getByRole('dialog').getByRole('button', { name: '核对后更正' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存更正' }).click()
    await page.getByRole('heading', { name: '这份记录刚被更正过' }).waitFor()
    const since = page.locator('.conflict-since')
    expect(await since.innerText()).toMatch(/李明\s*更正[^]*客户来信/)
    const row = await page.getByRole('row').last().innerText()
    for (const words of ['投诉客户姓名', `${sample.customerName}`, '王小明', '李晓红'])
      expect(row).toContain(words)
    const sides = page.locator('.conflict-sides section')
    expect(await sides.nth(0).innerText()).toContain('周六上午方便')
    expect(await sides.nth(1).innerText()).toContain('货不对版')
    await page.getByRole('radio', { name: '李晓红' }).check()
    await page.getByRole('button', { name: '合并后继续' }).click()
    await findInputs(page)
    await page.keyboard.press('Control+s')
    await page.getByRole('dialog').getByRole('button', { name: '保存更正' }).click()
    await page.getByText('更正已保存').waitFor()
    const { record, revision } = await call<Submission>('GET', `/submissions/${stored.id}`)
    expect([record.customerName, record.cause, record.remarks, revision]).toEqual([
      '李晓红',
      '货不对版',
      '周六上午方便',
      3,
    ])
    await close()
  })
})

describe('making void', () => {
  test('asks why, keeps the number, and lets nothing be corrected any more', async () => {
    const stored = await store()
    const { page, complaints, close } = await app.open(`/records/${stored.id}`)
    await page.getByRole('button', { name: '作废' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '重复登记' }).click()
    await dialog.getByRole('button', { name: '作废', exact: true }).click()
    await page.getByText('作废了这份记录').waitFor()
    await page.locator('.paper-page').getByText('重复登记').waitFor()
    expect(await page.getByRole('link', { name: '更正' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '作废' }).count()).toBe(0)
    await page.goto(`${app.url}/records/${stored.id}/edit`)
    await page.getByRole('heading', { name: '已作废，不能再更正' }).waitFor()
    await page.goto(`${app.url}${FORM}/records`)
    const row = page.getByRole('row').filter({ hasText: stored.number })
    expect(await row.innerText()).toContain('已作废')
    expect(await sheetText(stored.id)).toContain('管理员：重复登记')
    expect(complaints).toEqual([])
    await close()
  })

  test('while someone corrects it tells them, and shows what they changed', async () => {
    const stored = await store()
    const { page, close } = await app.open(`/records/${stored.id}/edit`)
    await change(page, 'customerName', '王小明')
    await call('POST', `/submissions/${stored.id}/void`, { revision: 1, reason: '客户撤回' }, clerk)
    await page.keyboard.press('Control+s')
    await page.getByRole('dialog').getByRole('button', { name: '填写笔误' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存更正' }).click()
    await page.getByRole('heading', { name: '这份记录刚被作废' }).waitFor()
    await expect.poll(() => page.locator('.conflict').innerText()).toMatch(/李明[^]*客户撤回[^]*王小明/)
    await page.getByRole('button', { name: '查看记录' }).click()
    await page.getByText('作废了这份记录').waitFor()
    await close()
  })

  test('of a record that someone corrected meanwhile is asked again', async () => {
    const stored = await store()
    const { page, close } = await app.open(`/records/${stored.id}`)
    await page.getByRole('button', { name: '作废' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '试填' }).click()
    await correct(stored, { record: { ...sample, cause: '货不对版' }, reason: '客户来信' }, clerk)
    await dialog.getByRole('button', { name: '作废', exact: true }).click()
    await dialog.getByText('别人刚刚改过这份记录').waitFor()
    await dialog.getByRole('button', { name: '作废', exact: true }).click()
    await page.getByText('作废了这份记录').waitFor()
    expect((await call<Submission>('GET', `/submissions/${stored.id}`)).revision).toBe(3)
    await close()
  })
})

describe('drafts', () => {
  test(
    'are resumed in another browser, which the first one learns of; what is handed in is gone',
    { timeout: 90_000 },
    async () => {
      const first = await app.open(FORM)
      await change(first.page, 'customerName', '欧阳修远')
      await first.page.getByText('已保存草稿').waitFor()
      expect(first.page.url()).toContain('?draft=')

      const second = await app.open('/')
      await second.page.locator('.desk-begun').getByText('欧阳修远').click()
      await second.page.getByText('的草稿').waitFor()
      for (const key of ['acceptanceNo', 'acceptedOn', 'cause']) {
        await change(second.page, key, String(sample[key]))
      }
      await expect.poll(async () => (await drafts())[0]?.record.cause, SOON).toBe(sample.cause)

      await change(first.page, 'phone', '13900000000')
      const dialog = first.page.getByRole('dialog')
      await dialog.getByText('这份草稿在别处改过').waitFor()
      await dialog.getByRole('button', { name: '两份都留' }).click()
      await expect.poll(async () => (await drafts()).length, SOON).toBe(2)

      await second.page.keyboard.press('Control+Enter')
      await second.page.getByText('已存档，编号').waitFor()
      const left = await drafts()
      expect(left.map(({ record }) => record.phone)).toEqual(['13900000000'])
      expect(second.complaints).toEqual([])

      // Handed in or thrown away elsewhere, the next change tells.
      await call('DELETE', `/drafts/${left[0]!.id}`)
      await change(first.page, 'phone', '13911111111')
      await dialog.getByText('这份草稿已不在了').waitFor()
      await dialog.getByRole('button', { name: '另存为新草稿' }).click()
      await expect.poll(async () => (await drafts())[0]?.record.phone, SOON).toBe('13911111111')
      await first.close()
      await second.close()
    },
  )

  test('are kept where the page is left before they were sent, and nobody is brought back to them', async () => {
    const { page, complaints, close } = await app.open(FORM)
    let isSent = () => {}
    const sent = new Promise<void>((resolve) => (isSent = resolve))
    await page.route(`**/api/forms/${id}/drafts`, async (route) => {
      const answer = await route.fetch()
      // The answer comes when the page is another.
      await page.getByRole('heading', { level: 1, name: '首页' }).waitFor()
      await route.fulfill({ response: answer })
      isSent()
    })
    await change(page, 'customerName', '公孙策')
    await page.getByRole('link', { name: '首页' }).click()
    await sent
    await page.locator('.desk-begun').getByText('公孙策').waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(complaints).toEqual([])
    await close()
  })

  test('are thrown away from the library, and brought back', async () => {
    const record = { customerName: '诸葛明' }
    await call('POST', `/forms/${id}/drafts`, { record })
    const { page, close } = await app.open('/')
    const row = page.locator('.desk-begun li').filter({ hasText: '诸葛明' })
    await row.getByRole('button', { name: '丢弃' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await row.getByRole('link').click()
    await page.getByText('的草稿').waitFor()
    expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('诸葛明')
    await close()
  })

  test('wait in the browser while the server cannot be reached', async () => {
    const { page, close } = await app.open(FORM)
    await findInputs(page)
    await page.context().setOffline(true)
    await change(page, 'customerName', '司马光')
    await page.getByText('离线，暂存本机').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText('的草稿').waitFor()
    expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('司马光')
    await page.getByText('已保存草稿').waitFor()
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
    ).toEqual([])
    expect((await drafts())[0]?.record.customerName).toBe('司马光')
    await close()
  })
})

describe('rights', () => {
  const access: FormAccess = {
    posts: {
      'complaint-specialist': { ...noRights, fill: true, see: 'own' },
      'call-center-agent': { ...noRights, fill: true },
      '*': noRights,
    },
    fields: {
      '/phone': { 'complaint-specialist': 'hide' },
      '/decision': { 'complaint-specialist': 'read' },
    },
  }
  beforeAll(async () => {
    await call('PUT', `/access/${id}`, { access, revision: 0 })
  })
  afterAll(() => call('DELETE', `/access/${id}`))

  test('decide which fields and buttons a clerk has', async () => {
    const other = await store({ ...sample, customerName: '别人的' })
    const { page, complaints, close } = await openAs(app, clerk, FORM)
    const inputs = await findInputs(page)
    expect(await inputs.at('/phone').innerText()).toBe('无权查看')
    expect(await page.locator('.pw-screen').getByText('不予受理').isEnabled()).toBe(false)
    for (const key of ['acceptanceNo', 'acceptedOn', 'customerName', 'cause']) {
      await change(page, key, String(sample[key]))
    }
    await page.keyboard.press('Control+Enter')
    await page.getByText('已存档，编号').waitFor()
    await page.locator('.paper-page').getByText(String(sample.customerName)).waitFor()
    const submissionId = new URL(page.url()).pathname.split('/').at(-1)!
    for (const name of ['更正', '作废', '打印', '下载 PDF', '打开 PDF', '设计']) {
      expect(await page.getByRole('main').getByText(name, { exact: true }).count()).toBe(0)
    }
    await page.goto(`${app.url}/records/${submissionId}/edit`)
    await page.getByRole('heading', { name: '您不能更正这份记录' }).waitFor()
    expect(complaints).toEqual([])

    await page.goto(`${app.url}/records/${other.id}`)
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    await page.getByText('您的岗位看不到它').waitFor()
    for (const path of ['/admin/access', '/admin/audit']) {
      await page.goto(app.url + path)
      await page.getByRole('heading', { name: '您没有权限看这里' }).waitFor()
    }
    await close()
  })

  test('let an agent hand records in without seeing any', async () => {
    const { page, close } = await openAs(app, agent, '/')
    const title = library.find(({ code }) => code === '6-03')!.form.title
    expect(await page.getByRole('link', { name: `${title} 记录` }).count()).toBe(0)
    await page.getByRole('link', { name: title, exact: true }).first().click()
    for (const key of ['acceptanceNo', 'acceptedOn', 'customerName', 'cause']) {
      await change(page, key, String(sample[key]))
    }
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: /已存档，编号/ }).waitFor()
    await page.getByRole('button', { name: '再填一份' }).click()
    expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('')
    await page.goto(`${app.url}${FORM}/records`)
    await page.getByRole('heading', { name: '您没有权限看这里' }).waitFor()
    await close()
  })
})

test('rights are given in a table, tried out, and not saved over what someone else saved', async () => {
  const { page, complaints, close } = await app.open(`/admin/access?form=${id}`)
  await page.getByRole('button', { name: '为这张表单独设置' }).click()
  await page.getByLabel('添加岗位…').selectOption({ label: '客户投诉专员' })
  await page.getByLabel('客户投诉专员 查看').selectOption({ label: '本人' })
  await page.getByLabel('客户投诉专员 打印').uncheck()
  await page.getByLabel('添加字段…').selectOption({ label: '电话' })
  await page.getByLabel('电话 客户投诉专员').selectOption({ label: '不可见' })
  await page.getByRole('button', { name: '客户投诉专员', exact: true }).click()
  const effect = page.locator('.access-effect')
  expect(await effect.innerText()).toContain(
    '可以填写，只看得到自己交的记录，可以更正看得到的记录，可以作废看得到的记录，不能打印，可以签发报表，可以导出。',
  )
  expect(await effect.innerText()).toContain('看不到：电话。')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存，立刻生效').waitFor()
  const { access, revision } = await call<{ access: FormAccess; revision: number }>('GET', `/access/${id}`)
  expect(access.posts['complaint-specialist']).toEqual({
    fill: true,
    see: 'own',
    own: true,
    edit: true,
    void: true,
    print: false,
    issue: true,
    export: true,
  })
  expect(access.fields['/phone']).toEqual({ 'complaint-specialist': 'hide', '*': 'write' })
  expect(complaints).toEqual([])

  await call('PUT', `/access/${id}`, { access: { ...access, fields: {} }, revision })
  await page.getByLabel('其他岗位 导出').uncheck()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('别人刚刚改过这张表的权限').waitFor()
  await page.getByRole('button', { name: '看新的' }).click()
  await page.getByLabel('电话 客户投诉专员').waitFor({ state: 'detached' })
  expect(await page.getByLabel('其他岗位 导出').isChecked()).toBe(true)

  await page.getByRole('button', { name: '恢复默认' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复默认' }).click()
  await page.getByRole('button', { name: '为这张表单独设置' }).waitFor()
  await close()
})

test('the audit log is read in words, narrowed down, verified and taken away', async () => {
  const stored = await store()
  await correct(stored, { record: { ...sample, cause: '货不对版' }, reason: '客户来信' }, clerk)
  const { page, complaints, close } = await app.open(`/records/${stored.id}`)
  await page.getByRole('link', { name: '全部操作记录' }).click()
  await page.getByRole('button', { name: `只看记录 ${stored.number}` }).waitFor()
  const rows = page.locator('.audit-table tbody tr')
  await expect.poll(() => rows.count(), SOON).toBe(2)
  expect(await rows.first().innerText()).toMatch(
    new RegExp(`李明[^]*更正记录[^]*${stored.number}[^]*客户来信`),
  )
  await rows.first().getByRole('button').click()
  await page.locator('.audit-details').getByText('货不对版').waitFor()

  await page.getByLabel('做了什么').selectOption({ label: '提交记录' })
  await expect.poll(() => rows.count(), SOON).toBe(1)
  const file = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
  const csv = await (await app.fetch(file!)).text()
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain(stored.number)

  await page.getByRole('button', { name: '校验' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '校验', exact: true }).click()
  await dialog.getByText('全部相符').waitFor()
  const head = await dialog.locator('code').innerText()
  await dialog.getByLabel('以前记下的校验码').fill(head)
  await dialog.getByRole('button', { name: '再校验一次' }).click()
  await dialog.getByText('全部相符').waitFor()
  await dialog.getByLabel('以前记下的校验码').fill('0'.repeat(64))
  await dialog.getByRole('button', { name: '再校验一次' }).click()
  await dialog.getByText('以前记下的校验码不在里面').waitFor()
  expect(complaints).toEqual([])
  await close()
})
