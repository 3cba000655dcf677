import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { errandForm } from '../forms/errand-form.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { reportedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()
const wang = { id: 'u1', name: '王芳' }
const lei = { id: 'u2', name: '王磊' }
const house = {
  people: [wang, lei, { id: 'u3', name: '李明', hint: '财务部' }, { id: 'u4', name: '李明', hint: '质检部' }],
  departments: [{ id: 'finance', name: '财务部' }],
}

const offered = (page: Page): Locator => page.getByRole('listbox', { name: '人员名单' }).getByRole('option')
const problem = (page: Page) => page.locator('.pw-problem').filter({ hasText: '请从名单中选择' })

async function paste(page: Page, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

describe.each([
  ['the sheet', 1280],
  ['a phone', 390],
])('on %s', (_, width) => {
  test('someone is found by part of the name and picked by the keys alone, and cleared', async () => {
    const page = await screen.show(errandForm, { width, house })
    const box = page.getByRole('combobox', { name: '经办人' })
    await box.focus()
    await box.pressSequentially('王')
    await offered(page).first().waitFor()
    expect(await offered(page).allTextContents()).toEqual(['王芳', '王磊'])
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await reportedRecord(page, ({ handler }) => handler !== undefined)).toEqual({
      handler: lei,
      told: '请找王磊',
    })
    expect(await box.inputValue()).toBe('王磊')
    await box.fill('')
    await page.keyboard.press('Tab')
    expect(await reportedRecord(page, ({ handler }) => handler === undefined)).not.toHaveProperty('handler')
  })

  test('a press opens the list; two of one name are told apart', async () => {
    const page = await screen.show(errandForm, { width, house })
    await page.getByRole('combobox', { name: '经办人' }).click()
    await offered(page).nth(3).waitFor()
    expect((await offered(page).allTextContents()).slice(2)).toEqual(['李明财务部', '李明质检部'])
    await offered(page).nth(3).click()
    await reportedRecord(page, ({ handler }) => JSON.stringify(handler) === '{"id":"u4","name":"李明"}')
  })
})

test('a whole name need not be picked; half of one, and one of two, stays and says so', async () => {
  const page = await screen.show(errandForm, { house })
  const box = page.getByRole('combobox', { name: '经办人' })
  await box.fill('王芳')
  await box.blur()
  await reportedRecord(page, ({ handler }) => JSON.stringify(handler) === JSON.stringify(wang))
  for (const words of ['王', '李明', '断网']) {
    await box.fill(words)
    await box.blur()
    await problem(page).first().waitFor()
    expect(await box.inputValue()).toBe(words)
    await expect.poll(() => page.evaluate(() => window.unread)).toEqual({ '/handler': words })
  }
})

test('pasted names are read in the rows of a list, each asked for once', async () => {
  const page = await screen.show(errandForm, { house })
  await page
    .getByRole('combobox', { name: /第 1 行/ })
    .first()
    .focus()
  await paste(page, '王芳\t量尺\n王磊\t报价\n王芳\t回访\n赵某\t复核\n')
  const record = await reportedRecord(page, ({ helpers }) =>
    [0, 1, 2].every((at) => (helpers as { who?: object }[])?.[at]?.who),
  )
  expect(record['helpers']).toEqual([
    { who: wang, task: '量尺' },
    { who: lei, task: '报价' },
    { who: wang, task: '回访' },
    { task: '复核' },
  ])
  expect(await page.evaluate(() => window.unread)).toEqual({ '/helpers/3/who': '赵某' })
  expect(await page.evaluate(() => window.askedFor.map(({ typed }) => typed))).toEqual([
    '王芳',
    '王磊',
    '赵某',
  ])
})

test('where there is nobody to pick from, it says so and keeps what is there', async () => {
  const page = await screen.show(errandForm, { record: { handler: wang } })
  const box = page.getByRole('textbox', { name: '经办人' })
  expect(await box.inputValue()).toBe('王芳')
  expect(await box.getAttribute('readonly')).not.toBeNull()
  await page.getByPlaceholder('这里没有部门名单，不能选择').waitFor()
})
