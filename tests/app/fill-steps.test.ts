import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../corpus/library.ts'
import { findInputs } from './fill-form.ts'
import { startApp, type RunningApp } from './running-app.ts'

const { id } = library.find(({ code }) => code === '6-03')!

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

test('steps are taken back and once more by buttons, and by keys from anywhere on the page; the draft is what is shown', async () => {
  const { page, complaints, close } = await app.open(`/forms/${id}`)
  const inputs = await findInputs(page)
  const undo = page.getByRole('button', { name: '撤销' })
  const redo = page.getByRole('button', { name: '重做' })
  await undo.waitFor()
  expect([await undo.isDisabled(), await redo.isDisabled()]).toEqual([true, true])
  await inputs.at('/customerName').fill('甲公司')
  await inputs.at('/cause').fill('破损')
  await undo.click()
  expect(await inputs.at('/cause').inputValue()).toBe('')
  expect(await inputs.at('/cause').evaluate((box) => box === document.activeElement)).toBe(true)
  await page.locator('.form-head-note').click()
  await page.keyboard.press('Control+z')
  expect(await inputs.at('/customerName').inputValue()).toBe('')
  await undo.and(page.locator(':disabled')).waitFor()
  await redo.click()
  expect(await inputs.at('/customerName').inputValue()).toBe('甲公司')
  await page.getByText('已保存草稿').waitFor()
  await page.reload()
  const again = await findInputs(page)
  expect(await again.at('/customerName').inputValue()).toBe('甲公司')
  expect(await again.at('/cause').inputValue()).toBe('')
  expect(complaints).toEqual([])
  await close()
})

test('on a phone a step back shows its place and leaves the keyboard away', async () => {
  const { page, close } = await app.open(`/forms/${id}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const inputs = await findInputs(page)
  await inputs.at('/customerName').fill('甲公司')
  await inputs.at('/customerName').blur()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.getByRole('button', { name: '撤销' }).tap()
  expect(await inputs.at('/customerName').inputValue()).toBe('')
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA')
  const box = await inputs.at('/customerName').boundingBox()
  expect(box!.y).toBeGreaterThan(0)
  expect(box!.y).toBeLessThan(844)
  await close()
})
