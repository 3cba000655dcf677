import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaults } from '../support/serious-faults.ts'
import { join, openAs } from './colleagues.ts'
import { drawName } from './draw-name.ts'
import { startApp, type RunningApp } from './running-app.ts'

/** From a clerk over a manager to finance: on the desk, and on the phone. */
let app: RunningApp
const people: Record<string, Record<string, string>> = {}
let id = ''

beforeAll(async () => {
  app = await startApp()
  const colleagues = [
    ['clerk', '刘一鸣', 'customer-relations-specialist'],
    ['manager', '陈静', 'customer-service-manager'],
    ['finance', '周敏', 'finance-manager'],
  ] as const
  for (const [username, name, post] of colleagues)
    people[username] = await join(app, { username, name, posts: [post] })
  const { entries } = (await (await app.fetch('/api/directory/people?typed=刘一鸣')).json()) as {
    entries: { id: string; name: string }[]
  }
  const { id: person, name } = entries[0]!
  const made = await fetch(new URL('/api/forms/hospitality-request/submissions', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...people['clerk'] },
    body: JSON.stringify({
      record: {
        applicant: { id: person, name },
        department: { id: 'customer-service', name: '客户服务部' },
        appliedOn: '2026-05-11',
        customerName: '苏州恒润商贸有限公司',
        banquetOn: '2026-05-15',
        purpose: '答谢客户',
      },
    }),
  })
  const body = (await made.json()) as { id: string }
  if (!made.ok) throw new Error(JSON.stringify(body))
  id = body.id
})
afterAll(() => app?.close())

test('the place that waits for the reader is pressed on the sheet itself, by finger and by key', async () => {
  const finance = await openAs(app, people['finance']!, `/records/${id}`)
  finance.page.setDefaultTimeout(15_000)
  await finance.page.getByRole('region', { name: '签字' }).waitFor()
  await finance.page.getByRole('img', { name: '第 1 页' }).waitFor()
  // It waits for the manager: to others the sheet is quiet.
  expect(await finance.page.getByRole('button', { name: '签字：' }).count()).toBe(0)
  await finance.close()

  const { page, complaints, close } = await openAs(app, people['manager']!, `/records/${id}`)
  page.setDefaultTimeout(15_000)
  const slot = page.getByRole('button', { name: '签字：客户服务部经理审核' })
  await slot.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /签字 · 客户服务部经理审核/ })
  await dialog.locator('canvas').waitFor()
  // No phone gets to this server: nobody is shown a code that leads nowhere.
  await dialog.getByText('用手机写').click()
  await dialog.getByText('不能用手机写').waitFor()
  expect(await dialog.locator('svg').count()).toBe(0)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: '签字：' }).count()).toBe(1)
  await page.setViewportSize({ width: 390, height: 844 })
  const { width, height } = (await slot.boundingBox())!
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  expect(await seriousFaults(page)).toEqual([])
  await slot.click()
  await dialog.waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('what waits is found, read and signed with a drawn name; then it waits for the next', async () => {
  const { page, complaints, close } = await openAs(app, people['manager']!, '/')
  page.setDefaultTimeout(15_000)
  await page.getByRole('link', { name: '签字 1' }).click()
  await page
    .locator('.tasks')
    .getByRole('link', { name: /客户招待申请表/ })
    .click()
  const panel = page.getByRole('region', { name: '签字' })
  await panel.getByRole('button', { name: '签字', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const sign = dialog.getByRole('button', { name: '签字', exact: true })
  // Nothing is drawn yet: the press signs nothing.
  await sign.click()
  await expect.poll(() => dialog.count()).toBe(1)
  await drawName(page)
  await dialog.getByLabel('意见').fill('同意')
  expect(await seriousFaults(page)).toEqual([])
  await sign.click()
  await panel.getByText('同意').waitFor()
  await panel.getByText('周敏').waitFor()
  await panel.getByRole('button', { name: '拿回' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('on the phone it goes back to its author, who is told why', async () => {
  const options = { viewport: { width: 390, height: 844 } }
  const { page, complaints, close } = await openAs(app, people['finance']!, `/records/${id}`)
  await page.setViewportSize(options.viewport)
  page.setDefaultTimeout(15_000)
  const panel = page.getByRole('region', { name: '签字' })
  await panel.getByRole('button', { name: '退回' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '请补附件' }).click()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: '退回', exact: true }).click()
  await panel.getByText('已退回', { exact: true }).waitFor()
  expect(complaints).toEqual([])
  await close()

  const author = await openAs(app, people['clerk']!, '/signing')
  author.page.setDefaultTimeout(15_000)
  await author.page
    .locator('.tasks')
    .getByRole('link', { name: /客户招待申请表/ })
    .click()
  const own = author.page.getByRole('region', { name: '签字' })
  await own.getByRole('button', { name: '送签' }).click()
  await author.page.getByRole('dialog').getByRole('button', { name: '送签' }).click()
  await own.getByText('签字中').waitFor()
  await author.close()
})

test('whoever takes the sheet out to be signed by hand is told beside the chain', async () => {
  const { page, complaints, close } = await openAs(app, people['clerk']!, `/records/${id}`)
  page.setDefaultTimeout(15_000)
  const panel = page.getByRole('region', { name: '签字' })
  await panel.getByRole('button', { name: '拿去纸上签' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('谁拿走了').fill('王秘书')
  await dialog.getByRole('button', { name: '拿去纸上签' }).click()
  await panel.getByText('王秘书拿去纸上签').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('whoever signed before it was corrected compares it with what they signed', async () => {
  const { revision, record } = (await (await app.fetch(`/api/submissions/${id}`)).json()) as {
    revision: number
    record: object
  }
  const corrected = await app.fetch(`/api/submissions/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ record: { ...record, purpose: '续签合同' }, revision, reason: '写错了' }),
  })
  expect(corrected.status).toBe(200)
  const { page, complaints, close } = await openAs(app, people['manager']!, `/records/${id}`)
  page.setDefaultTimeout(15_000)
  const panel = page.getByRole('region', { name: '签字' })
  const words = '与上次签字时比较：您签字后改了 1 处'
  await panel.getByText(words).click()
  await panel.locator('del', { hasText: '答谢客户' }).waitFor()
  await page.getByRole('button', { name: '签字：客户服务部经理审核' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words).click()
  await dialog.locator('ins', { hasText: '续签合同' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('in English the places to sign and the forms have their English words', async () => {
  const { page, close } = await openAs(app, people['clerk']!, '/signing?box=mine')
  page.setDefaultTimeout(15_000)
  await page.getByRole('button', { name: 'English' }).click()
  await page
    .locator('.tasks')
    .getByRole('link', { name: /Hospitality Request/ })
    .click()
  const panel = page.getByRole('region', { name: 'Signatures' })
  await panel.getByText('Finance department').first().waitFor()
  expect(await panel.getByText('审核').count()).toBe(0)
  await close()
})
