import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { cellAt, startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const QUIET_MS = 250

const visit: Form = {
  type: 'object',
  title: '勘查记录',
  properties: { customer: { type: 'string', title: '客户名称', 'x-field': 'text' } },
  'x-form': { id: 'visit' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [26, 60],
        rows: [
          { cells: [{ title: '/customer' }, { field: '/customer' }] },
          { cells: [{ text: '附件' }, { blank: true }] },
        ],
      },
    ],
  },
}

test('a field of files comes from the palette; which kinds and how large is ticked and typed', async () => {
  const { page, form, complaints, close } = await builder.open(visit)
  const field = async () => {
    await page.waitForTimeout(QUIET_MS)
    return Object.values((await form()).properties).find((one) => one['x-field'] !== 'text')
  }
  await cellAt(page, 1, 1).click()
  await page.getByRole('button', { name: '附件', exact: true }).click()
  expect(await field()).toMatchObject({ 'x-field': 'attachment', type: 'array', maxItems: 10 })
  expect(await page.getByText('默认值').count()).toBe(0)

  await page.getByLabel('PDF', { exact: true }).check()
  await page.getByLabel('图片', { exact: true }).check()
  const size = page.getByRole('textbox', { name: '单个文件最大（MB）' })
  await size.fill('20')
  await size.blur()
  await expect.poll(field).toMatchObject({ 'x-accept': ['image/*', 'application/pdf'], 'x-max-size': 20 })
  await page.getByLabel('PDF', { exact: true }).uncheck()
  await page.getByLabel('图片', { exact: true }).uncheck()
  await expect.poll(async () => (await field())?.['x-accept']).toBeUndefined()

  await page.getByLabel('PDF', { exact: true }).check()
  await page.getByRole('combobox', { name: '类型', exact: true }).selectOption('图片')
  await expect
    .poll(field)
    .toMatchObject({ 'x-field': 'picture', 'x-accept': ['image/jpeg', 'image/png'], 'x-max-size': 20 })
  expect(await page.getByText('文件类型').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
