import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderForm } from '../forms/order-form.ts'
import { callApi } from './call-api.ts'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const id = 'trial'
const form = { ...orderForm, title: '试用订单', 'x-form': { id } }
const publish = () => callApi(app, 'POST', `/forms/${id}/versions`, { body: { document: form } })

test.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('a form that nothing needs is deleted on its page of versions, at $width', async (viewport) => {
  await publish()
  const { page, complaints, close } = await app.open(`/forms/${id}/versions`, { viewport })
  page.setDefaultTimeout(15_000)
  const part = page.getByRole('region', { name: '删除' })
  await part.getByRole('button', { name: '删除…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '删除“试用订单”？' })
  // Escape decides nothing.
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await part.getByRole('button', { name: '删除…' }).click()
  await dialog.getByRole('button', { name: '删除', exact: true }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/library')
  await expect.poll(() => page.getByText('试用订单').count()).toBe(0)
  expect(await page.locator('.desk-row').count()).toBeGreaterThan(70)
  expect(complaints).toEqual([])
  await close()
})

test('what hangs on it is said before anything is pressed, with the way out', async () => {
  await publish()
  const { page, complaints, close } = await app.open(`/forms/${id}/versions`)
  page.setDefaultTimeout(15_000)
  const part = page.getByRole('region', { name: '删除' })
  await part.getByRole('button', { name: '删除…' }).click()
  // Someone hands one in between the look and the press.
  const body = { record: { customer: '王芳' }, department: null }
  await callApi(app, 'POST', `/forms/${id}/submissions`, { body })
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await part.getByRole('alert').getByText('没有删掉').waitFor()
  await part.getByText('1 份记录').waitFor()
  expect(await part.getByRole('button', { name: '删除…' }).count()).toBe(0)
  await part.getByRole('button', { name: '改为归档' }).click()
  await expect.poll(() => page.getByRole('radio', { name: '归档' }).isChecked()).toBe(true)
  // The refusal is what the browser complains of.
  expect(complaints.filter((one) => !one.includes('409'))).toEqual([])
  await close()
})

test('what is shipped is hidden, not deleted', async () => {
  const { page, complaints, close } = await app.open('/forms/complaint-register-1/versions')
  const part = page.getByRole('region', { name: '删除' })
  await part.getByText('系统自带的不能删除').waitFor()
  expect(await part.getByRole('button').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
