import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordDraft, Submission, SubmissionPage } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { runs } from '../support/runs.ts'
import { callApi } from './call-api.ts'
import { join, openAs } from './colleagues.ts'
import { fillForm, findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

const complaint = library.find(({ code }) => code === '6-03')!
/** A form of rows. */
const order = library.find(({ code }) => code === '6-12')!
const FORM = `/forms/${complaint.id}`
const SUBMIT = '**/api/forms/*/submissions'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const call = <Answer>(method: string, path: string, body?: object) =>
  callApi<Answer>(app, method, path, { body })
const stored = (formId = complaint.id) => call<SubmissionPage>('GET', `/forms/${formId}/submissions`)
const drafts = async () => (await call<{ drafts: RecordDraft[] }>('GET', '/drafts')).drafts

async function fillRequired(page: Page, name = String(complaint.sample.customerName)): Promise<void> {
  const inputs = await findInputs(page)
  for (const key of ['acceptanceNo', 'acceptedOn', 'cause'])
    await inputs.at(`/${key}`).fill(String(complaint.sample[key]))
  await inputs.at('/customerName').fill(name)
}

/** Presses 提交 several times, whatever the page looks like by then. */
const press = (page: Page, gaps: readonly number[] = []) =>
  page.evaluate(async (waits) => {
    const click = () => document.querySelector<HTMLElement>('.save-bar [type=submit]')?.click()
    click()
    for (const wait of waits) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      click()
    }
  }, gaps)

const onRecord = async (page: Page) => {
  await page.waitForURL('**/records/*')
  return page.getByText('已存档，编号').waitFor()
}

/** The answer comes, and is stored, but never reaches the page. */
const loseAnswer = async (route: Route) => {
  await route.fetch()
  await route.abort()
}

// What is large takes longer in the page, so that later presses meet the same moments. More of them with `LONG_RUNS`.
describe.each([
  { ...complaint, gaps: [0, 200, 1000, 80, 500].slice(0, runs(3, 5)) },
  { ...order, gaps: [500, 0].slice(0, runs(1, 2)) },
])('form $code', ({ id, form, sample, gaps }) => {
  test.each(gaps)('pressed again after %i ms is stored once', async (gap) => {
    const before = (await stored(id)).total
    const { page, complaints, close } = await app.open(`/forms/${id}`)
    await fillForm(page, form, sample)
    // The page of the record is long in coming: the sheet stays on the screen behind the answer.
    await page.route('**/assets/RecordPage*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await press(page, [gap, gap])
    await onRecord(page)
    expect((await stored(id)).total).toBe(before + 1)
    expect(complaints).toEqual([])
    await close()
  })
})

test('pressed while the answer is held it is stored once, and nothing is typed beside it', async () => {
  const before = (await stored()).total
  const { page, close } = await app.open(FORM)
  await fillRequired(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(SUBMIT, async (route) => {
    await held
    await route.continue()
  })
  await press(page, [0, 50])
  await page.getByRole('button', { name: '正在保存' }).waitFor()
  const inert = page.locator('.fill-sheet')
  expect(await inert.evaluate((sheet: HTMLElement) => sheet.inert)).toBe(true)
  release()
  await onRecord(page)
  expect((await stored()).total).toBe(before + 1)
  expect(await drafts()).toEqual([])
  await close()
})

test.each([
  ['before the server has the draft', false],
  ['with a draft on the server', true],
])('an answer lost %s: after a reload, a press shows the record', async (_, isSynced) => {
  const before = (await stored()).total
  const { page, close } = await app.open(FORM)
  if (!isSynced) await page.route('**/api/forms/*/drafts', (route) => route.abort())
  await fillRequired(page)
  if (isSynced) await page.getByText('已保存草稿').waitFor()
  await page.route(SUBMIT, loseAnswer, { times: 1 })
  await press(page)
  await page.getByText('连不上服务器').waitFor()
  await page.unroute('**/api/forms/*/drafts')
  await page.reload()
  // Where the server knew the draft, opening it shows the record at once.
  if (isSynced) await page.waitForURL('**/records/*')
  else {
    await findInputs(page)
    await press(page)
    await page.waitForURL('**/records/*')
  }
  expect((await stored()).total).toBe(before + 1)
  expect(await drafts()).toEqual([])
  await close()
})

test('an answer lost, and a value changed since: told what is stored, and corrected with what is here', async () => {
  const before = (await stored()).total
  const { page, close } = await app.open(FORM)
  await page.route('**/api/forms/*/drafts', (route) => route.abort())
  await fillRequired(page, '王小明')
  await page.route(SUBMIT, loseAnswer, { times: 1 })
  await press(page)
  await page.getByText('连不上服务器').waitFor()
  await (await findInputs(page)).at('/customerName').fill('欧阳修远')
  await press(page)
  const dialog = page.getByRole('dialog')
  const [first] = (await stored()).items
  await dialog.getByText(first!.number).first().waitFor()
  expect(await dialog.locator('.changes').innerText()).toMatch(/王小明[^]*欧阳修远/)
  await dialog.getByRole('button', { name: '用这里的内容更正' }).click()
  await page.waitForURL('**/edit')
  await page.getByRole('button', { name: '保存更正', exact: true }).waitFor()
  expect(await (await findInputs(page)).at('/customerName').inputValue()).toBe('欧阳修远')
  expect((await stored()).total).toBe(before + 1)
  await close()
})

test('refused as a conflict although it was stored: the next press shows the record', async () => {
  const before = (await stored()).total
  const { page, close } = await app.open(FORM)
  await fillRequired(page)
  await page.route(
    SUBMIT,
    async (route) => {
      await route.fetch()
      await route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Conflict', status: 409 }),
      })
    },
    { times: 1 },
  )
  await press(page)
  await page.locator('.save-bar-failure').waitFor()
  await press(page)
  await onRecord(page)
  expect((await stored()).total).toBe(before + 1)
  await close()
})

test('back and forward lead to the record, never to the sheet that it was handed in from', async () => {
  const before = (await stored()).total
  const { page, close } = await app.open('/')
  await page.goto(`${app.url}${FORM}`)
  await fillRequired(page)
  await page.getByText('已保存草稿').waitFor()
  await press(page)
  await onRecord(page)
  const address = new URL(page.url()).pathname
  await page.goBack()
  await page.waitForURL(`**${address}*`)
  await page.getByText('已提交').first().waitFor()
  await page.goBack()
  await page.goForward()
  await page.waitForURL(`**${address}*`)
  expect((await stored()).total).toBe(before + 1)
  await close()
})

/** Two tabs of one browser on one draft. */
async function twoTabs() {
  const { page: one, close } = await app.open(FORM)
  await fillRequired(one, '王小明')
  await one.getByText('已保存草稿').waitFor()
  const two = await one.context().newPage()
  await two.goto(one.url())
  await findInputs(two)
  return { one, two, close }
}

test('one draft in two tabs, handed in from both at once: one record, which both show', async () => {
  const before = (await stored()).total
  const { one, two, close } = await twoTabs()
  await Promise.all([press(one, [0]), press(two, [0])])
  await Promise.all([one, two].map((page) => page.waitForURL('**/records/*')))
  expect(new URL(one.url()).pathname).toBe(new URL(two.url()).pathname)
  expect((await stored()).total).toBe(before + 1)
  await close()
})

test('the second tab is shown the record on its next save, with what differs there; nothing is lost', async () => {
  const before = (await stored()).total
  const { one, two, close } = await twoTabs()
  await press(one)
  await onRecord(one)
  const [first] = (await stored()).items
  await (await findInputs(two)).at('/customerName').fill('欧阳修远')
  const dialog = two.getByRole('dialog')
  await dialog.getByText(first!.number).first().waitFor()
  expect(await dialog.locator('.changes').innerText()).toMatch(/王小明[^]*欧阳修远/)

  // Escape decides nothing: it is still told, and a press brings the question back.
  await two.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await two.locator('.save-bar').getByText(first!.number).waitFor()
  expect(await (await findInputs(two)).at('/customerName').inputValue()).toBe('欧阳修远')
  await press(two)
  await dialog.waitFor()
  await two.keyboard.press('Escape')
  await two.reload()
  await dialog.waitFor()

  await dialog.getByRole('button', { name: '另存为新草稿' }).click()
  await two.getByText('已保存草稿').waitFor()
  expect(await (await findInputs(two)).at('/customerName').inputValue()).toBe('欧阳修远')
  await press(two)
  await onRecord(two)
  expect((await stored()).total).toBe(before + 2)
  expect((await call<Submission>('GET', `/submissions/${first!.id}`)).record.customerName).toBe('王小明')
  await close()
})

test('whoever may hand in but not look is told the number, and a second press stores nothing', async () => {
  const rights = { fill: true, see: 'none', edit: false, print: false, export: false }
  const { revision = 0 } = await call<{ revision?: number }>('GET', `/access/${complaint.id}`)
  await call('PUT', `/access/${complaint.id}`, {
    access: { posts: { '*': rights }, fields: {} },
    revision,
  })
  const clerk = await join(app, { name: '李明', username: 'liming', posts: ['complaint-specialist'] })
  const before = (await stored()).total
  const { page, close } = await openAs(app, clerk, FORM)
  await fillRequired(page)
  await page.getByText('已保存草稿').waitFor()
  const address = page.url()
  await press(page, [80])
  await page.getByText('已存档，编号').waitFor()
  await page.goto(address)
  await page.getByText('已提交').waitFor()
  const [last] = (await stored()).items
  expect(await page.locator('main').innerText()).toContain(last!.number)
  expect((await stored()).total).toBe(before + 1)
  await close()
})
