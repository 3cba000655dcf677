import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { callApi } from './call-api.ts'
import { complaintReport } from './complaint-report.ts'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const form = { ...orderForm, title: '订单', 'x-form': { id: 'merged' } }

test.each([
  ['forms/merged', form, 1440],
  ['forms/merged-small', { ...form, 'x-form': { id: 'merged-small' } }, 390],
  [`reports/${complaintReport.id}`, complaintReport, 1440],
  ['reports/merged-small', { ...complaintReport, id: 'merged-small', code: 'M-1', series: 'MS' }, 390],
] as const)(
  'the draft of $0 is merged with a newer version, what both changed chosen, at $2',
  async (...of) => {
    const [path, document, width] = of
    const publish = (title: string) =>
      callApi(app, 'POST', `/${path}/versions`, { body: { document: { ...document, title } } })
    await publish('原来的')
    const draft = { document: { ...document, title: '我的' }, base: 1, revision: 0 }
    await callApi(app, 'PUT', `/${path}/draft`, { body: draft })
    await publish('别人的')

    const { page, complaints, close } = await app.open(`/${path}/design`, {
      viewport: { width, height: 844 },
    })
    page.setDefaultTimeout(15_000)
    await page.getByRole('button', { name: '比较并合并…' }).click()
    const dialog = page.getByRole('dialog', { name: '合并两份修改' })
    await dialog.getByText('两边都改了 1 处').waitFor()
    const merge = dialog.getByRole('button', { name: '合并', exact: true })
    expect(await merge.isDisabled()).toBe(true)
    await dialog.getByRole('radio', { name: /我的草稿/ }).check()
    await expect.poll(() => merge.isDisabled()).toBe(false)
    await merge.click()
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => callApi(app, 'GET', `/${path}/draft`))
      .toMatchObject({ base: 2, document: { title: '我的' } })
    expect(complaints).toEqual([])
    await close()
  },
)
