import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../corpus/library.ts'
import { renderPdf } from '../support/pdf.ts'
import type { Submission, SubmissionPage } from '../../packages/server/src/index.ts'
import { callApi } from './call-api.ts'
import { join, openAs } from './colleagues.ts'
import { findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id, sample, form } = library.find(({ code }) => code === '6-03')!

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

/** Prints as a person does, whose dialog nobody answers here: the words that the browser was given. */
async function printed(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => Object.assign(globalThis, { asked: 0, print: () => void globalThis.asked++ }))
  await press()
  await page.waitForFunction(() => globalThis.asked === 1)
  return onPaper(page)
}

/** All that the page puts on paper, without blanks. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const words = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility() && each.childElementCount === 0)
      .map(({ textContent }) => textContent)
      .join(''),
  )
  await page.emulateMedia({ media: null })
  return words.replaceAll(/\s/g, '')
}

declare global {
  var asked: number
}

test('prints what stands on the sheet at the last key, as a draft without a number, and stores nothing', async () => {
  const { page, complaints, close } = await app.open(`/forms/${id}`)
  const inputs = await findInputs(page)
  await inputs.at('/customerName').fill('王小明')
  await inputs.at('/acceptedOn').pressSequentially('2026 年吧')
  await page.evaluate(() => Object.assign(globalThis, { print: () => {} }))
  await page.keyboard.press('Control+p')
  await page.locator('.draft-sheet').waitFor({ state: 'attached' })
  const { width, height } = await renderPdf(await page.pdf({ preferCSSPageSize: true }), 0, 1)
  expect([Math.abs(width - 595) < 2, Math.abs(height - 842) < 2]).toEqual([true, true])
  expect(await inputs.at('/acceptedOn').evaluate((input) => input === document.activeElement)).toBe(true)
  await page.locator('.draft-sheet').waitFor({ state: 'detached' })

  const text = await printed(page, () => page.keyboard.press('Control+p'))
  expect(text).toContain(form.title)
  expect(text).toContain('王小明')
  expect(text).toContain('2026年吧')
  expect(text).toContain('草稿')
  expect(text).not.toContain('编号：')
  expect(text).not.toContain('提交')
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.locator('.draft-sheet').waitFor({ state: 'detached' })
  expect(await onPaper(page)).toBe('请用页面上的“打印草稿”按钮，或按Ctrl+P。')
  const again = await printed(page, () => page.getByRole('button', { name: '打印草稿' }).click())
  expect(again).toContain('王小明')
  const stored = await callApi<SubmissionPage>(app, 'GET', `/forms/${id}/submissions`)
  expect(stored.total).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test(
  'prints a stored record by the key as by its button, and says so where one may not',
  { timeout: 60_000 },
  async () => {
    const { id: recordId } = await callApi<Submission>(app, 'POST', `/forms/${id}/submissions`, {
      body: { record: sample },
    })
    const { page, close } = await app.open(`/records/${recordId}`)
    await page.locator('.paper-page').getByText(form.title).first().waitFor()
    const text = await printed(page, () => page.keyboard.press('Control+p'))
    expect(text).toContain('编号：')
    expect(text).not.toContain('草稿')
    await close()

    const rights = { fill: true, see: 'all', edit: true, print: false, issue: false, export: false }
    const access = { posts: { '*': rights }, fields: {} }
    await callApi(app, 'PUT', `/access/${id}`, { body: { access, revision: 0 } })
    const reader = await join(app, { name: '赵读', username: 'zhaodu', posts: ['complaint-specialist'] })
    for (const path of [`/records/${recordId}`, `/records/${recordId}/edit`]) {
      const theirs = await openAs(app, reader, path)
      await theirs.page
        .getByText(sample.customerName as string)
        .first()
        .waitFor({ state: 'attached' })
      await theirs.page.getByRole('heading', { name: form.title }).first().waitFor()
      expect(await theirs.page.getByRole('button', { name: /^打印/ }).count()).toBe(0)
      await theirs.page.keyboard.press('Control+p')
      await theirs.page.getByRole('dialog').getByText('您没有打印这张表的权限').waitFor()
      expect(await onPaper(theirs.page)).not.toContain(sample.customerName)
      await theirs.close()
    }
    // A draft of one's own is no record.
    const own = await openAs(app, reader, `/forms/${id}`)
    await (await findInputs(own.page)).at('/customerName').fill('李四')
    const draft = await printed(own.page, () => own.page.keyboard.press('Control+p'))
    expect(draft).toContain('李四')
    await own.close()
  },
)

test('a record is copied by a key, and the next in the list is a key away', async () => {
  const store = (name: string) =>
    callApi<Submission>(app, 'POST', `/forms/${id}/submissions`, {
      body: { record: { ...sample, customerName: name } },
    })
  await store('甲')
  const second = await store('乙')
  const { page, complaints, close } = await app.open(`/forms/${id}/records`)
  await page.getByRole('link', { name: second.number, exact: true }).click()
  const shows = (name: string) =>
    page.getByRole('region', { name: '纸面' }).getByText(name, { exact: true }).waitFor()
  await page.getByRole('button', { name: '下一份' }).waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await shows('甲')
  await page.keyboard.press('Alt+ArrowUp')
  await shows('乙')
  await page.keyboard.press('Alt+c')
  const inputs = await findInputs(page)
  await expect.poll(() => inputs.at('/customerName').inputValue()).toBe('乙')
  // What is copied and left alone is no draft; what is changed is one.
  await inputs.at('/customerName').fill('丙')
  await page.getByText('已保存草稿').waitFor()
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?draft=/)
  expect(await inputs.at('/customerName').inputValue()).toBe('丙')
  expect(complaints).toEqual([])
  await close()
})
