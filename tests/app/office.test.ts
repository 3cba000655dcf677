import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp

beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app.close())

test('a browser elsewhere tells moments by the clocks of the office, and moves with it', async () => {
  const opened = await app.open('/admin/office', { timezoneId: 'America/Los_Angeles' })
  const { page } = opened
  await page.getByLabel('名称', { exact: true }).fill('客户服务部')
  await page.getByLabel('时区').selectOption('Asia/Tokyo')
  await page.getByText('换时区之后').waitFor()
  await page.getByRole('button', { name: '保存' }).click()
  const saved = page.locator('.office-versions time').first()
  await saved.waitFor()
  const inTokyo = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'medium',
    timeStyle: 'medium',
  })
  // The list is of the version before for a moment.
  await expect
    .poll(async () => {
      const [said, at] = await saved.evaluate(saidAndMeant)
      return said === inTokyo.format(new Date(at!))
    })
    .toBe(true)
  expect(opened.complaints).toEqual([])
  await opened.close()
})

test(
  'a post is added, offered where forms are designed, and merged into another',
  { timeout: 60_000 },
  async () => {
    const opened = await app.open('/admin/posts')
    const { page } = opened
    await page.getByRole('button', { name: '添加岗位' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称', { exact: true }).fill('夜班组长')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '修改“夜班组长”' }).click()
    await dialog.getByLabel('名称', { exact: true }).fill('夜班主管')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '修改“夜班主管”' }).waitFor()

    await page.goto(`${app.url}/forms/complaint-register-1/design`)
    await page.getByRole('tab', { name: '结构' }).click()
    await page.locator('.pwb-outline').getByRole('button', { name: '制表', exact: true }).click()
    const stored = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await page.getByRole('checkbox', { name: '夜班主管' }).check()
    await stored

    await page.goto(`${app.url}/admin/posts`)
    await page.getByRole('button', { name: '停用“夜班主管”' }).click()
    await dialog.getByText('不能再让人担任它').waitFor()
    await dialog.getByRole('button', { name: '停用', exact: true }).click()
    await page.getByRole('button', { name: '恢复使用“夜班主管”' }).click()
    await page.getByRole('button', { name: '“夜班主管”由谁担任、用在哪里' }).click()
    await dialog.getByText('没有人担任过。').waitFor()
    await dialog.getByRole('link', { name: '正在修改的签名栏' }).waitFor()
    await dialog.getByRole('button', { name: '关闭', exact: true }).click()
    await page.getByRole('button', { name: '去掉“夜班主管”' }).click()
    await dialog.getByText('正在修改的签名栏').waitFor()
    await dialog.getByLabel('并入').selectOption({ label: '客户服务部经理' })
    await dialog.getByRole('button', { name: '并入并去掉' }).click()
    await page.getByRole('button', { name: '修改“夜班主管”' }).waitFor({ state: 'detached' })
    const { document } = (await (await app.fetch('/api/forms/complaint-register-1/draft')).json()) as {
      document: Form
    }
    expect(document['x-signatures']?.[0]?.posts).toEqual(['complaint-specialist', 'customer-service-manager'])
    expect(opened.complaints).toEqual([])
    await opened.close()
  },
)

/** Runs in the page. */
function saidAndMeant(time: Element): [string | null, string | null] {
  return [time.textContent, time.getAttribute('datetime')]
}
