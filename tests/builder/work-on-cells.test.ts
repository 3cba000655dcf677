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
