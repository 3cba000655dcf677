import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { slipForm } from '../forms/slip-form.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { callApi } from './call-api.ts'
import { startApp, type RunningApp } from './running-app.ts'

// A browser is slow where the machine is busy.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const form = (options: Record<string, string>) =>
  slipForm({
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    grade: {
      type: 'string',
      title: '等级',
      'x-field': 'choice',
      oneOf: Object.entries(options).map(([value, title]) => ({ const: value, title })),
    },
  })

test('an option that went is read in the list and filtered by', async () => {
  const publish = (document: object, base: number | null) =>
    callApi(app, 'POST', '/forms/slip/versions', { body: { document, base } })
  const store = (record: object) => callApi(app, 'POST', '/forms/slip/submissions', { body: { record } })
  await publish(form({ gold: '金牌', tin: '锡牌' }), null)
  await store({ name: '甲', grade: 'tin' })
  await publish(form({ gold: '金牌' }), 1)
  await store({ name: '乙', grade: 'gold' })

  const { page, close } = await app.open('/forms/slip/records')
  page.setDefaultTimeout(20_000)
  const row = page.getByRole('row').filter({ hasText: '甲' })
  await row.getByText('锡牌', { exact: true }).waitFor()
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  const editor = page.getByRole('dialog', { name: '按哪一项筛选' })
  await editor.getByRole('button', { name: '等级', exact: true }).click()
  await editor.getByText('锡牌（已停用）').click()
  if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}-filter.png` })
  await editor.getByRole('button', { name: '应用', exact: true }).click()
  await page.getByRole('row').filter({ hasText: '乙' }).waitFor({ state: 'detached' })
  await row.waitFor()
  expect(await seriousFaults(page)).toEqual([])
  if (process.env['SHOT']) await page.screenshot({ path: `${process.env['SHOT']}-list.png` })
  await close()
})
