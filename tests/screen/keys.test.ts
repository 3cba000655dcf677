import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { pickedForms } from '../corpus/picked-forms.ts'
import { reportedRecord, seedForm, useScreen } from './use-screen.ts'

const screen = useScreen()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id.replace(/^[^/]*/, ''))

test('the arrows choose in a select that stands in no list, and walk on from one that does', async () => {
  const page = await screen.show(seedForm('complaints/complaint-analysis'))
  const met = page.locator('select[id$="/expectationMet"]')
  await met.focus()
  await page.keyboard.press('ArrowDown')
  await reportedRecord(page, ({ expectationMet }) => expectationMet === true)
  expect(await met.evaluate((element) => element === document.activeElement)).toBe(true)

  const calls = await screen.show(seedForm('call-center/telephone-log'))
  await calls.locator('select[id$="/calls/0/again"]').focus()
  await calls.keyboard.press('ArrowDown')
  expect(await focused(calls)).toBe('/calls/1/again')
})

describe.each([
  ['the sheet', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  test('a row that was added by a key is where the keys go on', async () => {
    const page = await screen.show(seedForm('relations/sales-analysis'), { width })
    await page.getByRole('button', { name: '添加一行' }).first().focus()
    await page.keyboard.press('Enter')
    const added = width > 800 ? 4 : 2
    await expect.poll(() => focused(page)).toBe(`/customers/${added - 1}/customerName`)
    await page.keyboard.type('南京嘉禾')
    await page.keyboard.press('Tab')
    const { customers } = await reportedRecord(page, (record) => record['customers'] !== undefined)
    expect(customers).toHaveLength(added)
  })

  test('every control of every form of the library is reached by Tab, in reading order', async () => {
    const page = await screen.show(pickedForms[0]!.form, { width })
    const faults: string[] = []
    let controls = 0
    for (const { code, form } of pickedForms) {
      await page.evaluate((text) => window.showForm(JSON.parse(text)), JSON.stringify(form))
      await page.getByText(form.title).first().waitFor()
      const found = await page.evaluate(readControls)
      controls += found.count
      faults.push(...found.faults.map((fault) => `${code} ${fault}`))
    }
    expect(faults).toEqual([])
    expect(controls).toBeGreaterThan(pickedForms.length * 15)
  }, 120_000)
})

/**
 * Runs in the page: its fields' controls as Tab goes through them, which is as they stand in the document. What opens a
 * calendar or an entry's menu is none: keys do the same from the field.
 */
function readControls(): { count: number; faults: string[] } {
  const faults: string[] = []
  const controls = [
    ...document.querySelectorAll<HTMLElement>('.pw-screen :is(input, select, textarea, button)[id*="/"]'),
  ].filter((control) => control.offsetParent !== null && !control.matches(':disabled'))
  const nameOf = (control: HTMLElement) => control.id.replace(/^[^/]*/, '')
  for (const control of controls)
    if (control.tabIndex !== 0) faults.push(`${nameOf(control)} is not reached by Tab`)
  // The cell of a table takes the pointer for its control: that is the box which is read.
  const boxOf = (control: HTMLElement) => (control.closest('td') ?? control).getBoundingClientRect()
  for (let at = 1; at < controls.length; at++) {
    const [before, after] = [boxOf(controls[at - 1]!), boxOf(controls[at]!)]
    const isAbove = after.bottom <= before.top + 1
    if (isAbove && after.left < before.right - 1)
      faults.push(`${nameOf(controls[at]!)} stands above ${nameOf(controls[at - 1]!)}, which comes first`)
  }
  return { count: controls.length, faults }
}
