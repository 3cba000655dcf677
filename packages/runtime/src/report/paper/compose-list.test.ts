import { expect, test } from 'vitest'
import { readPdfText } from '../../../../../tests/support/pdf.ts'
import type { Json, JsonObject } from '../../form/json-schema.ts'
import type { PaperDocument } from '../../paper/page.ts'
import { createPrinter } from '../../pdf/index.ts'
import type { ListTable, ResultColumn } from '../result/result.ts'
import { composeList, type ListInput } from './compose-list.ts'

const text = (title: string): ResultColumn => ({ key: title, title, kind: 'text' })
const money: ResultColumn = {
  key: 'money',
  title: '金额',
  kind: 'number',
  unit: '元',
  schema: { type: 'number', 'x-field': 'money' } as JsonObject,
}

function tableOf(columns: ResultColumn[], rows: Json[][]): ListTable {
  return { kind: 'list', columns, rows, records: rows.map((_, at) => `r${at}`), count: rows.length }
}

function compose(table: ListTable, more: Partial<ListInput> = {}): PaperDocument {
  return composeList({
    title: '订单',
    table,
    filters: [],
    at: '2026-03-05T08:00:00Z',
    zone: 'Asia/Shanghai',
    reach: { order: 'all' },
    ...more,
  })
}

const isTurned = ({ pages: [page] }: PaperDocument) => page!.width > page!.height

const textsOf = (sheet: PaperDocument) =>
  sheet.pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))

test('says above the table what it lists, how many, as of when, and how it was narrowed', () => {
  const table = tableOf([text('编号'), money], [['DD-1', 1200.5]])
  const [zh] = textsOf(compose(table, { search: '{王}', filters: ['金额 ≥ 100', '客户 包含 {x'] }))
  expect(zh!.join('|')).toContain('订单 记录清单')
  expect(zh).toEqual(
    expect.arrayContaining(['共 1 份', '截至 2026-03-05 16:00', '编号', '金额（元）', 'DD-1', '1,200.50']),
  )
  expect(zh!.join('')).toContain('搜索：“{王}”')
  expect(zh!.join('')).toContain('条件：金额 ≥ 100；客户 包含 {x')
  const [en] = textsOf(compose(table, { title: 'Order', locale: 'en', reach: { order: 'own' } }))
  expect(en).toEqual(expect.arrayContaining(['Order: records', '1 record', 'as of 2026-03-05 16:00']))
  expect(en!.join('|')).toContain('own records')
})

test('words options in the language of the sheet', () => {
  const kind: ResultColumn = {
    key: 'kind',
    title: 'Kind',
    kind: 'option',
    schema: { type: 'string', 'x-field': 'choice', oneOf: [{ const: 'goods', title: '商品' }] } as JsonObject,
  }
  const words = { en: { 商品: 'Goods' } }
  const [page] = textsOf(compose(tableOf([kind], [['goods']]), { locale: 'en', words }))
  expect(page).toContain('Goods')
})

test('stands upright where its columns have room, and is turned where they have not', () => {
  const words = '客户来电说明情况并要求回访'
  const few = tableOf([text('编号'), text('客户'), money], [['DD-2026-000001', '王芳', 3]])
  const heads = Array.from({ length: 12 }, (_, at) => text(`第${at + 1}列`))
  const many = tableOf(heads, [heads.map(() => words)])
  expect([isTurned(compose(few)), isTurned(compose(many))]).toEqual([false, true])
})

test('repeats its heads and counts its pages', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`DD-${at + 1}`, '王芳', at])
  const sheet = compose(tableOf([text('编号'), text('客户'), money], rows))
  const pages = await readPdfText(await createPrinter().print(sheet))
  expect(pages.length).toBeGreaterThan(2)
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('客户')
    expect(page).toMatch(new RegExp(`${at + 1}\\D+${pages.length}`))
  }
  expect(pages.join('\n').match(/DD-\d+/g)).toEqual(rows.map(([number]) => number))
})

test('says so where nothing is found', () => {
  const [page] = textsOf(compose(tableOf([text('编号'), text('客户')], [])))
  expect(page).toEqual(expect.arrayContaining(['共 0 份', '没有符合条件的记录']))
})
