import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@paperwright/runtime'
import { reportedRecord, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const sales = seedForm('relations/sales-analysis')

describe('a list on the sheet', () => {
  test('shows the blank rows of the paper, and makes an entry of the one that is written in', async () => {
    const page = await screen.show(sales)
    await page.getByLabel('第 2 行 客户名称').fill('南京嘉禾')
    await page.getByLabel('第 2 行 A 产品').fill('１２０．５')
    await page.keyboard.press('Tab')
    const record = await reportedRecord(page, ({ totals }) => totals !== undefined)
    expect(record['customers']).toEqual([{}, { customerName: '南京嘉禾', productA: 120.5, total: 120.5 }])
    expect(await page.locator('tr[data-line]').count()).toBe(3)
  })

  test('keeps rows and totals in step while figures change', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const total = page.locator('tr').last().locator('output').last()
    await expect.poll(() => total.textContent()).toBe('\u200b1,132,235.70'.replace('\u200b', ''))
    await page.getByLabel('第 1 行 D 产品').fill('1000')
    await expect.poll(() => total.textContent()).toBe('1,133,235.70')
    expect(await page.locator('tr[data-line="0"] output').textContent()).toBe('600,310.50')
  })

  test('moves with Enter, Tab and the arrow keys as a spreadsheet does', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.getByLabel('第 1 行 B 产品').focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('第 2 行 B 产品')
    await page.keyboard.press('Shift+Enter')
    expect(await focused()).toBe('第 1 行 B 产品')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('第 1 行 C 产品')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('第 2 行 C 产品')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('第 2 行 B 产品')
    // Within the text an arrow moves the caret: only from its edge does it leave the cell.
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('第 2 行 B 产品')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('第 2 行 C 产品')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('第 1 行 C 产品')
  })

  test('adds a row below the last one with Enter', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    await page.getByLabel('第 3 行 B 产品').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('第 4 行 B 产品').waitFor()
    await page.keyboard.type('55')
    await page.keyboard.press('Tab')
    const record = await reportedRecord(page, ({ customers }) =>
      JSON.stringify(customers).includes('"productB":55'),
    )
    expect(record).toMatchObject({ customers: [{}, {}, {}, { productB: 55 }] })
  })

  test('inserts, duplicates and deletes rows from the menu and by keys', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    const names = () =>
      page
        .locator('tr[data-line] textarea:not(.pw-figures)')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTextAreaElement).value))
    const [first, second, third] = await names()
    await page.locator('tr[data-line="1"]').hover()
    await page.getByRole('button', { name: '第 2 行的操作' }).click()
    await page.getByRole('menuitem', { name: '复制' }).click()
    expect(await names()).toEqual([first, second, second, third])
    await page.getByLabel('第 3 行 客户名称').focus()
    await page.keyboard.press('Control+Shift+Delete')
    expect(await names()).toEqual([first, second, third])
    await page.getByLabel('第 1 行 客户名称').focus()
    await page.keyboard.press('Control+Enter')
    expect(await names()).toEqual([first, '', second, third])
    await page.keyboard.type('新客户')
    await page.keyboard.press('Control+Shift+D')
    expect(await names()).toEqual([first, '新客户', '新客户', second, third])
  })

  test('takes a block copied from a spreadsheet, grows for it, and keeps what it cannot read', async () => {
    const page = await screen.show(sales, {
      record: { year: '2026', customers: [{ customerName: '甲', productA: 1 }] },
    })
    const block = '乙\t"1,200.50"\t约三百\n丙\t￥30\t４０\n丁\t1万\t\n戊\t7\t8\n'
    await page.getByLabel('第 2 行 客户名称').focus()
    await paste(page, block)
    const record = await reportedRecord(
      page,
      ({ customers }) => Array.isArray(customers) && customers.length === 5,
    )
    expect(record).toMatchObject({
      customers: [
        { customerName: '甲', productA: 1 },
        { customerName: '乙', productA: 1200.5 },
        { customerName: '丙', productA: 30, productB: 40 },
        { customerName: '丁', productA: 10000 },
        { customerName: '戊', productA: 7, productB: 8 },
      ],
    })
    const unread = page.getByLabel('第 2 行 B 产品')
    expect(await unread.inputValue()).toBe('约三百')
    await expect.poll(() => unread.getAttribute('aria-invalid')).toBe('true')
    const note = await unread.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${note}"]`).textContent()).toContain('看不懂')
  })

  test('moves what could not be read along with its row', async () => {
    const page = await screen.show(sales, { record: seedRecord('relations/sales-analysis') })
    await page.getByLabel('第 2 行 A 产品').fill('不详')
    await page.keyboard.press('Tab')
    await page.getByLabel('第 1 行 A 产品').focus()
    await page.keyboard.press('Control+Enter')
    expect(await page.getByLabel('第 3 行 A 产品').inputValue()).toBe('不详')
    expect(await page.getByLabel('第 2 行 A 产品').inputValue()).toBe('')
  })

  test('draws a window of a list of a thousand, and finds its way to any row of it', async () => {
    const customers = Array.from({ length: 1000 }, (_, index) => ({
      customerName: `客户${index + 1}`,
      productA: index,
    }))
    customers[900]!.customerName = ''
    const page = await screen.show(sales, { record: { year: '2026', customers } })
    await expect.poll(() => page.locator('tr[data-line]').count()).toBe(28)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('link', { name: /第 901 行 客户名称/ }).click()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe('第 901 行 客户名称')
    await page.keyboard.type('补上')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('第 902 行 客户名称')
    const nameAt900 = (record: JsonObject) =>
      (record['customers'] as { customerName: string }[])[900]!.customerName
    const record = await reportedRecord(page, (now) => nameAt900(now) === '补上')
    expect(record['customers']).toHaveLength(1000)
    expect(record).toMatchObject({ year: '2026' })
  })
})

describe('a list that runs across', () => {
  const tracking = seedForm('complaints/complaint-case-tracking')
  const name = '第 2 行 客户'

  test('takes a block with its entries as columns', async () => {
    const page = await screen.show(tracking)
    await page.getByLabel('第 2 行 交运 数量').focus()
    await paste(page, '10\t20\n100.5\t200')
    const record = await reportedRecord(page, ({ cases }) => Array.isArray(cases) && cases.length === 3)
    expect(record).toMatchObject({
      cases: [{}, { quantity: 10, amount: 100.5 }, { quantity: 20, amount: 200 }],
    })
  })

  test('goes down to the next field of the same entry, and adds columns beyond the paper', async () => {
    const page = await screen.show(tracking)
    await page.getByLabel(name, { exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '第 2 行 交货单编号',
    )
    await page.getByRole('button', { name: '添加一列' }).click()
    await page.getByLabel('第 13 行 客户', { exact: true }).fill('第十三')
    await page.keyboard.press('Tab')
    await reportedRecord(page, ({ cases }) => Array.isArray(cases) && cases.length === 13)
  })
})

describe('a matrix', () => {
  test('moves by keys, takes a block, and adds up', async () => {
    const page = await screen.show(seedForm('relations/hospitality-request'))
    await page.getByRole('textbox', { name: '招待费用预算 金额（元） 会议' }).focus()
    await paste(page, '600\t3600\t420\n500\t3000\t400')
    const record = await reportedRecord(page, ({ costs }) => JSON.stringify(costs ?? {}).includes('3900'))
    expect(record['costs']).toEqual({
      budget: { meeting: 600, meals: 3600, transport: 420, total: 4620 },
      actual: { meeting: 500, meals: 3000, transport: 400, total: 3900 },
    })
    await page.getByRole('textbox', { name: '招待费用预算 金额（元） 用餐' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('7')
    await page.keyboard.press('Tab')
    await reportedRecord(page, ({ costs }) => JSON.stringify(costs).includes('"meals":7'))
  })
})

/** What a paste from a spreadsheet gives the page. */
async function paste(page: import('playwright-core').Page, text: string) {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}
