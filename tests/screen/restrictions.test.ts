import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Form, JsonObject } from '@paperwright/runtime'
import { hideFields, keepFields } from '@paperwright/runtime/kit'
import { seriousFaults } from '../support/serious-faults.ts'
import { reportedRecord, SEEDS, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const register = seedForm('complaints/complaint-register-1')
const registered = seedRecord('complaints/complaint-register-1')
const sales = seedForm('relations/sales-analysis')
const sold = seedRecord('relations/sales-analysis')

const submit = async (page: Page): Promise<JsonObject> => {
  await page.getByRole('button', { name: '提交' }).click()
  await expect.poll(() => page.evaluate(() => window.submitted), { timeout: 5000 }).toBeDefined()
  return page.evaluate(() => window.submitted!)
}

/** Pastes a block at the place of the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

describe('fields that the person may not see', () => {
  const hidden = ['/acceptanceNo', '/phone', '/decision', '/cause']

  test.each([1280, 390])('are hatched and said to be, and hold no input (%d px)', async (width) => {
    const page = await screen.show(register, {
      width,
      record: registered,
      restrictions: { hidden, readOnly: [] },
    })
    const words = await page.locator('.pw-withheld').allTextContents()
    // A choice that stands in two cells of the sheet is one field where the parts stand one under the other.
    expect(words).toEqual(Array.from({ length: width === 390 ? 4 : 5 }, () => '无权查看'))
    for (const name of ['受理编号', '电话', '投诉缘由'])
      expect(await page.getByRole('textbox', { name }).count()).toBe(0)
    expect(await page.getByRole('radio', { name: '受理', exact: true }).count()).toBe(0)
    expect(await page.locator('body').innerText()).not.toContain(String(registered['phone']))
    // Two more must be filled in, and may be.
    expect(await page.locator('.pw-required').count()).toBe(2)
    expect(await seriousFaults(page)).toEqual([])
  })

  test('are not asked for on submitting, and not part of what is handed out', async () => {
    const record = hideFields(register, registered, hidden)
    const page = await screen.show(register, { record, restrictions: { hidden, readOnly: [] } })
    await page.getByRole('textbox', { name: '投诉客户姓名' }).fill('李敏')
    expect(await reportedRecord(page, ({ customerName }) => customerName === '李敏')).toEqual({
      ...record,
      customerName: '李敏',
    })
    const submitted = await submit(page)
    expect(submitted).toEqual({ ...record, customerName: '李敏' })
    expect(keepFields(register, registered, submitted, hidden)).toEqual({
      ...registered,
      customerName: '李敏',
    })
  })

  test('go out as they came in where the record has them', async () => {
    const page = await screen.show(register, { record: registered, restrictions: { hidden, readOnly: [] } })
    expect(await submit(page)).toEqual(registered)
  })

  test('in English', async () => {
    const page = await screen.show(register, {
      locale: 'en',
      restrictions: { hidden: ['/phone'], readOnly: [] },
    })
    expect(await page.locator('.pw-withheld').allTextContents()).toEqual([
      'You don’t have access to this field',
    ])
  })
})

describe('fields that the person may only read', () => {
  const readOnly = ['/customerName', '/complaintType', '/cause', '/acceptedOn', '/decision']

  test.each([1280, 390])('stand as words, and go out as they are (%d px)', async (width) => {
    const page = await screen.show(register, {
      width,
      record: registered,
      restrictions: { hidden: [], readOnly },
    })
    for (const name of ['投诉客户姓名', '投诉缘由', '受理日期'])
      expect(await page.getByRole('textbox', { name }).count()).toBe(0)
    expect(await page.locator('output').allTextContents()).toEqual(
      expect.arrayContaining([registered['customerName'], registered['cause']]),
    )
    expect(await page.locator('input[type=radio]:not(:disabled)').count()).toBe(0)
    expect(await page.getByRole('radio', { name: '商品' }).isChecked()).toBe(true)
    await page.getByRole('textbox', { name: '电话' }).fill('13800001111')
    expect(await submit(page)).toEqual({ ...registered, phone: '13800001111' })
    expect(await seriousFaults(page)).toEqual([])
  })

  test('are not asked for on submitting', async () => {
    const restrictions = { hidden: ['/cause'], readOnly: ['/acceptanceNo', '/customerName', '/acceptedOn'] }
    const page = await screen.show(register, { restrictions })
    expect(await page.locator('.pw-required').count()).toBe(0)
    await page.getByRole('textbox', { name: '电话' }).fill('13800001111')
    expect(await submit(page)).toEqual({ phone: '13800001111' })
  })

  test('formulas among them go on being computed', async () => {
    const restrictions = { hidden: [], readOnly: ['/totals'] }
    const page = await screen.show(sales, { record: sold, restrictions })
    const total = page.locator('tr').last().locator('output').last()
    await page.getByLabel('第 1 行 D 产品').fill('1000')
    await expect.poll(() => total.textContent()).toBe('1,133,235.70')
    expect(await submit(page)).toMatchObject({ totals: { total: 1133235.7 } })
  })
})

describe('a list with columns that are not the person’s', () => {
  const restrictions = { hidden: ['/customers/*/productB'], readOnly: ['/customers/*/productD'] }
  const given = hideFields(sales, sold, restrictions.hidden)
  const show = () => screen.show(sales, { record: given, restrictions })

  test('is passed over by keys, and pasting leaves them out', async () => {
    const page = await show()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.getByLabel('第 2 行 A 产品').focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('第 2 行 C 产品')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('第 2 行 E 产品')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('第 2 行 C 产品')
    await page.keyboard.press('ArrowLeft')
    await paste(page, '1\t2\t3\t4\t5\n6\t7\t8\t9\t10')
    const { customers } = await reportedRecord(page, (record) =>
      JSON.stringify(record).includes('"productE":10'),
    )
    const [, second, third] = given['customers'] as JsonObject[]
    expect(customers).toMatchObject([{}, { productA: 1, productC: 3 }, { productA: 6, productC: 8 }])
    for (const [at, before] of [second, third].entries()) {
      const after = (customers as JsonObject[])[at + 1]!
      expect(after).not.toHaveProperty('productB')
      expect(after['productD']).toBe(before!['productD'])
    }
  })

  test('keeps the entries that it was given at their places; others come behind them', async () => {
    const page = await show()
    const rows = page.locator('tr[data-line]')
    const first = page.getByLabel('第 1 行 客户名称')
    await first.focus()
    for (const keys of ['Control+Shift+Delete', 'Control+Shift+D', 'Control+Enter'])
      await page.keyboard.press(keys)
    expect(await rows.count()).toBe(3)
    expect(await page.getByRole('button', { name: '第 1 行的操作' }).count()).toBe(0)
    await rows.nth(2).hover()
    await page.getByRole('button', { name: '第 3 行的操作' }).click()
    await page.getByRole('menuitem').first().waitFor()
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      '在下方插入Ctrl+Enter',
      '复制Ctrl+Shift+D',
    ])
    await page.getByRole('menuitem', { name: '复制' }).click()
    await page.getByLabel('第 4 行 A 产品').fill('77')
    await page.keyboard.press('Tab')
    const { customers } = await submit(page)
    const entries = customers as JsonObject[]
    expect(entries.slice(0, 3)).toEqual(given['customers'])
    expect(entries[3]).toMatchObject({ customerName: entries[2]!['customerName'], productA: 77 })
    expect(entries[3]).not.toHaveProperty('productD')
    await page.getByLabel('第 4 行 A 产品').focus()
    await page.keyboard.press('Control+Shift+Delete')
    await expect.poll(() => rows.count()).toBe(3)
  })

  test('shows what follows from hidden values as it was stored, and computes the rest', async () => {
    const page = await show()
    const cell = (row: number, column: number) => page.locator(`tr[data-row="${row}"] output`).nth(column)
    const totals = page.locator('tr').last().locator('output')
    const before = await totals.allTextContents()
    await page.getByLabel('第 1 行 C 产品').fill('1')
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await totals.allTextContents())[2]).not.toBe(before[2])
    const after = await totals.allTextContents()
    // B is hidden, so its total and the whole cannot be told here.
    expect(after[1]).toBe(before[1])
    expect(after.at(-1)).toBe(before.at(-1))
    await cell(1, 0).waitFor()
    const submitted = await submit(page)
    const { customers } = submitted
    expect((customers as JsonObject[])[0]!['total']).toBe((sold['customers'] as JsonObject[])[0]!['total'])
  })
})

test('a list that may only be read takes no entries', async () => {
  const page = await screen.show(sales, {
    record: sold,
    restrictions: { hidden: [], readOnly: ['/customers'] },
  })
  expect(await page.getByRole('button', { name: '添加一行' }).count()).toBe(0)
  expect(await page.locator('.pw-entry-button').count()).toBe(0)
  expect(await page.locator('tr[data-line] :is(input, textarea, select)').count()).toBe(0)
  expect(await submit(page)).toEqual(sold)
})

test.each([1280, 390])('a list that is hidden does not say how long it is (%d px)', async (width) => {
  const restrictions = { hidden: ['/customers', '/totals'], readOnly: [] }
  const page = await screen.show(sales, { width, record: sold, restrictions })
  const blank = await screen.show(sales, { width, restrictions })
  expect(await page.locator('.pw-withheld').count()).toBe(await blank.locator('.pw-withheld').count())
  expect(await page.getByRole('button', { name: '添加一行' }).count()).toBe(0)
  expect(await page.locator('body').innerText()).not.toContain('恒润')
  expect(await submit(page)).toEqual(sold)
})

test('a field whose condition reads what is hidden stays, with what it holds', async () => {
  const form: Form = {
    type: 'object',
    title: '询价',
    properties: {
      kind: { type: 'string', title: '类别', 'x-field': 'text' },
      reason: { type: 'string', title: '理由', 'x-field': 'text', 'x-visible': 'kind = "特批"' },
      note: { type: 'string', title: '备注', 'x-field': 'text', 'x-visible': 'reason != null' },
      open: { type: 'string', title: '其他', 'x-field': 'text', 'x-visible': 'note = "有"' },
    },
    'x-form': { id: 'inquiry' },
    'x-paper': { blocks: [{ kind: 'line', left: '{kind} 理由 {reason} 备注 {note} 其他 {open}' }] },
  }
  const record = { reason: '老客户', note: '急' }
  const page = await screen.show(form, { record, restrictions: { hidden: ['/kind'], readOnly: [] } })
  const reason = page.getByRole('textbox', { name: '理由' })
  await page.waitForTimeout(300)
  expect(await reason.inputValue()).toBe('老客户')
  await reason.fill('大客户')
  expect(await submit(page)).toEqual({ reason: '大客户', note: '急' })
  expect(await page.locator('.pw-withheld').count()).toBe(1)
})

describe.each(SEEDS)('%s', (name) => {
  test('goes out as it came in, whoever may see and change however much of it', async () => {
    const form = seedForm(name)
    const record = seedRecord(name)
    const keys = Object.keys(form.properties).map((key) => `/${key}`)
    const restrictions = {
      hidden: keys.filter((_, index) => index % 3 === 0),
      readOnly: keys.filter((_, index) => index % 3 === 1),
    }
    const page = await screen.show(form, { record, restrictions })
    expect(await submit(page)).toEqual(record)
    expect(await seriousFaults(page)).toEqual([])
  })
})
