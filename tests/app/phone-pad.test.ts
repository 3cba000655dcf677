import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaults } from '../support/serious-faults.ts'
import { join, openAs } from './colleagues.ts'
import { drawName } from './draw-name.ts'
import { startApp, type RunningApp } from './running-app.ts'

/** A manager at a desk, who writes on a phone that is signed in to nothing. */
let app: RunningApp
let manager: Record<string, string>
let id = ''

beforeAll(async () => {
  app = await startApp({ hasAddress: true })
  const clerk = await join(app, {
    username: 'clerk',
    name: '刘一鸣',
    posts: ['customer-relations-specialist'],
  })
  manager = await join(app, { username: 'manager', name: '陈静', posts: ['customer-service-manager'] })
  const { entries } = (await (await app.fetch('/api/directory/people?typed=刘一鸣')).json()) as {
    entries: { id: string; name: string }[]
  }
  const made = await fetch(new URL('/api/forms/hospitality-request/submissions', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...clerk },
    body: JSON.stringify({
      record: {
        applicant: { id: entries[0]!.id, name: entries[0]!.name },
        department: { id: 'customer-service', name: '客户服务部' },
        appliedOn: '2026-05-11',
        customerName: '苏州恒润商贸有限公司',
        banquetOn: '2026-05-15',
        purpose: '答谢客户',
      },
    }),
  })
  id = ((await made.json()) as { id: string }).id
})
afterAll(() => app?.close())

test('what is written on a phone comes to the desk by itself, where it is looked at and signed', async () => {
  const { page, complaints, close } = await openAs(app, manager, `/records/${id}`)
  page.setDefaultTimeout(15_000)
  await page.getByRole('button', { name: '签字：客户服务部经理审核' }).click()
  const dialog = page.getByRole('dialog')
  const [begun] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/signing/pads')),
    dialog.getByText('用手机写').click(),
  ])
  const { pad } = (await begun.json()) as { pad: { url: string } }
  await dialog.getByRole('img', { name: '手机扫的二维码' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])

  const phone = await app.openSignedOut('/sign-in', { viewport: { width: 390, height: 844 } })
  phone.page.setDefaultTimeout(15_000)
  await phone.page.goto(pad.url)
  await phone.page.getByRole('heading', { name: '客户招待申请表' }).waitFor()
  const told = await phone.page.locator('main').innerText()
  expect(told).toContain('客户服务部经理审核')
  expect(told).toContain('陈静')
  expect(told).not.toContain('苏州恒润')
  await dialog.getByText('手机已打开').waitFor()
  const send = phone.page.getByRole('button', { name: '送到电脑' })
  expect(await send.isDisabled()).toBe(true)
  expect(await seriousFaults(phone.page)).toEqual([])
  await drawName(phone.page)
  const inkOf = () =>
    phone.page.locator('canvas.signature-pad').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return data.filter((value, at) => at % 4 === 3 && value > 0).length
    })
  const before = await inkOf()
  const { width } = (await phone.page.locator('canvas').boundingBox())!
  await phone.page.setViewportSize({ width: 844, height: 390 })
  await expect.poll(async () => (await phone.page.locator('canvas').boundingBox())!.width).not.toBe(width)
  await expect.poll(inkOf).toBeGreaterThan(before / 2)
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(844)
  await send.click()
  await phone.page.getByText('已送到电脑').waitFor()
  // Not by the question that it asks every quarter of a minute.
  await dialog.getByText('手机上写好了').waitFor({ timeout: 5000 })
  await dialog.getByRole('img', { name: '签名在签字位里的样子' }).waitFor()
  await phone.page.reload()
  await phone.page.getByText('这个码已经用过').waitFor()
  await dialog.getByRole('button', { name: '签字', exact: true }).click()
  await page.getByRole('region', { name: '签字' }).getByText('手机上写').waitFor()
  expect(complaints.filter((one) => !one.includes('Opener'))).toEqual([])
  await phone.close()
  await close()
})
