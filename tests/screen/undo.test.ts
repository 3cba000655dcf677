import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { reportedRecord, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const sales = seedForm('relations/sales-analysis')
const tracking = seedForm('complaints/complaint-case-tracking')

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

describe('taking back what was typed', () => {
  test.each([
    { form: sales, label: '第 2 行 A 产品', typed: '１２', shown: '12.00', value: '"productA":12' },
    { form: sales, label: '第 2 行 A 产品', typed: '1500', shown: '1,500.00', value: '"productA":1500' },
    { form: tracking, label: '第 2 行 交运 数量', typed: '１２', shown: '12', value: '"quantity":12' },
  ])('makes no number: $typed in $label', async ({ form, label, typed, shown, value }) => {
    const page = await screen.show(form)
    const input = page.getByLabel(label, { exact: true })
    await input.focus()
    await page.keyboard.insertText(typed)
    await press(page, 'Tab', 'Control+z')
    expect(await input.inputValue()).toBe('')
    expect(await focused(page)).toBe(label)
    await press(page, 'Control+z')
    expect(await input.inputValue()).toBe('')
    await press(page, 'Control+y', 'Control+y', 'Tab')
    expect(await input.inputValue()).toBe(shown)
    await reportedRecord(
      page,
      (record) =>
        JSON.stringify(record).includes(`${value},`) || JSON.stringify(record).includes(`${value}}`),
    )
  })

  test('gives back the words as they were typed, burst by burst, and rows with all that they held', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const name = page.getByLabel('第 1 行 客户名称')
    const before = await name.inputValue()
    await name.focus()
    await press(page, 'End')
    await page.keyboard.type(' (旧')
    await press(page, 'Backspace')
    await page.keyboard.type('新 ')
    await press(page, 'Control+z')
    expect(await name.inputValue()).toBe(`${before} (`)
    await press(page, 'Control+z')
    expect(await name.inputValue()).toBe(`${before} (旧`)
    await press(page, 'Control+z')
    expect(await name.inputValue()).toBe(before)
    await press(page, 'Control+Shift+Z', 'Control+y', 'Control+y', 'Control+y')
    expect(await name.inputValue()).toBe(`${before} (新 `)
    await press(page, 'Tab')
    expect(await name.inputValue()).toBe(`${before} (新`)
  })

  test('a word is deleted by Ctrl+Delete; a row that was deleted comes back whole, what could not be read with it', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const cells = () =>
      page
        .locator('tr[data-line] textarea, tr[data-line] input')
        .evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value))
    await page.getByLabel('第 2 行 B 产品').fill('不详')
    await press(page, 'Tab')
    const name = page.getByLabel('第 2 行 客户名称')
    await name.fill('one two')
    await press(page, 'Home', 'Control+Delete')
    expect(await name.inputValue()).toMatch(/^ ?two$/)
    await press(page, 'Tab')
    const before = await cells()
    await name.focus()
    await press(page, 'Control+Shift+Delete')
    expect(await cells()).not.toEqual(before)
    await press(page, 'Control+z')
    expect(await cells()).toEqual(before)
    await expect.poll(() => page.getByLabel('第 2 行 B 产品').getAttribute('aria-invalid')).toBe('true')
  })

  test('a filled row that was deleted from its menu is offered back where it was', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const names = () =>
      page
        .locator('tr[data-line] textarea:not(.pw-figures)')
        .evaluateAll((all) => all.map((cell) => (cell as HTMLTextAreaElement).value))
    const before = await names()
    await page.locator('tr[data-line="1"]').hover()
    await page.getByRole('button', { name: '第 2 行的操作' }).click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await page.getByRole('status').filter({ hasText: '已删除第 2 行' }).waitFor()
    expect(await names()).toEqual([...before.toSpliced(1, 1), ''])
    expect(await focused(page)).toBe('第 2 行 客户名称')
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await names()).toEqual(before)
    expect(await page.locator('.pw-said').count()).toBe(0)
  })

  test('rows put in by Enter are taken away again, and typing goes on where it was', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    await page.getByLabel('第 3 行 B 产品').focus()
    await press(page, 'Enter')
    await page.keyboard.type('55')
    await press(page, 'Control+z', 'Control+z')
    expect(await page.locator('tr[data-line]').count()).toBe(3)
    await press(page, 'Control+y', 'Control+y')
    await expect.poll(() => page.getByLabel('第 4 行 B 产品').inputValue()).toBe('55')
  })

  test('whoever embeds the form takes its steps from outside, and hears how many there are', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const count = () => page.evaluate(() => window.steps?.count())
    expect(await count()).toEqual({ undo: 0, redo: 0 })
    const heard = await page.evaluateHandle(() => {
      const counts: number[] = []
      window.steps?.watch(() => counts.push(window.steps!.count().undo))
      return counts
    })
    const name = page.getByLabel('第 2 行 客户名称')
    const before = await name.inputValue()
    await name.fill('改过')
    await page.getByLabel('第 1 行 A 产品').focus()
    await page.evaluate(() => window.steps?.undo())
    expect(await focused(page)).toBe('第 2 行 客户名称')
    expect(await name.inputValue()).toBe(before)
    expect(await count()).toEqual({ undo: 0, redo: 1 })
    await page.getByLabel('第 1 行 A 产品').focus()
    await page.evaluate(() => window.steps?.redo({ keepsFocus: true }))
    expect(await focused(page)).toBe('第 1 行 A 产品')
    expect(await name.inputValue()).toBe('改过')
    expect(await heard.jsonValue()).toEqual([1, 0, 1])
  })

  test('what an input’s own menu asks for is taken back here too, not by the browser', async () => {
    const page = await screen.show(sales)
    const input = page.getByLabel('第 1 行 A 产品')
    await input.focus()
    await page.keyboard.type('15')
    const ask = (inputType: string) =>
      input.evaluate(
        (box, asked) =>
          box.dispatchEvent(
            new InputEvent('beforeinput', { inputType: asked, bubbles: true, cancelable: true }),
          ),
        inputType,
      )
    expect(await ask('historyUndo')).toBe(false)
    expect(await input.inputValue()).toBe('')
    expect(await ask('historyRedo')).toBe(false)
    expect(await input.inputValue()).toBe('15')
  })
})
