import type { Form } from '@paperwright/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const SOON = { timeout: 5000 }

const order: Form = {
  type: 'object',
  title: '订货单',
  properties: {
    price: { type: 'number', title: '单价', 'x-field': 'number' },
    rate: { type: 'number', title: '折扣率', 'x-field': 'percent', 'x-unit': '%' },
    total: { type: 'number', title: '合计', 'x-field': 'number' },
    kind: {
      type: 'string',
      title: '类别',
      'x-field': 'choice',
      oneOf: [
        { const: 'a', title: '现货' },
        { const: 'b', title: '期货' },
      ],
    },
  },
  'x-form': { id: 'order' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [20, 25, 20, 25, 20, 25, 20, 25],
        rows: [
          {
            cells: ['price', 'rate', 'total', 'kind'].flatMap((key) => [
              { title: `/${key}` },
              { field: `/${key}` },
            ]),
          },
        ],
      },
    ],
  },
}

test('one press takes the way out of a refused formula, undo brings the refused text back', async () => {
  const { page, form, complaints, close } = await builder.open(order)
  const total = async () => (await form()).properties['total']!['x-formula']
  await page.getByRole('gridcell', { name: '字段：合计' }).click()
  await page.locator('summary', { hasText: '公式 · 显示条件' }).click()
  const formula = page.getByRole('textbox', { name: '公式', exact: true })
  const write = async (text: string) => {
    await formula.fill(text)
    await formula.blur()
  }

  // A percentage, as spreadsheets have it.
  await write('单价 * (1 - 折扣率)')
  await page.getByRole('button', { name: '改成“1 - 折扣率 / 100”' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(total, SOON).toBe('price * (1 - rate / 100)')
  expect(await formula.inputValue()).toBe('单价 * (1 - 折扣率 / 100)')
  expect(await page.getByText('没有采用').count()).toBe(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(total, SOON).toBeUndefined()
  expect(await formula.inputValue()).toBe('单价 * (1 - 折扣率)')
  await page.getByRole('button', { name: '重做' }).click()
  await expect.poll(total, SOON).toBe('price * (1 - rate / 100)')

  // Two faults: one press each. A function, a title.
  await write('summ(单介, 1)')
  await page.getByRole('button', { name: '改成“sum”' }).click()
  await page.getByRole('button', { name: '改成“单价”' }).click()
  await expect.poll(total, SOON).toBe('sum(price, 1)')
  await write('{单介} * 2')
  await page.getByRole('button', { name: '改成“单价”' }).click()
  await expect.poll(total, SOON).toBe('price * 2')
  expect(complaints).toEqual([])
  await close()
})

test('half a check, a second option of one name and a default that cannot be read stay in their boxes', async () => {
  const { page, form, complaints, close } = await builder.open(order)
  const cell = (title: string) => page.getByRole('gridcell', { name: `字段：${title}` })
  const aside = () => cell('合计').click()
  const price = async () => (await form()).properties['price']!

  await cell('单价').click()
  await page.locator('summary', { hasText: '核对规则' }).click()
  await page.getByRole('button', { name: '添加核对规则' }).click()
  await page.getByRole('textbox', { name: '应当成立' }).fill('单价 > 0')
  await aside()
  await cell('单价').click()
  expect(await page.getByRole('textbox', { name: '应当成立' }).inputValue()).toBe('单价 > 0')
  await page.getByText('没有采用：这条规则还没写完').first().waitFor()
  expect((await price())['x-check']).toBeUndefined()
  await page.getByRole('textbox', { name: '不成立时的提示' }).fill('单价要大于零')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await price())['x-check'], SOON)
    .toEqual([{ holds: 'price > 0', say: '单价要大于零' }])
  expect(await page.getByText('没有采用').count()).toBe(0)

  await page.locator('summary', { hasText: '默认值' }).click()
  await page.locator('.pwb-inspector .pw-form').getByRole('textbox').last().fill('三块')
  await aside()
  await page.locator('.pwb-problems-head').click()
  await page.getByText('“单价 · 默认值”里写的“三块”没有采用').waitFor()

  await cell('类别').click()
  const second = page.getByRole('textbox', { name: '选项 2' })
  await second.fill('现货')
  await aside()
  await cell('类别').click()
  expect(await second.inputValue()).toBe('现货')
  expect(await second.getAttribute('aria-invalid')).toBe('true')
  expect((await form()).properties['kind']!.oneOf).toMatchObject([{ title: '现货' }, { title: '期货' }])
  expect(complaints).toEqual([])
  await close()
})
