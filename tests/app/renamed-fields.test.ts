import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FoundRules } from '../../packages/server/src/index.ts'
import { allRights } from '@paperwright/runtime/kit'
import { firstSlip, slipForm } from '../forms/slip-form.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { callApi } from './call-api.ts'
import { startApp, type RunningApp } from './running-app.ts'

// A browser is slow where the machine is busy.
vi.setConfig({ testTimeout: 90_000 })

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const { name, pay } = firstSlip.properties!
const first = slipForm({ name: name!, pay: pay! })
const second = slipForm({
  name: name!,
  salary: { ...pay!, title: '月薪' },
  note: { type: 'string', title: '备注', 'x-field': 'text' },
  twice: { type: 'number', title: '两倍', 'x-field': 'money', 'x-formula': 'salary * 2' },
})

test('publishing asks what became of a restricted field; what was left open is decided with the rights', async () => {
  await callApi(app, 'POST', '/forms/slip/versions', { body: { document: first, base: null } })
  const all = { fill: true, see: 'all', edit: true, print: true, export: true }
  const access = { posts: { '*': all }, fields: { '/pay': { '*': 'hide' } } }
  await callApi(app, 'PUT', '/access/slip', { body: { access, revision: 0 } })
  await callApi(app, 'PUT', '/forms/slip/draft', { body: { document: second, base: 1, revision: 0 } })

  const { page, close } = await app.open('/forms/slip/design')
  page.setDefaultTimeout(15_000)
  await page.locator('.pwb').waitFor()
  await page.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: '哪些字段是原来的' }).waitFor()
  const choiceOf = (title: string) => dialog.getByRole('combobox', { name: title, exact: true })
  expect(await choiceOf('月薪').locator('option').allTextContents()).toEqual([
    '就是原来的“工资”',
    '新字段',
    '以后再定（先隐藏）',
  ])
  await dialog.getByText('“工资”限制了谁能看、谁能改，没有字段接着它').waitFor()
  await choiceOf('两倍').selectOption('新字段')
  await choiceOf('月薪').selectOption('就是原来的“工资”')
  await dialog.getByText('“工资”的权限跟着到“月薪”。').waitFor()
  await choiceOf('月薪').selectOption('以后再定（先隐藏）')
  await dialog.getByText('没有字段接着它').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(async () => (await callApi<{ version: number }>(app, 'GET', '/forms/slip')).version)
    .toBe(2)
  const rules = () => callApi<FoundRules>(app, 'GET', '/access/slip')
  expect((await rules()).access).toMatchObject({ fields: {}, former: [{ field: '/pay', version: 1 }] })

  await page.goto(`${app.url}/admin/access?form=slip`)
  await page.getByRole('heading', { name: '新旧字段待定' }).waitFor()
  await page.getByText('工资（第 1 版）').waitFor()
  await page.getByText('“两倍”用到“月薪”，其他岗位看不到这些').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('combobox', { name: '月薪', exact: true }).selectOption('就是原来的“工资”')
  await page.getByRole('button', { name: '确定', exact: true }).click()
  await page.getByRole('heading', { name: '新旧字段待定' }).waitFor({ state: 'detached' })
  await page.getByRole('rowheader', { name: '月薪' }).waitFor()
  expect((await rules()).access).toEqual({
    posts: { '*': allRights },
    fields: { '/salary': { '*': 'hide' } },
    version: 2,
  })
  await close()
})
