import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Batch, Dashboard, IssuedReport, Schedule } from '../../packages/server/src/index.ts'
import { library } from '../corpus/library.ts'
import { callApi } from './call-api.ts'
import { complaintReport } from './complaint-report.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id: formId } = library.find(({ code }) => code === '6-03')!
const report = complaintReport.id
const ofMonth = (month: string) =>
  `/reports/${report}?parameters=${encodeURIComponent(JSON.stringify({ month }))}`

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  await call('POST', `/reports/${report}/versions`, { document: complaintReport })
})
afterAll(() => app?.close())

const call = <Answer>(method: string, path: string, body?: object) =>
  callApi<Answer>(app, method, path, { body })
const issued = async () =>
  (await call<{ items: IssuedReport[] }>('GET', `/issued-reports?report=${report}`)).items
const schedules = async () =>
  (await call<{ schedules: Schedule[] }>('GET', `/report-schedules?report=${report}`)).schedules
const batches = async () => (await call<{ batches: Batch[] }>('GET', '/batches')).batches
const numbers = async () => (await call<{ items: object[] }>('GET', `/forms/${formId}/paper-numbers`)).items

/** Presses the last button of this name several times, before anything is drawn and while it is. */
const hammer = (page: Page, name: string) =>
  page.evaluate(async (words) => {
    const click = () =>
      [...document.querySelectorAll<HTMLElement>('button')]
        .findLast(({ innerText }) => innerText.replaceAll(/\s/g, '') === words)
        ?.click()
    click()
    for (const wait of [0, 0, 5, 30, 80]) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      click()
    }
  }, name)

test('a report is issued once, however often it is pressed', async () => {
  const before = (await issued()).length
  const { page, close } = await app.open(ofMonth('2026-03'))
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await hammer(page, '签发')
  await page.getByText('已签发，编号').waitFor()
  expect(await issued()).toHaveLength(before + 1)
  await close()
})

test('a report whose answer was lost is issued once, over a closed dialog and a reload', async () => {
  const before = (await issued()).length
  const { page, close } = await app.open(ofMonth('2026-04'))
  await page.route(
    '**/api/reports/*/issue',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 2 },
  )
  const issue = async () => {
    await page.getByRole('button', { name: '签发', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  }
  await issue()
  await page.getByText('没有签发').waitFor()
  await page.keyboard.press('Escape')
  await issue()
  await page.getByText('没有签发').waitFor()
  await page.reload()
  await issue()
  await page.getByText('已签发，编号').waitFor()
  expect(await issued()).toHaveLength(before + 1)
  // What is asked for once more is another, after a question.
  await page.getByRole('button', { name: '关闭', exact: true }).click()
  await issue()
  await page.getByRole('button', { name: '再签发一份' }).click()
  await page.getByText('已签发，编号').waitFor()
  expect(await issued()).toHaveLength(before + 2)
  await close()
})

test('blank sheets are given out once, over presses, a lost answer, and a reload', async () => {
  const before = { batches: (await batches()).length, numbers: (await numbers()).length }
  const { page, close } = await app.open(`/forms/${formId}/records`)
  await page.route(
    '**/api/batches',
    async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  const ask = async () => {
    await page.getByRole('button', { name: '打印带编号的空白表' }).click()
    await page.getByLabel('张数').fill('3')
  }
  await ask()
  await page.getByRole('button', { name: '生成打印文件' }).click()
  await page.getByText('连不上服务器').waitFor()
  await page.unroute('**/api/batches')
  await page.reload()
  await ask()
  await hammer(page, '生成打印文件')
  await page.getByText('正在生成打印文件').waitFor()
  expect(await batches()).toHaveLength(before.batches + 1)
  expect(await numbers()).toHaveLength(before.numbers + 3)
  await close()
})

test('a schedule that says the same is made once', async () => {
  const { page, close } = await app.open(ofMonth('2026-04'))
  await page.getByRole('button', { name: '定期签发' }).click()
  await page.getByRole('dialog').waitFor()
  await hammer(page, '添加计划')
  await page.getByText('每月 1 日').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '添加计划', exact: true }).click()
  await expect.poll(async () => (await schedules()).length).toBe(1)
  await close()
})

test('a key and a dashboard are made once', async () => {
  const { page, close } = await app.open('/account')
  await page.getByLabel('用途').fill('脚本')
  await page.getByLabel('记录属于').selectOption({ label: '客户服务部' })
  await hammer(page, '建立密钥')
  const keys = async () => (await call<{ keys: object[] }>('GET', '/account/keys')).keys.length
  await expect.poll(keys).toBe(1)
  const boards = async () => (await call<{ dashboards: Dashboard[] }>('GET', '/dashboards')).dashboards.length
  const before = await boards()
  await page.goto(`${app.url}/dashboard`)
  await page.getByRole('button', { name: '新建看板' }).waitFor()
  await hammer(page, '新建看板')
  await page.getByRole('button', { name: '保存', exact: true }).waitFor()
  // Nothing is stored before it is saved.
  expect(await boards()).toBe(before)
  await hammer(page, '保存')
  await page.getByRole('button', { name: '编辑', exact: true }).waitFor()
  expect(await boards()).toBe(before + 1)
  expect(await keys()).toBe(1)
  await close()
})
