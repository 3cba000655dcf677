import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyTypeForm } from '../forms/every-type.ts'
import { hearComposingKeys } from '../support/composing-keys.ts'
import { reportedRecord, seedForm, useScreen } from './use-screen.ts'

const screen = useScreen()
const sales = seedForm('relations/sales-analysis')

test('a key changes nothing on the sheet but its own input, and what is computed of it follows in its row', async () => {
  const page = await screen.show(sales, { record: listOf(60) })
  const input = page.getByLabel('第 3 行 B 产品')
  // Whole, as by Tab; Ctrl+A would mark the list.
  await input.selectText()
  await watch(page)
  await page.keyboard.press('5')
  await expect.poll(async () => (await listChanged(page)).atKey).toEqual([])
  await page.keyboard.press('Tab')
  await expect.poll(() => page.locator('tr[data-line="2"] output').textContent()).toBe('7.00')
  const lines = new Set((await listChanged(page)).changed)
  // The row, and the sums below the list.
  expect([...lines].toSorted()).toEqual(['', '2'])
})

test('each row of a list is painted by itself, and none of its cells is a layer of its own', async () => {
  const page = await screen.show(sales, { record: listOf(60) })
  const kinds = await page.locator('tr[data-line]').evaluateAll((rows) => ({
    alone: rows.filter((row) => getComputedStyle(row).isolation === 'isolate').length,
    layers: rows.flatMap((row) =>
      [...row.children].filter((cell) => getComputedStyle(cell).position !== 'static'),
    ).length,
  }))
  expect(kinds).toEqual({ alone: 60, layers: 0 })
})

test('digits are put into an amount and taken out wherever its separators stand, and the caret stays', async () => {
  const page = await screen.show(everyTypeForm(), { record: { money: 123_456 } })
  const input = page.getByRole('textbox', { name: '甲金额' })
  const caretAt = async (at: number) => {
    await input.focus()
    await input.evaluate((element: HTMLInputElement, place) => element.setSelectionRange(place, place), at)
  }
  const caret = () => input.evaluate((element: HTMLInputElement) => element.selectionStart)
  expect(await input.inputValue()).toBe('123,456.00')

  await caretAt(1)
  await page.keyboard.type('9')
  await reportedRecord(page, ({ money }) => money === 1_923_456)
  expect([await input.inputValue(), await caret()]).toEqual(['1923,456.00', 2])
  await page.keyboard.press('Tab')
  expect(await input.inputValue()).toBe('1,923,456.00')

  await caretAt(9)
  await page.keyboard.press('Backspace')
  await reportedRecord(page, ({ money }) => money === 192_345)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  expect(await input.inputValue()).toBe('1,923,.00')
  await page.keyboard.press('Tab')
  expect(await input.inputValue()).toBe('1,923.00')

  // Written anew it may mean either.
  await input.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1,5')
  await page.keyboard.press('Tab')
  expect(await input.inputValue()).toBe('1,5')
  await page.getByText('看不懂这个金额').waitFor()
})

test('keys that an input method works with do nothing else, told as Chrome does and as Safari does', async () => {
  const page = await screen.show(everyTypeForm())
  const { inputs, heard } = await hearComposingKeys(page)
  expect(heard).toEqual([])
  expect(inputs).toBeGreaterThan(50)

  // A word that is made of letters: Enter takes it, and the cell stays.
  const cell = page.locator('[id$="/rows/0/text"]')
  await cell.focus()
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'yanjiu', selectionStart: 6, selectionEnd: 6 })
  await keyboard.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await keyboard.send('Input.insertText', { text: '研究' })
  expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true)
  const { rows } = await reportedRecord(page, ({ rows: found }) =>
    JSON.stringify(found ?? '').includes('研究'),
  )
  expect(rows).toEqual([{ text: '研究' }])
})

test('the head of a long list stays above the rows that scroll below it', async () => {
  const page = await screen.show(sales, { record: listOf(200) })
  await page.getByLabel('第 3 行 B 产品').focus()
  await page.locator('.pw-frame[data-long]').evaluate((frame) => frame.scrollTo(0, 3000))
  await page.locator('tr[data-line="40"]').waitFor({ state: 'attached' })
  const seen = await page
    .locator('.pw-frame[data-long] tr[data-head] th')
    .first()
    .evaluate((head) => {
      const { left, top, width, height } = head.getBoundingClientRect()
      return head.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
  expect(seen).toBe(true)
})

function listOf(rows: number) {
  const customers = Array.from({ length: rows }, (_, index) => ({
    customerName: `客户${index}`,
    productA: index,
    productB: 1,
  }))
  return { year: '2026', customers }
}

/** What changed on the sheet so far, and what had changed right after the first key. */
interface Noted {
  changed: string[]
  atKey?: string[]
}

/** From now on notes what changes on the sheet, by the line that it stands in; '' stands for all else. */
async function watch(page: Page) {
  await page.waitForTimeout(1000)
  await page.evaluate(() => {
    const changed: string[] = []
    const lineOf = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      return element?.closest<HTMLElement>('tr')?.dataset['line'] ?? ''
    }
    const observer = new MutationObserver((changes) =>
      changed.push(
        // React writes the attributes of the input that is typed in, as they were.
        ...changes.flatMap(({ target }) => (target === document.activeElement ? [] : lineOf(target))),
      ),
    )
    const noted: Noted = { changed }
    // Before the person is taken to pause, however long this machine takes to ask.
    addEventListener('input', () => setTimeout(() => (noted.atKey ??= [...changed]), 50))
    observer.observe(document.querySelector('.pw-frame table')!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    Object.assign(window, { noted })
  })
}

function listChanged(page: Page): Promise<Noted> {
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted)
}
