import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { type Form, type JsonSchema, walkFields } from '@paperwright/runtime'
import { library } from '../corpus/library.ts'
import { cellAt, startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const seed = library.find(({ code }) => code === '6-03')!.form

/** Names and types of the fields, in their order, and the options that they print. */
function fields(form: Form) {
  return walkFields(form).map(({ schema }) => ({
    title: schema.title,
    type: schema['x-field'],
    options: (schema.oneOf ?? []).map((option: JsonSchema) => option.title),
  }))
}

async function field(page: Page, type: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '查找类型' }).fill(type)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '查找类型' }).waitFor({ state: 'detached' })
}

test('6-03 drawn from a blank sheet, with the pointer and with keys, is the sheet of the library', async () => {
  const { page, form, complaints, close } = await builder.open()
  await page.getByRole('button', { name: /^标题：新表单/ }).click()
  await page.getByLabel('文字', { exact: true }).fill('客户投诉登记表一')

  // Four rows stand there; four more are added with keys.
  await cellAt(page, 3, 0).click()
  for (let row = 0; row < 4; row++) await page.keyboard.press('Alt+Shift+ArrowDown')
  // Cells are merged: long answers over three columns, the decision over two rows.
  for (const row of [3, 4, 7]) {
    await cellAt(page, row, 1).click()
    await cellAt(page, row, 3).click({ modifiers: ['Shift'] })
    await page.getByRole('button', { name: '合并单元格' }).click()
  }
  await cellAt(page, 5, 0).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+m')

  // Labels are typed; each asks for its field in the empty cell to its right.
  const labels: [number, number, string, string][] = [
    [0, 0, '受理编号', '单行文字'],
    [0, 2, '受理日期', '日期'],
    [1, 0, '投诉客户姓名', '引用'],
    [1, 2, '投诉类型', '单选'],
    [2, 0, '客户地址', '单行文字'],
    [2, 2, '电话', '电话'],
    [3, 0, '投诉缘由', '多行文字'],
    [4, 0, '客户要求', '多行文字'],
    [5, 0, '投诉受理', '单选'],
    [5, 2, '承诺办理期限', '日期'],
    [6, 2, '理由', '多行文字'],
    [7, 0, '备注', '多行文字'],
  ]
  for (const [row, column, words, type] of labels) {
    await cellAt(page, row, column).click()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await field(page, type)
  }

  const options = async (row: number, column: number, list: string) => {
    await cellAt(page, row, column).click()
    await page.getByRole('button', { name: '粘贴一列选项' }).click()
    await page.getByRole('textbox', { name: '粘贴一列选项' }).fill(list)
    // Looking at something else meanwhile loses nothing.
    await cellAt(page, 0, 0).click()
    await cellAt(page, row, column).click()
    expect(await page.getByRole('textbox', { name: '粘贴一列选项' }).inputValue()).toBe(list)
    await page.getByRole('button', { name: '用这些选项' }).click()
  }
  await options(1, 3, '商品、服务、其他')
  await options(5, 1, '受理\n不予受理')
  await page.getByRole('button', { name: '选项各占一格' }).click()
  for (const label of ['制表', '审核']) {
    await page.getByRole('button', { name: '插入', exact: true }).click()
    await page.getByRole('menuitem', { name: '签字位' }).click()
    await page.getByLabel('印出的字').fill(label)
  }

  await expect
    .poll(async () => (await form())['x-signatures']?.map(({ label }) => label))
    .toEqual(['制表', '审核'])
  const drawn = await form()
  expect(drawn.title).toBe(seed.title)
  expect(fields(drawn)).toEqual(fields(seed))
  const [, seedFrame] = seed['x-paper'].blocks
  const frame = drawn['x-paper'].blocks.find(({ kind }) => kind === 'frame')
  const spans = (block: typeof seedFrame) =>
    block?.kind === 'frame'
      ? block.rows.map((row) =>
          'cells' in row ? row.cells.map((cell) => [cell.rowSpan ?? 1, cell.colSpan ?? 1]) : [],
        )
      : []
  expect(spans(frame)).toEqual(spans(seedFrame))
  expect(complaints).toEqual([])
  await close()
})

test('undo goes back to the blank sheet, redo forth again, and a reload loses nothing', async () => {
  const { page, form, close } = await builder.open()
  await cellAt(page, 0, 0).click()
  await page.keyboard.type('金额')
  await page.keyboard.press('Enter')
  await field(page, '金额')
  await expect.poll(async () => fields(await form())).toEqual([{ title: '金额', type: 'money', options: [] }])
  const drawn = await form()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => fields(await form())).toEqual([])
  expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect.poll(form).toEqual(drawn)
  await page.reload()
  await page.locator('.pwb').waitFor()
  expect(await page.getByRole('gridcell', { name: '字段：金额（金额）' }).count()).toBe(1)
  await close()
})
