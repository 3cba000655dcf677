import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from './running-app.ts'

const OWN = 'Copper-Orchard-17'
const LIST = [
  '姓名,用户名,邮箱,部门,兼属部门,岗位',
  '王芳,wangfang,,客服部,,客户投诉专员',
  '李明,liming,,客户服务部、财务部,,客户投诉专员',
  '赵云,two words,,财务部,,',
  '王芳二,wangfang,,,,',
].join('\n')

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const choose = (page: Page) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })

test(
  'people come in from a table, are changed together, and one of them administers a department',
  { timeout: 120_000 },
  async () => {
    const { page, complaints, close } = await app.open('/admin/people/import')
    await choose(page)
    await page.getByText('其中 3 行有问题').waitFor()
    await page.getByText('没有部门“客服部”').waitFor()
    await page.getByRole('button', { name: '改为“客户服务部”' }).click()
    await page.getByText('其中 2 行有问题').waitFor()
    await page.getByLabel('不添加有问题的 2 行').check()
    await page.getByRole('button', { name: '添加 2 人' }).click()
    await page.getByText('已添加 2 人').waitFor()
    const password = await page.locator('.people-slips code').first().innerText()
    await page.getByRole('link', { name: '完成' }).click()

    await page.getByLabel('选择 王芳').check()
    await page.getByLabel('选择 李明').check()
    await page.getByRole('button', { name: '增加岗位' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('王芳').waitFor()
    await dialog.getByLabel('岗位').selectOption({ label: '客户调查专员' })
    await dialog.getByRole('button', { name: '保存' }).click()
    const row = page.getByRole('listitem').filter({ hasText: '王芳' })
    await row.getByText('客户投诉专员、客户调查专员').waitFor()

    await row.getByRole('button', { name: '修改' }).click()
    await dialog.getByRole('group', { name: '这些部门的人员：' }).getByLabel('客户服务部').check()
    await dialog.getByRole('button', { name: '保存' }).click()
    await row.getByText('分管').waitFor()
    expect(complaints).toEqual([])
    await close()

    const other = await app.openSignedOut('/')
    await other.page.getByLabel('用户名或邮箱').fill('wangfang')
    await other.page.getByLabel('密码', { exact: true }).fill(password)
    await other.page.keyboard.press('Enter')
    await other.page.getByLabel('现在的密码').fill(password)
    await other.page.getByLabel('新密码').fill(OWN)
    await other.page.getByLabel('再输入一次').fill(OWN)
    await other.page.keyboard.press('Enter')
    await other.page.locator('.shell-person').click()
    await other.page.getByRole('menuitem', { name: '管理' }).click()
    await other.page.getByText('您管理这些部门的人员').waitFor()
    const pages = other.page.getByRole('navigation', { name: '管理' }).getByRole('link')
    expect(await pages.allTextContents()).toEqual(['人员'])
    await other.page.getByRole('listitem').filter({ hasText: '李明' }).getByText('还属于别的部门').waitFor()
    await other.page.goto(`${app.url}/admin/access`)
    await other.page.getByRole('heading', { name: '您没有权限看这里' }).waitFor()
    await other.close()
  },
)
