import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import { startBuilder, type BuilderPages } from './open-builder.ts'

let builder: BuilderPages
beforeAll(async () => {
  builder = await startBuilder()
})
afterAll(() => builder?.close())

const SOON = { timeout: 5000 }

const visit: Form = {
  type: 'object',
  title: '客户拜访',
  properties: {
    customer: { type: 'string', title: '客户名称', 'x-field': 'text' },
    result: {
      type: 'string',
      title: '结果',
      'x-field': 'choice',
      oneOf: [
        { const: 'a', title: '客户' },
        { const: 'b', title: '顾客' },
      ],
    },
    day: { type: 'string', title: '日期', 'x-field': 'text' },
  },
  'x-form': { id: 'visit', series: 'BF', words: { en: { 客户拜访: 'Visit', 结果: 'Result' } } },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'line', left: '客户拜访于 {day}' },
      {
        kind: 'frame',
        columns: [26, 60],
        rows: [
          { cells: [{ title: '/customer' }, { field: '/customer' }] },
          { cells: [{ title: '/result' }, { field: '/result' }] },
        ],
      },
    ],
  },
}

test('all words in one list: filled in row by row, marked where a label changed, found and replaced, undone', async () => {
  const { page, form, complaints, close } = await builder.open(visit)
  const facts = async () => (await form())['x-form']
  const english = (word: string) => page.getByLabel(`“${word}”的英文`, { exact: true })

  // What has no English is filled in with Enter from row to row, and stays in sight.
  await page.getByRole('button', { name: /建议 \d/ }).click()
  await page.getByRole('button', { name: /5 处文字没有英文/ }).click()
  await page.getByRole('button', { name: '没有英文 5' }).click()
  await english('客户名称').fill('Customer')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Buyer')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await facts()).words, SOON)
    .toEqual({ en: { 客户拜访: 'Visit', 结果: 'Result', 客户名称: 'Customer', 客户: 'Buyer' } })
  await page.getByRole('button', { name: '没有英文 3' }).waitFor()
  expect(await english('客户名称').inputValue()).toBe('Customer')

  // Fields stand by their names; others than those of the Chinese are refused, and what was typed stays.
  const line = english('客户拜访于 {日期}')
  await line.fill('Visited on {客户名称}')
  await line.blur()
  await page.getByText('英文里的花括号与中文的不一样').first().waitFor()
  expect(await line.inputValue()).toBe('Visited on {客户名称}')
  await line.fill('Visited on {日期}')
  await line.blur()
  await expect
    .poll(async () => (await facts()).words!['en']!['客户拜访于 {day}'], SOON)
    .toBe('Visited on {day}')

  // To the place, where the name is changed; the list and the panel say that the English is of another one.
  await page.getByRole('button', { name: /^全部/ }).click()
  await page.getByRole('button', { name: '字段“结果” · 名称' }).click()
  const panel = page.getByRole('complementary', { name: '属性' })
  await panel.getByLabel('名称', { exact: true }).fill('拜访结果')
  await expect.poll(async () => (await facts()).staleWords, SOON).toEqual({ en: { 拜访结果: '结果' } })
  await panel.locator('summary', { hasText: '英文' }).click()
  await panel.getByText('翻译时的中文是“结果”，请核对').waitFor()
  await page.getByRole('button', { name: '文字', exact: true }).click()
  await page.getByRole('button', { name: '待核对 1' }).click()
  expect(await page.locator('.pwb-words tbody tr').count()).toBe(1)
  await page.getByRole('button', { name: '英文仍然合适' }).click()
  await expect.poll(async () => (await facts()).staleWords, SOON).toBeUndefined()
  expect((await facts()).words!['en']!['拜访结果']).toBe('Result')

  // Everywhere but where two options would be called the same, in one step.
  await page.getByRole('button', { name: '查找和替换' }).click()
  const before = await form()
  await page.getByLabel('查找').fill('客户')
  await page.getByLabel('替换为').fill('顾客')
  await page.getByText('4 处').waitFor()
  await page.getByRole('button', { name: '全部替换' }).click()
  await page.getByText('替换了 3 处 · 1 处没有替换：').waitFor()
  await page.getByText('字段“拜访结果” · 选项：选项“顾客”重复了').waitFor()
  await expect.poll(async () => (await form()).title, SOON).toBe('顾客拜访')
  const after = await form()
  expect(after['x-paper'].blocks[1]).toEqual({ kind: 'line', left: '顾客拜访于 {day}' })
  expect(after['x-form'].words!['en']!['顾客名称']).toBe('Customer')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(form, SOON).toEqual(before)
  expect(complaints).toEqual([])
  await close()
})

test('the table comes out with a row for each word', async () => {
  const { page, complaints, close } = await builder.open(visit)
  await page.getByRole('button', { name: '文字', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('客户拜访-中英对照.csv')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString('utf8').split('\r\n')).toEqual([
    '\uFEFF位置,中文,英文,编号',
    '表单标题,客户拜访,Visit,/title',
    '字段“客户名称” · 名称,客户名称,,/properties/customer/title',
    '字段“结果” · 名称,结果,Result,/properties/result/title',
    '字段“结果” · 选项,客户,,/properties/result/oneOf/0/title',
    '字段“结果” · 选项,顾客,,/properties/result/oneOf/1/title',
    '字段“日期” · 名称,日期,,/properties/day/title',
    '表外一行,客户拜访于 {日期},,/x-paper/blocks/1/left',
    '',
  ])
  // Who embeds the builder without a reader of files is offered none.
  expect(await page.getByRole('button', { name: '导入表格' }).count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
