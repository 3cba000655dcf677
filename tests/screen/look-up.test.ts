import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checkForm } from '../../packages/runtime/src/form/check-form.ts'
import { form, onFile } from '../forms/look-up-form.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { reportedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()

const options = (page: Page): Locator => page.getByRole('listbox', { name: '已存的资料' }).getByRole('option')

async function type(page: Page, field: string, words: string): Promise<Locator> {
  const box = page.getByRole('combobox', { name: field })
  await box.click()
  await box.pressSequentially(words)
  return box
}

/** What answers the whole word is there: a press on what answered half of it may come as it is replaced. */
const foundTwo = (page: Page) =>
  page.getByRole('status').filter({ hasText: '找到 2 条' }).waitFor({ state: 'attached' })

test('the form has no faults', () => {
  expect(checkForm(form)).toEqual([])
})

describe.each([
  ['the sheet', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  test('a customer is found while typing, and picked with the keys', async () => {
    const page = await screen.show(form, { width, onFile })
    const box = await type(page, '客户名称', '宏达')
    await options(page).first().waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('status').filter({ hasText: '找到 2 条' }).count()).toBe(1)
    expect(await options(page).allTextContents()).toEqual([
      '宏达机械有限公司杭州市和平路 8 号',
      '宏达机械有限公司宁波市海曙区中山西路 120 号',
    ])
    await page.keyboard.press('ArrowDown')
    const active = await box.getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true')
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await options(page).count()).toBe(0)
    expect(await reportedRecord(page, ({ phone }) => phone !== undefined)).toEqual({
      customer: '宏达机械有限公司',
      ...onFile[0]!.fills,
    })
    expect(await page.locator('.pw-filled').textContent()).toContain('已带入 地址、电话、类别')
    expect(await seriousFaults(page)).toEqual([])
  })

  test('a press takes what it began on, though another answer comes before it ends', async () => {
    const page = await screen.show(form, { width, onFile })
    await type(page, '客户名称', '宏')
    await options(page).nth(2).hover()
    await page.keyboard.type('达')
    await page.mouse.down()
    await foundTwo(page)
    await page.mouse.up()
    const record = await reportedRecord(page, ({ phone }) => phone !== undefined)
    expect(record).toMatchObject({ customer: onFile[2]!.value, phone: '0571-85550000' })
  })

  test('the offers stand whole on the screen, in front of everything', async () => {
    const page = await screen.show(form, { width, onFile })
    await type(page, '客户名称', '宏')
    await options(page).first().waitFor()
    const box = (await page.locator('.pw-matches').boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    const isInFront = await options(page).evaluateAll((elements) =>
      elements.every((element) => {
        const { left, top, width: wide, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + wide / 2, top + height / 2))
      }),
    )
    expect(isInFront).toBe(true)
  })

  test('a customer is picked with the pointer', async () => {
    const page = await screen.show(form, { width, onFile })
    await type(page, '介绍人', '宏远')
    await options(page).click()
    await reportedRecord(page, ({ introducedBy }) => introducedBy === onFile[2]!.value)
    expect(await page.locator('.pw-filled').count()).toBe(0)
  })
})

test('what was typed beside comes back with one press', async () => {
  const page = await screen.show(form, { onFile, record: { address: '老地址', phone: '110' } })
  await type(page, '客户名称', '宏达')
  await foundTwo(page)
  await options(page).first().click()
  await reportedRecord(page, ({ address }) => address === '杭州市和平路 8 号')
  // What was changed by hand since is not touched.
  await page.getByRole('textbox', { name: '电话' }).first().fill('120')
  await page.getByRole('button', { name: '撤销' }).click()
  const record = await reportedRecord(page, ({ address }) => address === '老地址')
  expect(record).toEqual({ customer: '宏达机械有限公司', address: '老地址', phone: '120' })
  expect(await page.locator('.pw-filled').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
})

test('text that could not be read comes back too', async () => {
  const page = await screen.show(form, { onFile })
  const phone = page.getByRole('textbox', { name: '电话' }).first()
  await phone.fill('同上')
  await type(page, '客户名称', '宏达')
  await foundTwo(page)
  await options(page).first().click()
  await expect.poll(() => phone.inputValue()).toBe('0571-83201166')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => phone.inputValue()).toBe('同上')
})

test('the telephone of one customer does not stay beside the name of another, but what was written does', async () => {
  const page = await screen.show(form, { onFile, record: { kind: 'new' } })
  const box = await type(page, '客户名称', '宏达')
  await options(page).first().click()
  await reportedRecord(page, ({ phone }) => phone === '0571-83201166')
  await page.getByLabel('新客户').first().check()
  await box.fill('宏达')
  await options(page).nth(1).click()
  expect(await reportedRecord(page, ({ phone }) => phone === undefined)).toEqual({
    customer: '宏达机械有限公司',
    address: '宁波市海曙区中山西路 120 号',
    kind: 'new',
  })
  expect(await page.locator('.pw-filled').textContent()).toContain('已清空 电话')
})

test('the note goes when the person goes on, not while they look at what was filled in', async () => {
  const page = await screen.show(form, { onFile })
  await type(page, '客户名称', '宏达')
  await options(page).first().click()
  await page.getByRole('textbox', { name: '地址' }).first().click()
  expect(await page.locator('.pw-filled').count()).toBe(1)
  await page.getByRole('combobox', { name: '介绍人' }).click()
  expect(await page.locator('.pw-filled').count()).toBe(0)
})

test('a customer who is not on file stays as typed', async () => {
  const page = await screen.show(form, { onFile })
  const box = await type(page, '客户名称', '刚认识的人')
  await page.getByText('没有找到已存的资料').first().waitFor()
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Tab')
  expect(await page.locator('.pw-matches').count()).toBe(0)
  expect(await reportedRecord(page, ({ customer }) => customer !== undefined)).toEqual({
    customer: '刚认识的人',
  })
})

test('says when nothing can be looked up', async () => {
  const page = await screen.show(form, { onFile })
  await type(page, '客户名称', '断网')
  await page.getByText('现在查不到资料').first().waitFor()
})

test('asks once the person rests, and gives up what is no longer asked', async () => {
  const page = await screen.show(form, { onFile })
  const box = await type(page, '客户名称', '慢宏')
  await expect.poll(() => page.evaluate(() => window.askedFor.length)).toBe(1)
  await box.fill('宏远')
  await options(page).waitFor()
  await page.waitForTimeout(700)
  expect(await options(page).count()).toBe(1)
  expect(await page.evaluate(() => window.askedFor)).toEqual([
    { field: '/customer', typed: '慢宏', isGivenUp: true },
    { field: '/customer', typed: '宏远', isGivenUp: false },
  ])
})

test('Escape closes the offers, Tab takes the marked one and goes on', async () => {
  const page = await screen.show(form, { onFile })
  const box = await type(page, '客户名称', '宏')
  await options(page).first().waitFor()
  await page.keyboard.press('Escape')
  expect(await options(page).count()).toBe(0)
  expect(await box.inputValue()).toBe('宏')
  await page.keyboard.press('Alt+ArrowDown')
  await options(page).first().waitFor()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await reportedRecord(page, ({ phone }) => phone === '0571-85550000')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('撤销')
})

describe('in a list', () => {
  test('fills the cells of its own entry, and gives the keys back to the list', async () => {
    const page = await screen.show(form, { onFile, record: { visits: [{ customer: '甲' }, {}] } })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await type(page, '第 2 行 拜访客户', '宏达')
    await options(page).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('第 2 行 拜访客户')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('第 2 行 拜访客户')
    const record = await reportedRecord(page, ({ visits }) => JSON.stringify(visits).includes('宁波'))
    expect(record['visits']).toEqual([
      { customer: '甲' },
      { customer: '宏达机械有限公司', address: '宁波市海曙区中山西路 120 号' },
    ])
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('第 3 行 拜访客户')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('第 2 行 拜访客户')
  })

  test('shows a long name whole while nobody writes in it', async () => {
    const record = { visits: [{ customer: onFile[2]!.value.repeat(2) }, { customer: onFile[0]!.value }] }
    const page = await screen.show(form, { onFile, record })
    const cell = (row: number) =>
      page.locator('td', { has: page.getByRole('combobox', { name: `第 ${row} 行 拜访客户` }) })
    const words = cell(1).locator('.pw-look-up__words')
    await words.waitFor()
    const { height } = (await cell(1).boundingBox())!
    expect(height).toBeGreaterThan((await cell(2).boundingBox())!.height)
    expect((await words.boundingBox())!.height).toBeLessThanOrEqual(height)
    expect(await seriousFaults(page)).toEqual([])
  })
})

test('without anything to look in it is text like any other', async () => {
  const page = await screen.show(form)
  await page.getByRole('textbox', { name: '客户名称' }).fill('宏达')
  expect(await page.getByRole('combobox').count()).toBe(4)
  await reportedRecord(page, ({ customer }) => customer === '宏达')
})

test('a record that is only shown is not looked up', async () => {
  const page = await screen.show(form, { onFile, readOnly: true, record: { customer: '宏达' } })
  expect(await page.getByRole('textbox', { name: '客户名称' }).inputValue()).toBe('宏达')
})

test('who writes before looking up is ready keeps the input and what is in it', async () => {
  const page = await screen.show(form)
  await page.route(/LookUpInput/, async (route) => {
    await new Promise((done) => setTimeout(done, 800))
    await route.continue()
  })
  await page.evaluate(
    ([shown, given]) => window.showForm(JSON.parse(shown!), { onFile: JSON.parse(given!) }),
    [JSON.stringify(form), JSON.stringify(onFile)],
  )
  const plain = page.getByRole('textbox', { name: '客户名称' })
  await plain.pressSequentially('宏')
  await page.getByRole('combobox', { name: '介绍人' }).waitFor()
  await page.keyboard.type('达')
  expect(await plain.inputValue()).toBe('宏达')
  await page.keyboard.press('Tab')
  const box = page.getByRole('combobox', { name: '客户名称' })
  await box.waitFor()
  expect(await box.inputValue()).toBe('宏达')
})
