import { expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { reportedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()

const form: Form = {
  type: 'object',
  title: '投诉受理单',
  properties: {
    no: { type: 'string', title: '受理编号', 'x-field': 'record-number', readOnly: true },
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    amount: { type: 'number', title: '金额', 'x-field': 'money', 'x-unit': '元' },
    words: { type: 'number', title: '大写', 'x-field': 'amount-words', 'x-formula': 'amount' },
  },
  'x-form': { id: 'complaint', series: 'TS' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 2],
        rows: ['no', 'name', 'amount', 'words'].map((key) => ({
          cells: [{ title: `/${key}` }, { field: `/${key}` }],
        })),
      },
    ],
  },
}

test.each([1280, 390])('at %d px a new record says when it gets its number', async (width) => {
  const page = await screen.show(form, { width })
  await expect.poll(() => page.getByText('提交后自动编号').count()).toBe(1)
  expect(await page.getByRole('textbox', { name: '受理编号' }).count()).toBe(0)
  const english = await screen.show(form, { width, locale: 'en' })
  await expect.poll(() => english.getByText('Assigned when submitted').count()).toBe(1)
})

test.each([1280, 390])('at %d px a numbered one shows it, and reports no value of it', async (width) => {
  const page = await screen.show(form, { width, number: 'TS-2026-000007', record: { name: '李娜' } })
  await expect.poll(() => page.getByText('TS-2026-000007').count()).toBe(1)
  await page.getByRole('textbox', { name: '姓名' }).fill('王芳')
  await page.getByRole('textbox', { name: '姓名' }).blur()
  expect(await reportedRecord(page, ({ name }) => name === '王芳')).toEqual({ name: '王芳' })
})

test('an amount is said in words as it is typed, in the language of the screen', async () => {
  for (const [locale, words] of [
    ['zh', '壹万零伍佰元整'],
    ['en', 'Ten thousand five hundred yuan only'],
  ] as const) {
    const page = await screen.show(form, { locale })
    await page.getByRole('textbox', { name: '金额' }).fill('10500')
    await page.getByRole('textbox', { name: '金额' }).blur()
    await expect.poll(() => page.locator('.pw-computed').allTextContents()).toContain(words)
    expect(await reportedRecord(page, (record) => record['words'] !== undefined)).toEqual({
      amount: 10_500,
      words: 10_500,
    })
  }
})
