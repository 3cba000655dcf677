import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { library } from '../corpus/library.ts'
import { hearComposingKeys } from '../support/composing-keys.ts'
import { cellAt, startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const register = library.find(({ code }) => code === '6-03')!.form
const QUIET_MS = 250

function frameOf(form: Form) {
  const frame = form['x-paper'].blocks.find((block) => block.kind === 'frame')
  if (frame?.kind !== 'frame') throw new Error('no frame')
  return frame
}

test('keys that an input method works with do nothing on the canvas, nor in any panel', async () => {
  const { page, form, close } = await builder.open(register)
  await cellAt(page, 1, 1).click()
  const before = JSON.stringify(await form())
  const { inputs, heard } = await hearComposingKeys(page)
  expect(heard).toEqual([])
  expect(inputs).toBeGreaterThan(10)
  expect(JSON.stringify(await form())).toBe(before)
  await close()
})

test('a type dragged from the palette stands in the cell, with a title beside it', async () => {
  const { page, form, complaints, close } = await builder.open()
  await page.getByRole('button', { name: '金额', exact: true }).dragTo(cellAt(page, 1, 0))
  await page.getByText('已放入字段“金额”').waitFor()
  const { cells } = frameOf(await form()).rows[1] as { cells: object[] }
  expect(cells.slice(0, 2)).toEqual([{ title: '/amount' }, { field: '/amount' }])
  expect(complaints).toEqual([])
  await close()
})

test('a border dragged to the right widens its column by as many millimetres, the next gives them', async () => {
  const { page, form, close } = await builder.open(register)
  const before = frameOf(register).columns
  const box = (await cellAt(page, 0, 0).boundingBox())!
  const edge = { x: box.x + box.width - 1, y: box.y + box.height / 2 }
  await page.mouse.move(edge.x - 20, edge.y)
  await page.mouse.move(edge.x, edge.y)
  await page.mouse.down()
  await page.mouse.move(edge.x + 38, edge.y, { steps: 4 })
  await page.getByText('毫米').first().waitFor()
  await page.mouse.up()
  await page.waitForTimeout(QUIET_MS)
  const after = frameOf(await form()).columns
  // 38 pixels are 10 mm.
  expect(after[0]! - before[0]!).toBeCloseTo(10, 0)
  expect(before[1]! - after[1]!).toBeCloseTo(10, 0)
  expect(after.slice(2)).toEqual(before.slice(2))
  await close()
})

test('cells are copied with their fields, within a form and into another; text of a spreadsheet becomes labels', async () => {
  const { page, form, close } = await builder.open(register)
  await cellAt(page, 1, 2).click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')
  await page.getByText('已复制 2 个单元格').waitFor()

  await page.evaluate((text) => localStorage.setItem('my-form', text), JSON.stringify(blank()))
  await page.reload()
  await cellAt(page, 2, 0).click()
  await page.keyboard.press('Control+v')
  await expect.poll(async () => Object.keys((await form()).properties)).toEqual(['complaintType'])
  await cellAt(page, 0, 2).click()
  await page.keyboard.press('Control+v')
  await expect
    .poll(async () => Object.keys((await form()).properties))
    .toEqual(['complaintType', 'complaintType2'])
  const pasted = await form()
  expect(pasted.properties.complaintType).toEqual(register.properties.complaintType)
  expect(pasted['x-form'].words?.en).toMatchObject({ 投诉类型: register['x-form'].words!.en!['投诉类型'] })

  await cellAt(page, 3, 0).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '合同编号\t\t签订日期')
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.getByRole('gridcell', { name: '标签：合同编号' }).waitFor()
  await page.getByRole('gridcell', { name: '标签：签订日期' }).waitFor()
  await close()
})

/** As Excel writes it: a class for each look, hidden from old browsers. */
const EXCEL = `<html><head><style><!--td {font-weight:400;text-align:general;}
  .xl65 {font-weight:700;text-align:center;background:#D9D9D9;mso-pattern:black none;} .xl66 {text-align:right;}--></style></head>
  <body><table width=288><col width=72 style='width:54pt'><col width=144 style='width:108pt'><col width=72 style='width:54pt'>
  <tr><td colspan=3 class=xl65>采购明细</td></tr>
  <tr><td rowspan=2 class=xl65>办公</td><td>打印纸</td><td class=xl66>10</td></tr>
  <tr><td>墨盒</td><td class=xl66>2</td></tr></table></body></html>`
/** As Word writes it: what the cells say stands in their paragraphs. */
const WORD = `<table class=MsoTableGrid><tr>
  <td width=96 style='width:72.0pt;background:#F2F2F2'><p align=center style='text-align:center'><b><span>姓名</span></b></p></td>
  <td width=192 style='width:144.0pt'><p><span>&nbsp;</span></p></td>
  <td width=96 style='width:72.0pt'><p align=right style='text-align:right'>性别</p></td></tr></table>`

test('a table of Excel or Word is pasted as it looks, with the rows and columns it needs, as one step', async () => {
  const { page, form, complaints, close } = await builder.open()
  const paste = (html: string) =>
    page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData('text/html', text)
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, html)
  const head = { bold: true, shade: true }
  await cellAt(page, 2, 2).click()
  await paste(EXCEL)
  await page.getByRole('gridcell', { name: '标签：墨盒' }).waitFor()
  await page.waitForTimeout(QUIET_MS)
  const pasted = frameOf(await form())
  expect(pasted.columns).toHaveLength(5)
  expect(pasted.rows.slice(2)).toEqual([
    { cells: [{}, {}, { text: '采购明细', ...head, colSpan: 3 }] },
    {
      cells: [
        {},
        {},
        { text: '办公', ...head, rowSpan: 2 },
        { text: '打印纸' },
        { text: '10', align: 'right' },
      ],
    },
    { cells: [{}, {}, { text: '墨盒' }, { text: '2', align: 'right' }] },
  ])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => frameOf(await form()).columns).toEqual([26, 60, 26, 60])

  // Beside the tables it becomes one of its own.
  await page.locator('.pwb-page').click({ position: { x: 20, y: 800 } })
  await paste(WORD)
  await page.getByRole('gridcell', { name: '标签：性别' }).waitFor()
  await page.waitForTimeout(QUIET_MS)
  expect((await form())['x-paper'].blocks.at(-1)).toEqual({
    kind: 'frame',
    columns: [25.4, 50.8, 25.4],
    rows: [{ cells: [{ text: '姓名', ...head }, {}, { text: '性别', align: 'right' }] }],
  })
  expect(complaints).toEqual([])
  await close()
})

test('a border dragged down makes its row as high as that, on however empty a page', async () => {
  const { page, form, close } = await builder.open()
  const box = (await cellAt(page, 1, 0).boundingBox())!
  const edge = { x: box.x + box.width / 2, y: box.y + box.height - 1 }
  await page.mouse.move(edge.x, edge.y - 10)
  await page.mouse.move(edge.x, edge.y)
  await page.mouse.down()
  await page.mouse.move(edge.x, edge.y + 38, { steps: 4 })
  await page.mouse.up()
  await page.waitForTimeout(QUIET_MS)
  expect(frameOf(await form()).rows[1]).toMatchObject({ exact: true })
  expect((await cellAt(page, 1, 0).boundingBox())!.height - box.height).toBeCloseTo(38, -0.5)
  await close()
})

test('by keys alone: tools and types are one stop each, the first cell takes words at once, Tab adds rows', async () => {
  const { page, form, complaints, close } = await builder.open()
  const inPalette = (name: string) => page.locator('.pwb-palette').getByRole('button', { name, exact: true })
  await page.getByRole('searchbox', { name: '查找类型' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => inPalette('整数').evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('pwb-strip')
  await page.keyboard.press('Tab')
  await page.keyboard.type('编号')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('日期')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('甲')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => frameOf(await form()).rows[0])
    .toEqual({ cells: [{ text: '编号' }, { text: '甲' }, { text: '日期' }, {}] })

  await cellAt(page, 3, 3).click()
  await page.keyboard.type('末格')
  await page.keyboard.press('Tab')
  await page.keyboard.type('新行')
  await page.keyboard.press('Enter')
  await expect.poll(async () => frameOf(await form()).rows).toHaveLength(5)
  expect(frameOf(await form()).rows[4]).toEqual({ cells: [{ text: '新行' }, {}, {}, {}] })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.pwb-frame'))).toBeNull()
  expect(Object.keys((await form()).properties)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('heads and keys select rows, columns, all; the menu of a cell does with them what the tools do', async () => {
  const { page, form, complaints, close } = await builder.open()
  const selected = () => page.locator('.pwb-cell[aria-selected="true"]').count()
  const head = (axis: string, index: number) =>
    page.locator(`.pwb-head[data-axis="${axis}"][data-head="${index}"]`)
  await cellAt(page, 0, 0).click()
  await page.keyboard.type('编号')
  await page.keyboard.press('Enter')
  await head('rows', 1).click()
  expect(await selected()).toBe(4)
  await head('rows', 2).click({ modifiers: ['Shift'] })
  expect(await selected()).toBe(8)
  await head('columns', 2).click()
  expect(await selected()).toBe(4)
  // The keys go on in the cell that is worked on.
  await page.keyboard.press('Shift+Space')
  expect(await selected()).toBe(4 * 4)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Space')
  expect(await selected()).toBe(4)
  await page.keyboard.press('Control+a')
  expect(await selected()).toBe(16)

  await cellAt(page, 0, 0).click()
  await cellAt(page, 0, 0).click({ button: 'right' })
  await page.getByRole('menuitem', { name: '复制' }).click()
  await page.getByText('已复制 1 个单元格').waitFor()
  await cellAt(page, 2, 1).click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu', { name: '单元格菜单' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => frameOf(await form()).rows[2])
    .toEqual({ cells: [{}, { text: '编号' }, {}, {}] })
  // What is selected stays so under the menu: two cells are merged.
  await page.keyboard.press('Shift+ArrowRight')
  await cellAt(page, 2, 2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^合并单元格/ }).click()
  await cellAt(page, 0, 3).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^删除行/ }).click()
  await expect
    .poll(async () => frameOf(await form()).rows)
    .toEqual([
      { cells: [{}, {}, {}, {}] },
      { cells: [{}, { text: '编号', colSpan: 2 }, {}] },
      { cells: [{}, {}, {}, {}] },
    ])
  expect(complaints).toEqual([])
  await close()
})

test('rows become a list with fields named by their heads, numbers and totals', async () => {
  const { page, form, complaints, close } = await builder.open()
  for (const [column, words] of ['序号', '品名', '数量', '金额'].entries()) {
    await cellAt(page, 0, column).click()
    await page.keyboard.type(words)
    await page.keyboard.press('Escape')
    await cellAt(page, 0, column).click()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await cellAt(page, 1, 0).click()
  await cellAt(page, 3, 3).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: '设为明细行' }).click()
  await page.getByRole('button', { name: '加合计行' }).click()
  await page.getByRole('gridcell', { name: '标签：合计' }).waitFor()
  await page.waitForTimeout(QUIET_MS)
  const made = await form()
  expect(frameOf(made).rows[1]).toMatchObject({ list: '/items', atLeast: 3 })
  expect(Object.values(made.properties.items!.items!.properties!).map((schema) => schema['x-field'])).toEqual(
    ['text', 'integer', 'money'],
  )
  expect(made.properties.amountTotal).toMatchObject({ 'x-formula': 'sum(items.amount)', 'x-unit': '元' })
  expect(complaints).toEqual([])
  await close()
})

function blank(): Form {
  return {
    type: 'object',
    title: '新表单',
    properties: {},
    'x-form': { id: 'my-form' },
    'x-paper': {
      blocks: [
        { kind: 'title' },
        {
          kind: 'frame',
          columns: [26, 60, 26, 60],
          rows: Array.from({ length: 4 }, () => ({ cells: [{}, {}, {}, {}] })),
        },
      ],
    },
  }
}
