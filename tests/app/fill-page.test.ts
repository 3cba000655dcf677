import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Submission, SubmissionPage } from '../../packages/server/src/index.ts'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { library } from '../corpus/library.ts'
import { findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id, sample } = library.find(({ code }) => code === '6-03')!
const FORM = `/forms/${id}`

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const api = async <Answer>(path: string, init?: RequestInit) =>
  (await (await app.fetch(`/api${path}`, init)).json()) as Answer

const store = (record: JsonObject) =>
  api<Submission>(`/forms/${id}/submissions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ record }),
  })

const change = ({ id: submissionId, revision }: Submission, record: JsonObject) =>
  api<Submission>(`/submissions/${submissionId}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${revision}"` },
    body: JSON.stringify({ record, reason: '核对后更正' }),
  })

async function fillRequired(page: Page): Promise<void> {
  const inputs = await findInputs(page)
  for (const key of ['acceptanceNo', 'acceptedOn', 'customerName', 'cause']) {
    await inputs.at(`/${key}`).fill(String(sample[key]))
  }
}

test('keeps what was entered over a reload, offers to start over, and forgets it once stored', async () => {
  const { page, complaints, close } = await app.open(FORM)
  await fillRequired(page)
  await page.getByText('草稿已存在本机').waitFor()
  await page.reload()

  await page.getByText('的草稿').waitFor()
  const inputs = await findInputs(page)
  expect(await inputs.at('/customerName').inputValue()).toBe(sample.customerName)
  await page.getByText('已保存草稿').waitFor()
  await page.goto(app.url)
  await page.getByText('有草稿').first().waitFor()

  await page.goto(app.url + FORM)
  await page.getByRole('link', { name: String(sample.customerName) }).click()
  await page.getByRole('button', { name: '重新填写' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清空' }).click()
  expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('')

  await fillRequired(page)
  // Kept and gone on with; only the other key hands it in.
  await page.keyboard.press('Control+s')
  await page.getByText('已保存草稿').waitFor()
  expect((await api<{ drafts: object[] }>('/drafts')).drafts).toHaveLength(1)
  expect(await page.getByText('已存档，编号').count()).toBe(0)
  await page.keyboard.press('Control+Enter')
  await page.getByText('已存档，编号').waitFor()
  await page.goto(app.url + FORM)
  expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('')
  expect((await api<{ drafts: object[] }>('/drafts')).drafts).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('a blank opens with the caret in its first field, and one key begins the next after submitting', async () => {
  const { page, close } = await app.open(FORM)
  const inputs = await findInputs(page)
  const first = () => inputs.at('/acceptanceNo').evaluate((input) => input === document.activeElement)
  await expect.poll(first).toBe(true)
  await fillRequired(page)
  await page.keyboard.press('Control+Enter')
  await page.getByText('已存档，编号').waitFor()
  await page.keyboard.press('Alt+n')
  await page.waitForURL(app.url + FORM)
  await findInputs(page)
  await close()

  const phone = await app.open(FORM, {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  })
  await findInputs(phone.page)
  await phone.page.waitForTimeout(500)
  expect(await phone.page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await phone.close()

  // Who is picked has an input that is loaded where a form has one.
  const appraisal = await app.open('/forms/specialist-appraisal')
  await expect
    .poll(() => appraisal.page.evaluate(() => document.activeElement?.id.replace(/^.*\//, '')))
    .toBe('name')
  await appraisal.close()
})

test('leads to what is missing instead of storing it', async () => {
  const before = await api<SubmissionPage>(`/forms/${id}/submissions`)
  const { page, close } = await app.open(FORM)
  await findInputs(page)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('处需要修改').waitFor()
  expect(new URL(page.url()).pathname).toBe(FORM)
  expect((await api<SubmissionPage>(`/forms/${id}/submissions`)).total).toBe(before.total)
  await close()
})

test('shows on paper what is being typed', async () => {
  const { page, close } = await app.open(FORM)
  const inputs = await findInputs(page)
  await inputs.at('/customerName').fill('欧阳修远')
  await page.locator('.preview .paper-page', { hasText: '欧阳修远' }).waitFor()
  await page.getByRole('button', { name: '隐藏预览' }).click()
  await page.locator('.preview').waitFor({ state: 'detached' })
  await close()
})

test('stores once what is sent again after its answer was lost', async () => {
  const before = await api<SubmissionPage>(`/forms/${id}/submissions`)
  const { page, close } = await app.open(FORM)
  await fillRequired(page)
  await page.route(
    `**/api/forms/${id}/submissions`,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('连不上服务器').waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已存档，编号').waitFor()
  expect((await api<SubmissionPage>(`/forms/${id}/submissions`)).total).toBe(before.total + 1)
  await close()
})

test('tells the number of a request that the server could not finish, and keeps the entry', async () => {
  const { page, close } = await app.open(FORM)
  await fillRequired(page)
  await page.route(
    `**/api/forms/${id}/submissions`,
    (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Internal server error', status: 500, requestId: 'request-7f3a' }),
      }),
    { times: 1 },
  )
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('request-7f3a').waitFor()
  expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe(sample.customerName)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已存档，编号').waitFor()
  await close()
})

test('asks before a change of a stored record is left, and brings it back', async () => {
  const stored = await store(sample)
  const { page, close } = await app.open(`/records/${stored.id}/edit`)
  await (await findInputs(page)).at('/customerName').fill('王小明')
  await page.getByText('草稿已存在本机').waitFor()
  await page.getByRole('link', { name: '表单库' }).click()
  await page.getByRole('button', { name: '留下草稿离开' }).click()
  await page.waitForURL(`${app.url}/library`)

  await page.goto(`${app.url}/records/${stored.id}/edit`)
  expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('王小明')
  await page.getByRole('button', { name: '放弃修改' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click()
  await page.waitForURL(`**/records/${stored.id}`)
  expect((await api<Submission>(`/submissions/${stored.id}`)).revision).toBe(1)
  await close()
})

test('lets the later of two people choose, field by field, and keeps both changes', async () => {
  const stored = await store(sample)
  const { page, close } = await app.open(`/records/${stored.id}/edit`)
  const inputs = await findInputs(page)
  await inputs.at('/customerName').fill('王小明')
  await inputs.at('/remarks').fill('周六上午方便')
  await change(stored, { ...sample, customerName: '李晓红', cause: '货不对版' })

  await page.getByRole('button', { name: '保存更正' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '填写笔误' }).click()
  await dialog.getByRole('button', { name: '保存更正' }).click()
  await page.getByRole('heading', { name: '这份记录刚被更正过' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  await page.getByRole('radio', { name: '李晓红' }).check()
  await page.getByRole('radio', { name: '王小明' }).check()
  await page.getByRole('button', { name: '合并后继续' }).click()

  expect(await (await findInputs(page)).at('/cause').inputValue()).toBe('货不对版')
  await page.getByRole('button', { name: '保存更正' }).click()
  // The reason that was given is still there.
  await dialog.getByRole('button', { name: '保存更正' }).click()
  await page.getByText('更正已保存').waitFor()
  const now = await api<Submission>(`/submissions/${stored.id}`)
  expect(now.revision).toBe(3)
  expect(now.record).toEqual({
    ...sample,
    customerName: '王小明',
    cause: '货不对版',
    remarks: '周六上午方便',
  })
  await close()
})

test('what has the focus is not below the bar, and what was handed in takes it along', async () => {
  const { page, close } = await app.open(FORM, { viewport: { width: 1280, height: 500 } })
  await fillRequired(page)
  await page.locator('[id$="/acceptanceNo"]').focus()
  const seen = new Set<string>()
  const hidden: string[] = []
  for (let pressed = 0; pressed < 14; pressed++) {
    await page.keyboard.press('Tab')
    const [id, isCovered] = await page.evaluate(() => {
      const { left, top } = document.activeElement!.getBoundingClientRect()
      const over = document.elementFromPoint(left + 3, top + 6)
      return [document.activeElement!.id, over === null || over.closest('.save-bar') !== null] as const
    })
    if (!id.includes('/')) break
    seen.add(id)
    if (isCovered) hidden.push(id)
  }
  expect(hidden).toEqual([])
  expect(seen.size).toBeGreaterThan(6)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/records/*')
  await page.locator('.record-stored').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  await close()
})
