import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordDraft, Submission } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { callApi } from './call-api.ts'
import { findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

/** 3-06: a list of figures. */
const { id, sample } = library.find(({ code }) => code === '3-06')!
const AMOUNT = '/customers/0/productA'
const SOON = { timeout: 10_000 }

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const call = <Answer>(method: string, path: string, body?: object) =>
  callApi<Answer>(app, method, path, { body })
const drafts = async () => (await call<{ drafts: RecordDraft[] }>('GET', '/drafts')).drafts
const amount = async (page: Page) => (await findInputs(page)).at(AMOUNT)

/** Words stand in the amount, marked, and the sheet is not handed in with them. */
async function expectUnread(page: Page, words: string) {
  const input = await amount(page)
  await expect.poll(() => input.inputValue(), SOON).toBe(words)
  await expect.poll(() => input.getAttribute('aria-invalid'), SOON).toBe('true')
  await page.getByRole('button', { name: /^(提交|保存更正)$/ }).click()
  await page.getByRole('alert').getByText('看不懂').waitFor()
}

test(
  'words typed into a number are kept through a reload and in another browser, and not handed in',
  { timeout: 90_000 },
  async () => {
    const first = await app.open(`/forms/${id}`)
    await (await amount(first.page)).fill('约三百')
    await first.page.keyboard.press('Tab')
    await first.page.getByText('已保存草稿').waitFor(SOON)
    const [draft] = await drafts()
    expect([draft!.unread, JSON.stringify(draft!.record)]).toEqual([
      { [AMOUNT]: '约三百' },
      expect.not.stringContaining('约'),
    ])
    await first.page.reload()
    await expectUnread(first.page, '约三百')

    // Typed and not left: the page is gone before the server hears of it.
    await (await amount(first.page)).fill('约四百')
    await first.page.reload()
    await expectUnread(first.page, '约四百')
    await expect.poll(async () => (await drafts())[0]!.unread, SOON).toEqual({ [AMOUNT]: '约四百' })

    const second = await app.open(`/forms/${id}?draft=${draft!.id}`)
    await expectUnread(second.page, '约四百')
    await (await amount(second.page)).fill('300')
    await second.page.keyboard.press('Tab')
    await expect
      .poll(async () => (await drafts())[0], SOON)
      .toMatchObject({
        unread: {},
        record: { customers: [{ productA: 300 }] },
      })
    // The words in the first browser are another draft than the figure.
    await (await amount(first.page)).fill('约五百')
    await first.page.keyboard.press('Tab')
    await first.page.getByRole('dialog').getByText('这份草稿在别处改过').waitFor(SOON)
    await first.page.getByRole('dialog').getByRole('button', { name: '用那一份' }).click()
    await expect.poll(async () => (await amount(first.page)).inputValue(), SOON).toBe('300.00')
    expect([...first.complaints, ...second.complaints].filter((words) => !words.includes('409'))).toEqual([])
    await first.close()
    await second.close()
  },
)

test(
  'in a correction they are no emptied field: they stand there after a reload and are asked about',
  { timeout: 60_000 },
  async () => {
    const stored = await call<Submission>('POST', `/forms/${id}/submissions`, { record: sample })
    const { page, complaints, close } = await app.open(`/records/${stored.id}/edit`)
    await (await amount(page)).fill('约三百')
    await page.keyboard.press('Tab')
    await page.getByText('草稿已存在本机').waitFor(SOON)
    await page.reload()
    await expectUnread(page, '约三百')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await (await amount(page)).fill('300')
    await page.keyboard.press('Control+s')
    await page.getByRole('dialog').getByText('处改动').waitFor()
    expect(await page.getByRole('dialog').innerText()).toContain('300')
    expect(complaints).toEqual([])
    await close()
  },
)
