import { describe, expect, test } from 'vitest'
import { addressForm } from '../forms/address-form.ts'
import type { Form } from '@paperwright/runtime'
import { tripForm } from '../forms/trip-form.ts'
import { reportedRecord, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const register = seedForm('complaints/complaint-register-1')

test.each([
  ['zh', '提交', /需要修改/, '受理编号：请填写。'],
  ['en', '提交', /Please correct/, 'Acceptance no.: please fill this in.'],
] as const)(
  'what is missing is asked for on submitting, beside the cell and in a summary that leads there (%s)',
  async (locale, button, count, sentence) => {
    const page = await screen.show(register, { locale })
    expect(await page.locator('.pw-problem').count()).toBe(0)
    await page.getByRole('button', { name: button }).click()
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await summary.textContent()).toMatch(count)
    expect(await page.evaluate(() => window.submitted)).toBeUndefined()
    await summary.getByRole('link', { name: sentence }).click()
    const name = locale === 'zh' ? '受理编号' : 'Acceptance no.'
    const input = page.getByRole('textbox', { name })
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await input.getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.type('TS-1')
    await page.keyboard.press('Tab')
    await expect.poll(() => input.getAttribute('aria-invalid')).toBeNull()
  },
)

test('text that cannot be read stays where it was typed, and keeps the form from being submitted', async () => {
  const page = await screen.show(register, { record: seedRecord('complaints/complaint-register-1') })
  const input = page.getByRole('textbox', { name: '受理日期' })
  await input.fill('三月初')
  await page.keyboard.press('Tab')
  expect(await input.inputValue()).toBe('三月初')
  await expect.poll(() => input.getAttribute('aria-describedby')).not.toBeNull()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
  expect(await input.inputValue()).toBe('三月初')
  expect(await page.evaluate(() => window.submitted)).toBeUndefined()
  await input.fill('２０２６年3月5日')
  await page.getByRole('button', { name: '提交' }).click()
  await expect.poll(() => page.evaluate(() => window.submitted)).toMatchObject({ acceptedOn: '2026-03-05' })
})

test('what a condition hides is neither shown nor submitted, and comes back with its words', async () => {
  const page = await screen.show(register, { record: seedRecord('complaints/complaint-register-1') })
  const promised = page.getByRole('textbox', { name: '承诺办理期限' })
  await promised.waitFor()
  await page.getByRole('radio', { name: '不予受理' }).check()
  await promised.waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: '理由' }).fill('超过保修期')
  await page.getByRole('button', { name: '提交' }).click()
  await expect
    .poll(() => page.evaluate(() => window.submitted))
    .toMatchObject({ decision: 'declined', declineReason: '超过保修期' })
  expect(await page.evaluate(() => window.submitted)).not.toHaveProperty('promisedBy')
  await page.getByRole('radio', { name: '受理', exact: true }).check()
  await promised.waitFor()
  expect(await promised.inputValue()).toBe('2026-03-12')
})

test('what is typed is reported without leaving the field, and Enter submits nothing by accident', async () => {
  const page = await screen.show(register)
  await page.getByRole('textbox', { name: '投诉客户姓名' }).pressSequentially('陈雅琴')
  await reportedRecord(page, (record) => record['customerName'] === '陈雅琴')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(200)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test.each([1280, 390])('Enter goes on from field to field and hands nothing in, at %i', async (width) => {
  const form: Form = {
    type: 'object',
    title: '登记表',
    properties: {
      name: { type: 'string', title: '姓名', 'x-field': 'text' },
      on: { type: 'string', title: '日期', 'x-field': 'date', format: 'date' },
      paid: { type: 'number', title: '金额', 'x-field': 'money' },
    },
    'x-form': { id: 'test' },
    'x-paper': { blocks: [{ kind: 'line', left: '姓名：{name}', right: '日期：{on}　金额：{paid}' }] },
  }
  const page = await screen.show(form, { width })
  const names = ['姓名', '日期', '金额']
  await page.getByRole('textbox', { name: names[0]! }).focus()
  for (const name of names) {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await page.getByRole('textbox', { name }).getAttribute('id'),
    )
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Shift+Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    await page.getByRole('textbox', { name: '日期' }).getAttribute('id'),
  )
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => window.submitted)).toBeUndefined()
})

test('a tick can be taken back', async () => {
  const page = await screen.show(register, { record: seedRecord('complaints/complaint-register-1') })
  const goods = page.getByRole('radio', { name: '商品' })
  await goods.click()
  await reportedRecord(page, (record) => !('complaintType' in record))
  expect(await goods.isChecked()).toBe(false)
})

test('problems that a server found stand beside their cells until they are filled in anew', async () => {
  const page = await screen.show(register, {
    record: seedRecord('complaints/complaint-register-1'),
    problems: [{ path: '/phone', code: 'phone' }],
  })
  const phone = page.getByRole('textbox', { name: '电话' })
  await expect.poll(() => phone.getAttribute('aria-invalid')).toBe('true')
  await phone.focus()
  await page.keyboard.press('Tab')
  expect(await phone.getAttribute('aria-invalid')).toBe('true')
  await phone.fill('025-83201166')
  await page.keyboard.press('Tab')
  await expect.poll(() => phone.getAttribute('aria-invalid')).toBeNull()
})

test('a formula that takes too long says so beside its field and in the summary, and nothing is submitted', async () => {
  const page = await screen.show(
    {
      type: 'object',
      title: '工资表',
      properties: {
        salary: { type: 'number', title: '工资', 'x-field': 'money' },
        total: {
          type: 'number',
          title: '合计',
          'x-field': 'money',
          readOnly: true,
          'x-formula': 'sum(for i in 1..salary return i)',
        },
      },
      'x-form': { id: 'pay' },
      'x-paper': {
        blocks: [
          {
            kind: 'frame',
            columns: [1, 1, 1, 1],
            rows: [
              {
                cells: [{ title: '/salary' }, { field: '/salary' }, { title: '/total' }, { field: '/total' }],
              },
            ],
          },
        ],
      },
    },
    { record: { salary: 1_000_000 } },
  )
  await page.getByRole('button', { name: '提交' }).click()
  const link = page.getByRole('alert').getByRole('link', { name: /^合计：公式要算的内容太多/ })
  await link.waitFor()
  expect(await page.locator('.pw-problem').count()).toBe(1)
  expect(await page.evaluate(() => window.submitted)).toBeUndefined()
  const salary = page.getByRole('textbox', { name: '工资' })
  await salary.fill('100')
  await page.getByRole('button', { name: '提交' }).click()
  await expect.poll(() => page.evaluate(() => window.submitted)).toEqual({ salary: 100, total: 5050 })
})

test('what does not hold across fields is said where its words stand; a warning is submitted at the second word', async () => {
  const page = await screen.show(tripForm, { record: { who: '李娜', budget: 10 } })
  const fill = async (name: string, words: string) => {
    await page.getByRole('textbox', { name }).fill(words)
    await page.keyboard.press('Tab')
  }
  const notes = page.locator('.pw-problem')
  await fill('结束日期', '2026-03-04')
  expect(await notes.count()).toBe(0)
  await fill('开始日期', '2026-03-05')
  await notes.waitFor()
  expect(await notes.allTextContents()).toEqual(['结束日期不能早于开始日期'])
  await fill('开始日期', '2026-03-03')
  await notes.waitFor({ state: 'detached' })

  await fill('费用', '20')
  await expect.poll(() => notes.allTextContents()).toEqual(['费用超过预算'])
  expect(await page.getByRole('textbox', { name: '费用' }).getAttribute('aria-invalid')).toBeNull()
  const submitted = () => page.evaluate(() => window.submitted)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(['费用：费用超过预算。'])
  expect(await submitted()).toBeUndefined()
  await page.getByRole('button', { name: '照样提交' }).click()
  await expect.poll(submitted).toMatchObject({ cost: 20, budget: 10 })
})

describe.each([
  ['the sheet', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  test('a choice offers what fits another field; what no longer fits stays, and is told', async () => {
    const page = await screen.show(addressForm, { width })
    const city = page.getByRole('combobox', { name: '城市' })
    const offered = () => city.getByRole('option').allTextContents()
    expect(await offered()).toEqual(['', '杭州', '宁波', '南京', '其他'])
    await page.getByRole('radio', { name: '浙江' }).click()
    await expect.poll(offered).toEqual(['', '杭州', '宁波', '其他'])
    await city.selectOption('宁波')
    await page.getByRole('radio', { name: '江苏' }).click()
    await page.getByText('“宁波”不属于所选的“省份”，请重选').waitFor()
    expect(await offered()).toEqual(['', '宁波', '南京', '其他'])
    expect(await reportedRecord(page, ({ province }) => province === 'js')).toMatchObject({ city: 'nb' })
    await city.selectOption('南京')
    await expect.poll(() => page.locator('.pw-problem').count()).toBe(0)
    expect(await offered()).toEqual(['', '南京', '其他'])
  })
})
