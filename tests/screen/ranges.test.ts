import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@paperwright/runtime'
import { seriousFaults } from '../support/serious-faults.ts'
import { reportedRecord, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const sales = seedForm('relations/sales-analysis')
const three = {
  year: '2026',
  customers: ['甲', '乙', '丙'].map((customerName, at) => ({ customerName, productA: at + 1 })),
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const marked = (page: Page) =>
  page
    .locator('td[aria-selected=true]')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.querySelector('[aria-label]')?.getAttribute('aria-label')),
    )
const cells = (page: Page) =>
  page
    .locator('tr[data-line]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLInputElement>('textarea, input')].map(({ value }) => value),
      ),
    )

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

async function show(record: JsonObject = three, options = {}) {
  const page = await screen.show(sales, { record, ...options })
  // The part that marks cells has come.
  await page.waitForSelector('.pw-heard + .pw-heard')
  return page
}

/** What an event of the clipboard puts there, or takes from there. */
async function clip(page: Page, type: 'copy' | 'cut' | 'paste', given = '') {
  return page.evaluate(
    ([kind, text]) => {
      const data = new DataTransfer()
      if (text !== '') data.setData('text/plain', text!)
      const event = new ClipboardEvent(kind!, { clipboardData: data, bubbles: true, cancelable: true })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
      return {
        plain: data.getData('text/plain'),
        html: data.getData('text/html'),
        isTaken: event.defaultPrevented,
      }
    },
    [type, given],
  )
}

describe('cells of a list', () => {
  test('are marked by Shift and the arrows, told, and copied as a spreadsheet reads them', async () => {
    const page = await show(seedRecord('relations/sales-analysis'))
    const name = page.getByLabel('第 1 行 客户名称')
    await name.fill('00123 <甲> "乙"')
    await press(page, 'Tab', 'Shift+Tab', 'Shift+ArrowRight', 'Shift+ArrowDown')
    expect(await marked(page)).toEqual([
      '第 1 行 客户名称',
      '第 1 行 A 产品',
      '第 2 行 客户名称',
      '第 2 行 A 产品',
    ])
    await page.getByRole('status').filter({ hasText: '已选 2 行 2 列' }).waitFor()
    expect(await focused(page)).toBe('第 1 行 客户名称')
    expect(await seriousFaults(page)).toEqual([])
    const record = await reportedRecord(page)
    const [first, second] = record['customers'] as JsonObject[]
    const { plain, html } = await clip(page, 'copy')
    expect(plain).toBe(
      `00123 <甲> "乙"\t${String(first!['productA'])}\r\n${String(second!['customerName'])}\t${String(second!['productA'])}`,
    )
    expect(html).toContain(`<td style="mso-number-format:'\\@'">00123 &lt;甲&gt; "乙"</td>`)
    expect(html).toContain(`<td>${String(first!['productA'])}</td>`)
    await press(page, 'Escape')
    expect(await marked(page)).toEqual([])
  })

  test('are emptied as one step; what is computed stays', async () => {
    const page = await show()
    const before = await cells(page)
    await page.getByLabel('第 1 行 客户名称').focus()
    await press(page, 'Control+a', 'Control+a', 'Delete')
    await reportedRecord(page, ({ customers }) => !JSON.stringify(customers).includes('productA'))
    expect((await cells(page)).flat().every((text) => text === '')).toBe(true)
    expect(await page.evaluate(() => window.steps?.count().undo)).toBe(1)
    await press(page, 'Control+z')
    expect(await cells(page)).toEqual(before)
  })

  test('are filled down and to the right, from the cells before a single one', async () => {
    const page = await show()
    await page.getByLabel('第 1 行 A 产品').focus()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d', 'Shift+ArrowRight', 'Control+r')
    const filled = { productA: 1, productB: 1 }
    await reportedRecord(
      page,
      ({ customers }) => JSON.stringify(customers).split('"productB":1').length === 4,
    )
    const record = await reportedRecord(page)
    expect(record).toMatchObject({ customers: [filled, filled, filled] })
    expect(await page.evaluate(() => window.steps?.count().undo)).toBe(2)
    await page.getByLabel('第 2 行 客户名称').focus()
    await press(page, 'Control+d')
    expect(await page.getByLabel('第 2 行 客户名称').inputValue()).toBe('甲')
  })

  test('are marked by the mouse, dragged over or with Shift, and filled by one pasted value', async () => {
    const page = await show()
    const middle = async (label: string) => {
      const box = (await page.getByLabel(label).boundingBox())!
      return [box.x + box.width / 2, box.y + box.height / 2] as const
    }
    await page.mouse.move(...(await middle('第 1 行 A 产品')))
    await page.mouse.down()
    await page.mouse.move(...(await middle('第 2 行 B 产品')), { steps: 4 })
    await page.mouse.up()
    expect(await marked(page)).toEqual([
      '第 1 行 A 产品',
      '第 1 行 B 产品',
      '第 2 行 A 产品',
      '第 2 行 B 产品',
    ])
    expect(await focused(page)).toBe('第 1 行 A 产品')
    await page.getByLabel('第 3 行 B 产品').click({ modifiers: ['Shift'] })
    expect((await marked(page)).length).toBe(6)
    expect((await clip(page, 'paste', '7')).isTaken).toBe(true)
    const record = await reportedRecord(
      page,
      ({ customers }) => JSON.stringify(customers).split('"productB":7').length === 4,
    )
    expect(record).toMatchObject({ customers: [{ productA: 7 }, { productA: 7 }, { productA: 7 }] })
    await page.getByLabel('第 1 行 客户名称').click()
    expect(await marked(page)).toEqual([])
  })

  test('are cut, and what a person may not fill in is neither emptied nor filled', async () => {
    const page = await show(three, {
      restrictions: { hidden: ['/customers/*/productC'], readOnly: ['/customers/*/productA'] },
    })
    await page.getByLabel('第 1 行 客户名称').focus()
    await press(page, 'Control+a', 'Shift+ArrowRight', 'Shift+ArrowDown')
    expect((await clip(page, 'cut')).plain).toBe('甲\t1\r\n乙\t2')
    const record = await reportedRecord(page, ({ customers }) => !JSON.stringify(customers).includes('甲'))
    expect(record).toMatchObject({ customers: [{ productA: 1 }, { productA: 2 }, { customerName: '丙' }] })
    await press(page, 'Control+z', 'Shift+ArrowDown', 'Control+d')
    const filled = await reportedRecord(
      page,
      ({ customers }) => JSON.stringify(customers).split('甲').length === 4,
    )
    expect(filled).toMatchObject({ customers: [{ productA: 1 }, { productA: 2 }, { productA: 3 }] })
  })

  test('are edited with F2, and as they were after Escape', async () => {
    const page = await show()
    const name = page.getByLabel('第 2 行 客户名称')
    await page.getByLabel('第 1 行 A 产品').focus()
    await press(page, 'Shift+Tab')
    await press(page, 'ArrowDown', 'F2', 'ArrowRight', 'End', 'ArrowRight')
    expect(await focused(page)).toBe('第 2 行 客户名称')
    await page.keyboard.type('公司')
    expect(await name.inputValue()).toBe('乙公司')
    await page.waitForTimeout(500)
    await page.keyboard.type('！')
    await press(page, 'Escape')
    expect(await name.inputValue()).toBe('乙')
    await page.keyboard.type('X')
    expect(await name.inputValue()).toBe('X')
    await press(page, 'Tab', 'Shift+Tab')
    await page.keyboard.type('Y')
    expect(await name.inputValue()).toBe('Y')
    await press(page, 'Control+z', 'Control+z', 'Control+z')
    expect(await name.inputValue()).toBe('乙公司！')
  })

  test('are marked beyond what is drawn of a long list', async () => {
    const customers = Array.from({ length: 300 }, (_, index) => ({
      customerName: `客户${index + 1}`,
      productA: index,
    }))
    const page = await show({ year: '2026', customers })
    await page.getByLabel('第 2 行 客户名称', { exact: true }).focus()
    await press(page, 'Control+Shift+ArrowDown')
    await page.getByLabel('第 300 行 客户名称').waitFor()
    const { plain } = await clip(page, 'copy')
    expect(plain.split('\r\n')).toEqual(customers.slice(1).map(({ customerName }) => customerName))
    await press(page, 'Delete')
    await reportedRecord(page, (record) => !JSON.stringify(record).includes('客户300'))
    await press(page, 'Control+z')
    await reportedRecord(page, (record) => JSON.stringify(record).includes('客户300'))
  })
})

test('a matrix and a list that runs across are marked too, and what stands alone is not', async () => {
  const page = await screen.show(seedForm('relations/hospitality-request'), {
    record: { costs: { budget: { meeting: 600, meals: 3600 } } },
  })
  await page.waitForSelector('.pw-heard + .pw-heard')
  await page.getByRole('textbox', { name: '招待费用预算 金额（元） 会议' }).focus()
  await press(page, 'Shift+ArrowRight')
  expect((await clip(page, 'copy')).plain).toBe('600\t3600')
  const across = await screen.show(seedForm('complaints/complaint-case-tracking'), {
    record: { cases: [{ quantity: 10, amount: 100.5 }, { quantity: 20 }] },
  })
  await across.waitForSelector('.pw-heard + .pw-heard')
  await across.getByLabel('第 1 行 交运 数量').focus()
  await press(across, 'Shift+ArrowRight', 'Shift+ArrowDown')
  expect((await clip(across, 'copy')).plain).toBe('10\t20\r\n100.5\t')
  await press(across, 'Control+r')
  const record = await reportedRecord(
    across,
    ({ cases }) => JSON.stringify(cases).split('100.5').length === 3,
  )
  expect(record).toMatchObject({
    cases: [
      { quantity: 10, amount: 100.5 },
      { quantity: 10, amount: 100.5 },
    ],
  })
})

describe('several rows', () => {
  const five = {
    year: '2026',
    customers: ['甲', '乙', '丙', '丁', '戊'].map((customerName) => ({ customerName })),
  }
  const names = (page: Page) => cells(page).then((rows) => rows.map(([name]) => name).filter(Boolean))

  test('that are marked move as a block by Alt and the arrows, each time in one step', async () => {
    const page = await show(five)
    await page.getByLabel('第 2 行 客户名称').focus()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Alt+ArrowDown')
    expect(await names(page)).toEqual(['甲', '戊', '乙', '丙', '丁'])
    expect(await marked(page)).toEqual(['第 3 行 客户名称', '第 4 行 客户名称', '第 5 行 客户名称'])
    // There is no further.
    await press(page, 'Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
    expect(await names(page)).toEqual(['乙', '丙', '丁', '甲', '戊'])
    expect(await focused(page)).toBe('第 1 行 客户名称')
    await press(page, 'Control+z', 'Control+z')
    expect(await names(page)).toEqual(['甲', '戊', '乙', '丙', '丁'])
    await press(page, 'Control+z')
    const record = await reportedRecord(page, (now) =>
      JSON.stringify(now).includes('{"customerName":"甲"},{"customerName":"乙"}'),
    )
    expect(record['customers']).toMatchObject(five.customers)
  })

  test('of a long list move too, and are marked beyond its edge by a drag that stays there', async () => {
    const customers = Array.from({ length: 120 }, (_, at) => ({ customerName: `客户${at + 1}` }))
    const page = await show({ year: '2026', customers })
    const first = page.getByLabel('第 2 行 客户名称')
    const box = (await first.boundingBox())!
    const frame = (await page.locator('.pw-frame[data-long]').boundingBox())!
    await page.mouse.move(box.x + 20, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 20, box.y + 60, { steps: 3 })
    await page.mouse.move(box.x + 20, Math.min(frame.y + frame.height, 900) + 5, { steps: 3 })
    await expect
      .poll(() => page.locator('.pw-frame[data-long]').evaluate((one) => one.scrollTop))
      .toBeGreaterThan(400)
    await page.mouse.up()
    const told = (await page.locator('.pw-heard').allTextContents()).join('')
    const rows = Number(/已选 (\d+) 行/.exec(told)?.[1])
    expect(rows).toBeGreaterThan(5)
    await press(page, 'Alt+ArrowUp')
    const record = await reportedRecord(page, (now) =>
      JSON.stringify(now).includes('[{"customerName":"客户2"}'),
    )
    const order = (record['customers'] as JsonObject[]).map(({ customerName }) => customerName)
    expect(order.indexOf('客户1')).toBe(rows)
    expect(new Set(order).size).toBe(120)
  })
})
