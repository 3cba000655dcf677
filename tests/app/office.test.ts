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
  'a category is typed where a form is designed, named and put first in the office, and the library follows',
  { timeout: 60_000 },
  async () => {
    const opened = await app.open('/forms/complaint-register-1/design')
    const { page } = opened
    const choice = page.getByLabel('分类', { exact: true })
    expect(await choice.locator('option:checked').innerText()).toBe('客户投诉')
    await choice.selectOption({ label: '新的分类…' })
    await page.keyboard.type('人事')
    await page.keyboard.press('Enter')
    expect(await choice.locator('option:checked').innerText()).toBe('人事')
    await choice.selectOption({ label: '新的分类…' })
    // The name of one that there is, in whichever language, is that one.
    await page.keyboard.type('after-sales SERVICE')
    await page.keyboard.press('Enter')
    expect(await choice.locator('option:checked').innerText()).toBe('售后服务')
    await choice.selectOption({ label: '新的分类…' })
    await page.keyboard.type('人事')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('表单分类由“客户投诉”改为“人事”').waitFor()
    const published = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await published

    await page.goto(`${app.url}/admin/office`)
    await page.getByLabel('分类 9 的英文名称').fill('Staff')
    for (const _ of Array(8)) await page.getByRole('button', { name: '人事上移' }).click()
    await page.getByRole('button', { name: '增加分类' }).click()
    await page.getByLabel('分类 10 的名称').fill('大客户')
    await page.getByText('有两个分类都叫“大客户”').waitFor()
    await page.getByLabel('分类 10 的名称').fill('')
    expect(await page.getByRole('button', { name: '删除分类人事' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('第 2 版').waitFor()

    await page.goto(`${app.url}/library`)
    const first = page.getByRole('navigation', { name: '分类' }).getByRole('link').nth(1)
    expect(await first.innerText()).toMatch(/^人事\s*1$/)
    await first.click()
    await page.getByRole('heading', { name: /^人事/ }).waitFor()
    expect(opened.complaints).toEqual([])
    await opened.close()
  },
)

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
    await page.locator('.pwb-outline').getByRole('button', { name: '审核', exact: true }).click()
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
    await dialog.getByLabel('并入').selectOption({ label: '客户服务部主管' })
    await dialog.getByRole('button', { name: '并入并去掉' }).click()
    await page.getByRole('button', { name: '修改“夜班主管”' }).waitFor({ state: 'detached' })
    const { document } = (await (await app.fetch('/api/forms/complaint-register-1/draft')).json()) as {
      document: Form
    }
    expect(document['x-signatures']?.[1]?.posts).toEqual([
      'complaint-supervisor',
      'customer-service-manager',
      'customer-service-supervisor',
    ])
    expect(opened.complaints).toEqual([])
    await opened.close()
  },
)

/** Runs in the page. */
function saidAndMeant(time: Element): [string | null, string | null] {
  return [time.textContent, time.getAttribute('datetime')]
}
