import { describe, expect, test } from 'vitest'
import { runs } from '../support/runs.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { reportedRecord, SEEDS, seedForm, seedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()

describe.each(SEEDS)('%s', (name) => {
  // Each width and each language; the sheet in English and the phone in Chinese with `LONG_RUNS`.
  const cases = (
    [
      [1280, 'zh'],
      [390, 'en'],
      [1280, 'en'],
      [390, 'zh'],
    ] as const
  ).slice(0, runs(2, 4))
  test.each(cases)('is clean for assistive technology at %d pixels in %s', async (width, locale) => {
    const page = await screen.show(seedForm(name), { width, locale, record: seedRecord(name) })
    await page.getByRole('button', { name: '提交' }).click()
    expect(await seriousFaults(page)).toEqual([])
  })

  test('fits a phone without scrolling sideways', async () => {
    const page = await screen.show(seedForm(name), { width: 390, record: seedRecord(name) })
    expect(await page.locator('.pw-stack').count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const small = await page
      .locator('.pw-field--stack .pw-input, .pw-field--stack .pw-option__label, .pw-add')
      .evaluateAll((inputs) =>
        inputs.filter((input) => input.getBoundingClientRect().height < 44).map((input) => input.id),
      )
    expect(small).toEqual([])
  })

  test('gives back the sample record that it was shown', async () => {
    const record = seedRecord(name)
    const page = await screen.show(seedForm(name), { record })
    await page.getByRole('button', { name: '提交' }).click()
    await expect.poll(() => page.evaluate(() => window.submitted), { timeout: 5000 }).toEqual(record)
  })
})

test('turns from sheet to sections with its container, and keeps what was typed', async () => {
  const page = await screen.show(seedForm('complaints/complaint-register-1'))
  await page.getByRole('textbox', { name: '投诉客户姓名' }).fill('陈雅琴')
  await page.setViewportSize({ width: 500, height: 800 })
  await page.locator('.pw-stack').waitFor()
  expect(await page.getByRole('textbox', { name: '投诉客户姓名' }).inputValue()).toBe('陈雅琴')
})

test('a phone adds, duplicates and removes entries as cards', async () => {
  const page = await screen.show(seedForm('prospecting/customer-intake'), { width: 390 })
  const first = page.getByRole('region', { name: '客户 1' })
  await first.getByLabel('姓名').fill('林晓燕')
  await page.getByRole('button', { name: '添加一行' }).click()
  await page.getByRole('region', { name: '客户 2' }).getByLabel('姓名').fill('周建国')
  await page.getByRole('button', { name: '第 1 行的操作' }).click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  expect(await first.getByLabel('姓名').inputValue()).toBe('周建国')
  await reportedRecord(page, ({ customers }) => JSON.stringify(customers) === '[{"name":"周建国"}]')
})

test('the sheet is a table whose heads head their cells', async () => {
  const page = await screen.show(seedForm('prospecting/customer-intake'))
  expect(await page.getByRole('columnheader', { name: /^姓名/ }).count()).toBe(1)
  const group = page.locator('th[scope=colgroup]', { hasText: '客户填写' })
  expect(await group.getAttribute('colspan')).toBe('6')
  const diagonal = await screen.show(seedForm('relations/sales-analysis'))
  expect(await diagonal.locator('.pw-diagonal').textContent()).toContain('客户名称')
})
