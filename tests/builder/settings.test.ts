import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const SOON = { timeout: 5000 }

const note: Form = {
  type: 'object',
  title: '便笺',
  properties: { customer: { type: 'string', title: '客户名称', 'x-field': 'text' } },
  'x-form': { id: 'note' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [26, 60],
        rows: [{ cells: [{ title: '/customer' }, { field: '/customer' }] }],
      },
    ],
  },
}

test('one of few is chosen with arrows, a number shows what holds without it, what cannot be is not taken', async () => {
  const { page, form, complaints, close } = await builder.open(note)
  const paper = async () => (await form())['x-paper'].page
  const sizes = page.getByRole('radiogroup', { name: '纸张大小' })
  expect(await sizes.getByRole('radio').count()).toBe(4)
  expect(await sizes.getByLabel('A4').isChecked()).toBe(true)
  await sizes.getByLabel('A4').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(paper, SOON).toEqual({ size: 'A3' })
  await page.keyboard.press('ArrowLeft')
  await expect.poll(paper, SOON).toBeUndefined()

  const letters = page.getByLabel('字号（磅）')
  expect(await letters.getAttribute('placeholder')).toBe('10.5')
  await letters.fill('12')
  await expect.poll(paper, SOON).toEqual({ fontSize: 12 })
  await letters.fill('120')
  await page.getByText('不能大于 24').waitFor()
  expect(await letters.getAttribute('aria-invalid')).toBe('true')
  await letters.fill('')
  await expect.poll(paper, SOON).toBeUndefined()
  await page.getByLabel('上边距（毫米）').fill('３０')
  await expect.poll(paper, SOON).toEqual({ margins: { top: 30 } })

  const title = page.getByLabel('表单标题')
  await title.fill('')
  await title.blur()
  expect(await title.inputValue()).toBe('便笺')
  expect(complaints).toEqual([])
  await close()
})
