import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'
import { addressForm } from '../forms/address-form.ts'
import { cellAt, startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const SOON = { timeout: 5000 }

const note: Form = {
  type: 'object',
  title: '便笺',
  properties: { customer: { type: 'string', title: '客户名称', 'x-field': 'text' } },
  'x-form': { id: 'note' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [26, 60],
        rows: [{ cells: [{ title: '/customer' }, { field: '/customer' }] }],
      },
    ],
  },
}

const several: Form = {
  type: 'object',
  title: '报价单',
  properties: {
    price: { type: 'number', title: '单价', 'x-field': 'number' },
    weight: { type: 'number', title: '重量', 'x-field': 'number' },
  },
  required: ['price'],
  'x-form': { id: 'several' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [20, 40, 80],
        rows: [
          { cells: [{ title: '/price' }, { field: '/price' }, {}] },
          { cells: [{ title: '/weight' }, { field: '/weight' }, {}] },
        ],
      },
    ],
  },
}

test('one of few is chosen with arrows, a number shows what holds without it, what cannot be is not taken', async () => {
  const { page, form, complaints, close } = await builder.open(note)
  const paper = async () => (await form())['x-paper'].page
  const sizes = page.getByRole('radiogroup', { name: '纸张大小' })
  expect(await sizes.getByRole('radio').count()).toBe(4)
  expect(await sizes.getByLabel('A4').isChecked()).toBe(true)
  await sizes.getByLabel('A4').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(paper, SOON).toEqual({ size: 'A3' })
  await page.keyboard.press('ArrowLeft')
  await expect.poll(paper, SOON).toBeUndefined()

  const letters = page.getByLabel('字号（磅）')
  expect(await letters.getAttribute('placeholder')).toBe('10.5')
  await letters.fill('12')
  await expect.poll(paper, SOON).toEqual({ fontSize: 12 })
  await letters.fill('120')
  await page.getByText('不能大于 24').waitFor()
  expect(await letters.getAttribute('aria-invalid')).toBe('true')
  await letters.fill('')
  await expect.poll(paper, SOON).toBeUndefined()
  await page.getByLabel('上边距（毫米）').fill('３０')
  await expect.poll(paper, SOON).toEqual({ margins: { top: 30 } })

  const title = page.getByLabel('表单标题')
  await title.fill('')
  await title.blur()
  expect(await title.inputValue()).toBe('便笺')
  expect(complaints).toEqual([])
  await close()
})

test('a table says which options fit which of another field: typed, pasted, and refused with reasons', async () => {
  const { page, form, complaints, close } = await builder.open(addressForm)
  await page.locator('.pwb-frame [data-cell="0 3"]').click()
  expect(await page.getByLabel('选项随哪一项而定').inputValue()).toBe('/province')
  const row = page.getByLabel('浙江')
  expect(await row.inputValue()).toBe('杭州、宁波')
  await row.fill('杭州、宁波、温州')
  await row.blur()
  const cities = async () =>
    readOptions((await form()).properties['city']!).map(({ title, for: of }) => [title, ...(of ?? [])].join())
  await expect.poll(cities, SOON).toContain('温州,zj')

  await page.getByRole('button', { name: '粘贴两列' }).click()
  const pasted = page.getByRole('textbox', { name: '粘贴两列' })
  await pasted.fill('安徽\t合肥')
  await page.getByRole('button', { name: '填进表里' }).click()
  await page.getByText('“省份”没有选项“安徽”').waitFor()
  expect(await pasted.inputValue()).toBe('安徽\t合肥')
  await pasted.fill('江苏\t南京\n\t苏州')
  await page.getByRole('button', { name: '填进表里' }).click()
  await expect.poll(cities, SOON).toEqual(['杭州,zj', '宁波,zj', '温州,zj', '南京,js', '苏州,js', '其他'])

  await page.locator('.pwb-frame [data-cell="0 1"]').click()
  await page.getByRole('button', { name: '删除 江苏' }).click()
  await page.getByText('不能删除“省份”的选项“江苏”：“城市”的条件、公式或选项用到它').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a choice prints what was chosen, keeps its options over a change of type, and a line is put behind it and shown', async () => {
  const { page, form, complaints, close } = await builder.open(addressForm)
  await page.locator('.pwb-frame [data-cell="0 3"]').click()
  await page.getByRole('radio', { name: '只印选中的' }).check()
  const paper = async () => JSON.stringify((await form())['x-paper'])
  await expect.poll(paper, SOON).toContain('{"field":"/city","options":"chosen"}')

  const type = page.locator('.pwb-inspector .pwb-field select').first()
  await type.selectOption('text')
  await type.selectOption('choice')
  const titles = async () => readOptions((await form()).properties['city']!).map(({ title }) => title)
  await expect.poll(titles, SOON).toEqual(['杭州', '宁波', '南京', '其他'])

  const insert = page.getByRole('button', { name: '插入', exact: true })
  const lines = page.locator('.pwb-strip')
  for (let count = 0; count < 20; count++) {
    await insert.click()
    await page.getByRole('menuitem', { name: '表外一行' }).click()
  }
  expect(await lines.last().getAttribute('aria-pressed')).toBe('true')
  await expect
    .poll(() => lines.last().evaluate((strip) => strip.getBoundingClientRect().bottom <= innerHeight), SOON)
    .toBe(true)
  await insert.click()
  await page.getByRole('menuitem', { name: '表格' }).click()
  await page.getByRole('button', { name: '设为明细行' }).click()
  await page.getByText('在右边“空白时打印几行”里改').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('fields selected together are set at once; panels fold, and the sheet takes their room', async () => {
  const { page, form, complaints, close } = await builder.open(several)
  await page.getByLabel('行高不撑满整页').click()
  await expect.poll(async () => (await form())['x-paper'].page, SOON).toEqual({ unstretched: true })

  await cellAt(page, 0, 0).click()
  await cellAt(page, 1, 1).click({ modifiers: ['Shift'] })
  await page.getByText('2 个字段').waitFor()
  const required = page.getByLabel('必填')
  // One of them is: that is said, and the switch makes all of them so.
  await page.getByText('各不相同').waitFor()
  await required.click()
  await expect.poll(async () => (await form()).required, SOON).toEqual(['price', 'weight'])
  await page.getByLabel('最小值').fill('1')
  await expect
    .poll(async () => Object.values((await form()).properties).map(({ minimum }) => minimum), SOON)
    .toEqual([1, 1])
  await page.getByRole('combobox', { name: '类型', exact: true }).selectOption('金额')
  await expect
    .poll(async () => Object.values((await form()).properties).map((field) => field['x-field']), SOON)
    .toEqual(['money', 'money'])
  await page.getByRole('switch', { name: '加粗' }).click()
  await page.getByLabel('列宽（毫米）').fill('30')
  const look = { bold: true }
  await expect
    .poll(async () => (await form())['x-paper'].blocks[1], SOON)
    .toEqual({
      kind: 'frame',
      columns: [30, 30, 80],
      rows: ['/price', '/weight'].map((pointer) => ({
        cells: [{ title: pointer, ...look }, { field: pointer, ...look }, {}],
      })),
    })
  await page.keyboard.press('Control+z')

  const width = async () => (await page.locator('.pwb-page').boundingBox())!.width
  await page.getByLabel('缩放').selectOption('适合宽度')
  const before = await width()
  await page.getByRole('button', { name: '左侧面板' }).click()
  await expect.poll(width, SOON).toBeGreaterThan(before + 150)
  await page.getByRole('button', { name: '属性面板' }).click()
  await expect.poll(width, SOON).toBeGreaterThan(before + 400)
  const stage = page.locator('.pwb-stage')
  expect(await stage.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
