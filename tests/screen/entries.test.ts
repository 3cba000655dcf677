import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@paperwright/runtime'
import { reportedRecord, seedForm, useScreen } from './use-screen.ts'

const screen = useScreen()
const sales = seedForm('relations/sales-analysis')
const customers = ['甲', '乙', '丙'].map((customerName, at) => ({ customerName, productA: at + 1 }))
const three = { year: '2026', customers }

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const names = (page: Page) =>
  page
    .locator('tr[data-line] textarea[aria-label$="客户名称"]')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTextAreaElement).value))

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

describe('an entry moves', () => {
  test('by Alt and the arrows, with what could not be read, and back with a step', async () => {
    const page = await screen.show(sales, { record: three })
    await page.getByLabel('第 3 行 A 产品').fill('不详')
    await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
    expect(await names(page)).toEqual(['丙', '甲', '乙'])
    expect(await focused(page)).toBe('第 1 行 A 产品')
    expect(await page.getByLabel('第 1 行 A 产品').inputValue()).toBe('不详')
    const record = await reportedRecord(page, (now) => JSON.stringify(now).includes('[{"customerName":"丙"'))
    expect(record['customers']).toMatchObject([{ customerName: '丙' }, customers[0], customers[1]])
    await press(page, 'Control+z')
    expect(await names(page)).toEqual(['甲', '丙', '乙'])
    // The keys go on at the entry, which is where it was.
    await press(page, 'Alt+ArrowDown', 'Alt+ArrowDown')
    expect(await names(page)).toEqual(['甲', '乙', '丙'])
  })

  test('by its menu, on a phone too', async () => {
    const page = await screen.show(sales, { record: three, width: 390, touch: true })
    await page.getByRole('button', { name: '第 1 行的操作' }).tap()
    expect(await page.getByRole('menuitem').allTextContents()).not.toContain('上移Alt+↑')
    await page.getByRole('menuitem', { name: '下移' }).tap()
    await reportedRecord(page, (now) => JSON.stringify(now).includes('[{"customerName":"乙"'))
  })

  test('by its button, dragged to where another stands; Escape leaves it', async () => {
    const page = await screen.show(sales, { record: three })
    await page.waitForSelector('.pw-heard + .pw-heard')
    const drag = async (from: number, to: number) => {
      await page.locator(`tr[data-line="${from}"]`).hover()
      const handle = (await page.getByRole('button', { name: `第 ${from + 1} 行的操作` }).boundingBox())!
      const target = (await page
        .locator(`tr[data-line="${to}"] textarea[aria-label$="客户名称"]`)
        .boundingBox())!
      await page.mouse.move(handle.x + 10, handle.y + 10)
      await page.mouse.down()
      await page.mouse.move(target.x + 20, target.y + 10, { steps: 5 })
    }
    await drag(0, 2)
    expect(await page.locator('tr[data-line="2"] > [data-drop="below"]').count()).toBeGreaterThan(3)
    expect(await page.locator('[data-marked]').count()).toBe(0)
    await page.mouse.up()
    expect(await names(page)).toEqual(['乙', '丙', '甲'])
    expect(await page.getByRole('menu').count()).toBe(0)
    await drag(2, 0)
    await press(page, 'Escape')
    await page.mouse.up()
    expect(await names(page)).toEqual(['乙', '丙', '甲'])
    await page.getByLabel('第 1 行 客户名称').click()
    await press(page, 'Control+z')
    expect(await names(page)).toEqual(['甲', '乙', '丙'])
  })

  test('sideways where the list runs across', async () => {
    const page = await screen.show(seedForm('complaints/complaint-case-tracking'), {
      record: { cases: [{ quantity: 10 }, { quantity: 20 }] },
    })
    await page.getByLabel('第 1 行 交运 数量').focus()
    await press(page, 'Alt+ArrowRight')
    expect(await focused(page)).toBe('第 2 行 交运 数量')
    await reportedRecord(page, (now) => JSON.stringify(now).includes('[{"quantity":20},{"quantity":10}'))
  })

  test('not past what a person must leave where it is', async () => {
    const page = await screen.show(sales, {
      record: three,
      restrictions: { hidden: ['/customers/*/productA'], readOnly: [] },
    })
    await page.getByLabel('第 3 行 客户名称').focus()
    await press(page, 'Alt+ArrowUp')
    expect(await names(page)).toEqual(['甲', '乙', '丙'])
  })
})

test('rows of a long list are numbered where the sheet does not, and its heads stick below each other', async () => {
  const numbers: (string | null)[] = []
  const heights: number[] = []
  for (const name of ['relations/sales-analysis', 'customer-files/gross-profit-ranking']) {
    const form = seedForm(name)
    const list = Object.entries(form.properties ?? {}).find(([, schema]) => schema['x-field'] === 'list')![0]
    const record: JsonObject = { [list]: Array.from({ length: 90 }, () => ({})) }
    const page = await screen.show(form, { record })
    await page.waitForSelector('.pw-frame[data-long] tr[data-line="20"]')
    numbers.push(await page.locator('tr[data-line="2"]').first().getAttribute('data-number'))
    const stacked = await page.locator('.pw-frame[data-long]').evaluate((frame) => {
      frame.scrollTop = 900
      const rows = [...frame.querySelectorAll('tr[data-head]')]
      return rows.map((row) => {
        const [cell] = [...row.children].filter((one) => (one as HTMLTableCellElement).rowSpan === 1)
        const box = cell?.getBoundingClientRect()
        return box && [Math.round(box.top - frame.getBoundingClientRect().top), Math.round(box.height)]
      })
    })
    let top = 0
    for (const row of stacked) {
      if (!row) continue
      expect(Math.abs(row[0]! - top)).toBeLessThanOrEqual(1)
      top += row[1]!
    }
    heights.push(top)
    expect(stacked.length).toBeGreaterThan(0)
  }
  expect(heights.every((height) => height > 0)).toBe(true)
  expect(numbers).toContain('3')
})

test('what adds to a list says to which, where a sheet has several', async () => {
  const page = await screen.show(seedForm('prospecting/development-log'))
  const labels = await page.locator('.pw-add').allTextContents()
  expect(labels.length).toBeGreaterThan(1)
  expect(new Set(labels).size).toBe(labels.length)
  expect(labels.every((label) => /：./.test(label))).toBe(true)
  const one = await screen.show(sales)
  expect(await one.locator('.pw-add').allTextContents()).toEqual(['＋ 添加一行'])
})
