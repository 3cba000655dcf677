import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaults } from '../support/serious-faults.ts'
import { join, openAs } from './colleagues.ts'
import { startApp, type RunningApp } from './running-app.ts'

/** What someone is told while their page stands open. */
let app: RunningApp
const people: Record<string, Record<string, string>> = {}

beforeAll(async () => {
  app = await startApp()
  const colleagues = [
    ['clerk', '刘一鸣', 'customer-relations-specialist'],
    ['manager', '陈静', 'customer-service-manager'],
  ] as const
  for (const [username, name, post] of colleagues)
    people[username] = await join(app, { username, name, posts: [post] })
})
afterAll(() => app?.close())

const send = (who: string, path: string, body?: object) =>
  fetch(new URL(path, app.url), {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json', ...people[who] },
  })

async function submit(): Promise<string> {
  const { entries } = (await (await send('clerk', '/api/directory/people?typed=刘一鸣')).json()) as {
    entries: { id: string; name: string }[]
  }
  const { id, name } = entries[0]!
  const made = await send('clerk', '/api/forms/hospitality-request/submissions', {
    record: {
      applicant: { id, name },
      department: { id: 'customer-service', name: '客户服务部' },
      appliedOn: '2026-05-11',
      customerName: '苏州恒润商贸有限公司',
      banquetOn: '2026-05-15',
      purpose: '答谢客户',
    },
  })
  return ((await made.json()) as { id: string }).id
}

test('the head counts at once what others hand in and take back, and the list says what it was', async () => {
  const { page, complaints, close } = await openAs(app, people['manager']!, '/notices')
  page.setDefaultTimeout(15_000)
  const asked: string[] = []
  await page.getByText('还没有通知').waitFor()
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const id = await submit()
  const nav = page.getByRole('navigation')
  await nav.getByRole('link', { name: '签字 1' }).waitFor()
  await nav.getByRole('link', { name: '通知 1' }).waitFor()
  await page.getByText('刘一鸣请您签字').waitFor()
  expect(asked.filter((path) => path === '/api/notices/counts')).toEqual([])
  expect(await seriousFaults(page)).toEqual([])
  await send('clerk', `/api/submissions/${id}/signing`, { verb: 'withdrawn' })
  await nav.getByRole('link', { name: '签字', exact: true }).waitFor()
  await page.getByText('刘一鸣撤回了，不用您签了').waitFor()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await nav.getByRole('link', { name: '通知', exact: true }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('on the phone, in English, a notice leads to its record and is read then', async () => {
  await submit()
  const { page, complaints, close } = await openAs(app, people['manager']!, '/notices')
  page.setDefaultTimeout(15_000)
  await page.getByRole('button', { name: 'English' }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByText('刘一鸣 asks you to sign').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await seriousFaults(page)).toEqual([])
  await page
    .locator('.notices-list')
    .getByRole('link', { name: /Hospitality Request/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'Signatures' }).waitFor()
  const unread = async () =>
    ((await (await send('manager', '/api/notices/counts')).json()) as { unread: number }).unread
  await expect.poll(unread).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('the page of a record follows what others do to it; what its reader is writing stays', async () => {
  const id = await submit()
  const { page, complaints, close } = await openAs(app, people['clerk']!, `/records/${id}`)
  page.setDefaultTimeout(15_000)
  const chain = page.locator('.signing')
  await chain.getByText('签字中').first().waitFor()
  await chain.getByRole('button', { name: '评论' }).click()
  const said = page.getByRole('dialog').getByRole('textbox')
  await said.fill('请尽快，客人周五到')
  const covers = { covers: 1 }
  await send('manager', `/api/submissions/${id}/signing/seen`, covers)
  const signed = { verb: 'signed', step: 'manager', ...covers, way: 'typed' }
  expect((await send('manager', `/api/submissions/${id}/signing`, signed)).status).toBe(200)
  await page.getByText(/刚有新情况：陈静 签字/).waitFor()
  await page.locator('.record-history').getByText('客户服务部经理审核').waitFor()
  expect(await said.inputValue()).toBe('请尽快，客人周五到')
  await page.getByRole('dialog').getByRole('button', { name: '评论' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // What was said stands in the record's history, too.
  await page.locator('.record-history').getByText('请尽快，客人周五到').waitFor()
  // Of one's own acts there is no news.
  await page.getByText(/刚有新情况：陈静 签字/).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a page that lost its server finds it again, and one whose session ended leads to the door', async () => {
  const { page, close } = await openAs(app, people['manager']!, '/notices')
  page.setDefaultTimeout(20_000)
  const nav = page.getByRole('navigation')
  await nav.getByRole('link', { name: '签字 1' }).waitFor()
  await page.context().setOffline(true)
  await submit()
  await page.context().setOffline(false)
  await nav.getByRole('link', { name: '签字 2' }).waitFor()
  await send('manager', '/api/auth/sign-out', {})
  await page.waitForURL(/\/sign-in/)
  await close()
})
