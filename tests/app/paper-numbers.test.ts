import { afterAll, beforeAll, expect, test } from 'vitest'
import { readJson } from '../corpus/library.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { callApi } from './call-api.ts'
import { startApp, type RunningApp } from './running-app.ts'

const id = 'complaint-register-1'
const record = readJson('complaints/complaint-register-1.record.json') as object

let app: RunningApp
let numbers: string[]
const call = <Answer>(method: string, path: string, body?: object) =>
  callApi<Answer>(app, method, path, { body })

beforeAll(async () => {
  app = await startApp()
  await call('POST', '/batches', { selection: { formId: id, blank: 4 } })
  const given = await call<{ items: { number: string }[] }>('GET', `/forms/${id}/paper-numbers?state=open`)
  numbers = given.items.map(({ number }) => number)
})
afterAll(() => app?.close())

test('a sheet’s number is typed or scanned, kept with the draft, and refused with a way out', async () => {
  const [spoiled = '', taken = '', kept = ''] = numbers
  const { page, complaints, close } = await app.open(`/forms/${id}/numbers`)
  await page.getByRole('button', { name: `作废 ${spoiled}` }).click()
  await page.getByRole('button', { name: '写坏了' }).click()
  await page.getByRole('button', { name: '作废这个编号' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.goto(new URL(`/forms/${id}`, app.url).href)
  await page.getByRole('button', { name: '用纸表上的编号' }).click()
  await page.getByRole('button', { name: `用 ${taken}` }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  // As a scanner does: the digits, then Enter.
  await page.keyboard.type(spoiled.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByText(`纸表 ${spoiled} 已作废（写坏了）`).waitFor()
  await page.getByLabel('表上的编号').fill(taken)
  await page.keyboard.press('Enter')
  await page.getByText(`纸表 ${taken}`).waitFor()
  await page.waitForURL(/draft=/)
  await call('PUT', `/drafts/${new URL(page.url()).searchParams.get('draft')}`, {
    record,
    paper: taken,
    revision: 1,
  })
  await page.reload()
  await page.getByText(`纸表 ${taken}`).waitFor()

  // Someone else enters the same sheet meanwhile.
  await call('POST', `/forms/${id}/submissions`, { record, number: taken, department: null })
  await page.getByLabel('记录属于').selectOption({ index: 1 })
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText(`纸表 ${taken} 已经录入过了`).waitFor()
  await page.getByLabel('表上的编号').fill(kept)
  await page.keyboard.press('Enter')
  await page.getByText(`纸表 ${kept}`).waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText(`已存档，编号 ${kept}`).waitFor()
  // The sheet prints it.
  await page.locator('.record .paper-leaf text', { hasText: kept }).first().waitFor()
  expect(complaints.filter((text) => !text.includes('409'))).toEqual([])
  await close()
})
