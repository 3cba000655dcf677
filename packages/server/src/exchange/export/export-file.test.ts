import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@paperwright/runtime'
import { cellAddress } from '../../../../builder/src/import/table/excel-sheet.ts'
import { readWorkbook } from '../../../../builder/src/import/xlsx/read-workbook.ts'
import type { Submission } from '../../submissions/submission.ts'
import { visitsForm } from '../visits-form.fixture.ts'
import { exportFile, type ExportFile } from './export-file.ts'

const stored = (record: JsonObject, n = 1): Submission => ({
  id: `id-${n}`,
  number: `BF-2026-00000${n}`,
  formId: 'visits',
  formVersion: 1,
  revision: 1,
  state: n === 1 ? 'submitted' : 'void',
  record,
  createdBy: n === 1 ? 'u1' : null,
  department: 'sales',
  createdAt: '2026-03-05T01:30:00.000Z',
  updatedAt: '2026-03-06T15:59:30.000Z',
})

const full = stored({
  name: '南京<嘉禾>&百货',
  phone: '0012',
  budget: 1234.5,
  change: -0.25,
  day: '2026-03-05',
  from: '09:30',
  month: '2026-02',
  met: false,
  kind: 'visit',
  head: { name: '王芳', phone: '139' },
  second: '138',
  goods: [{ name: '电饭煲', count: 2, price: 1200 }, {}, { name: 'constructor', price: 0.5 }],
  total: 1200.5,
  remark: '第一行\n第二行_x000D_',
})

async function written(records: Submission[], file: Partial<ExportFile>): Promise<Uint8Array> {
  async function* pages() {
    for (const record of records) yield [record]
  }
  const pieces: Uint8Array[] = []
  const options = {
    format: 'csv',
    locale: 'zh',
    zone: 'Asia/Shanghai',
    nameOf: () => '李强',
    ...file,
  } as const
  for await (const piece of exportFile(visitsForm, pages(), options)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The cells of a worksheet by their addresses. */
async function sheets(records: Submission[], file: Partial<ExportFile> = {}) {
  const workbook = await readWorkbook(await written(records, { format: 'xlsx', ...file }))
  return workbook.map(({ name, cells }) => ({
    name,
    cells: Object.fromEntries(cells.map((cell) => [cellAddress(cell), cell.text])),
    heads: cells.filter(({ row }) => row === 0).map(({ text }) => text),
    row: cells.filter(({ row }) => row === 1).map(({ text }) => text),
    bold: cells.filter(({ look }) => look.bold).every(({ row }) => row === 0),
  }))
}

describe('a workbook', () => {
  test('has a row for each record, typed, under the printed titles', async () => {
    const [main] = await sheets([full])
    expect(main?.name).toBe('记录')
    expect(Object.fromEntries(main!.heads.map((head, index) => [head, main!.row[index]]))).toEqual({
      编号: 'BF-2026-000001',
      状态: '已提交',
      提交时间: '2026-03-05 09:30',
      提交人: '李强',
      部门: 'sales',
      修改时间: '2026-03-06 23:59',
      客户名称: '南京<嘉禾>&百货',
      电话: '0012',
      '预算（万元）': '1,234.50',
      增减: '-0.25',
      拜访日期: '2026-03-05',
      开始: '09:30',
      月份: '2026-02',
      见到: '否',
      方式: '上门',
      '负责人情况 / 姓名': '王芳',
      '负责人情况 / 电话': '139',
      '电话 (2)': '138',
      '合计（元）': '1,200.50',
      备注: '第一行\n第二行_x000D_',
    })
    expect(main!.bold).toBe(true)
  })

  test('has a worksheet for each list, a row for each entry', async () => {
    const [, goods] = await sheets([full, stored({ name: '乙' }, 2)])
    expect(goods?.name).toBe('商品')
    expect(goods?.heads).toEqual(['编号', '行号', '品名', '数量', '单价（元）'])
    expect(goods?.cells).toMatchObject({
      A2: 'BF-2026-000001',
      B2: '1',
      C2: '电饭煲',
      D2: '2',
      E2: '1,200.00',
      B3: '2',
      B4: '3',
      C4: 'constructor',
      E4: '0.50',
    })
    expect(goods?.cells).not.toHaveProperty('A5')
  })

  test('speaks English where asked to', async () => {
    const [main, goods] = await sheets([full], { locale: 'en' })
    expect([main?.name, goods?.name]).toEqual(['Records', 'Goods'])
    expect(main?.heads).toEqual(expect.arrayContaining(['Number', 'Customer', 'Head / Name', '预算 (万元)']))
    expect(main?.row).toEqual(expect.arrayContaining(['Submitted', 'In person', 'No']))
  })

  test('keeps to the chosen columns and their order', async () => {
    const columns = ['/day', 'number', '/goods/*/price', '/name']
    const [main, goods] = await sheets([full], { columns })
    expect(main?.heads).toEqual(['拜访日期', '编号', '客户名称'])
    expect(goods?.heads).toEqual(['编号', '行号', '单价（元）'])
    expect(await sheets([full], { columns: ['/name'] })).toHaveLength(1)
  })

  test('takes what older versions left for text, and impossible days', async () => {
    const [main] = await sheets([
      stored({ budget: '约3万', day: '2026-02-30', met: 'ja', goods: 'x', head: [1] }),
    ])
    expect(main?.row).toEqual(expect.arrayContaining(['约3万', '2026-02-30', 'ja']))
  })
})

describe('CSV', () => {
  const rows = (bytes: Uint8Array) => Papa.parse<string[]>(Buffer.from(bytes).toString('utf8').slice(1)).data

  test('has a byte order mark, line ends of RFC 4180 and lists as text', async () => {
    const text = Buffer.from(await written([full], { columns: ['number', '/remark', '/goods'] })).toString(
      'utf8',
    )
    expect(text).toBe(
      '\uFEFF编号,备注,商品\r\nBF-2026-000001,"第一行\n第二行_x000D_",电饭煲 / 2 / 1200.00；constructor / 0.50\r\n',
    )
  })

  test('has the entries of one list where asked to', async () => {
    expect(rows(await written([full], { list: '/goods' }))).toEqual([
      ['编号', '行号', '品名', '数量', '单价（元）'],
      ['BF-2026-000001', '1', '电饭煲', '2', '1200.00'],
      ['BF-2026-000001', '2', '', '', ''],
      ['BF-2026-000001', '3', 'constructor', '', '0.50'],
      [''],
    ])
  })

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("a","b")'])(
    'has an apostrophe in front of %j, which programs would run',
    async (name) => {
      const [, row] = rows(await written([stored({ name })], { columns: ['/name', 'number'] }))
      expect(row?.[0]).toBe(`'${name}`)
    },
  )

  test('leaves negative numbers as they are', async () => {
    const [, row] = rows(await written([full], { columns: ['/change', 'number'] }))
    expect(row?.[0]).toBe('-0.25')
  })

  test('says nothing of hidden fields', async () => {
    const hidden = ['/head', '/goods/*/price', '/name']
    const text = Buffer.from(await written([full], { hidden })).toString('utf8')
    expect(text).not.toMatch(/王芳|1200\.00|南京|姓名|单价|客户名称/)
    await expect(written([full], { hidden, columns: ['/name'] })).rejects.toMatchObject({ status: 400 })
  })
})

test.each([{ columns: ['/nothing'] }, { columns: ['/head'] }, { columns: [''] }, { list: '/nothing' }])(
  'refuses %j',
  async (file) => {
    await expect(written([full], file)).rejects.toMatchObject({ status: 400 })
  },
)

test('JSON tells the submissions as they are stored', async () => {
  const text = Buffer.from(await written([full, stored({}, 2)], { format: 'json' })).toString('utf8')
  expect(JSON.parse(text)).toEqual({
    form: { id: 'visits', title: '拜访' },
    submissions: [full, stored({}, 2)],
  })
  expect(JSON.parse(Buffer.from(await written([], { format: 'json' })).toString('utf8'))).toHaveProperty(
    'submissions',
    [],
  )
})

test.each(['0050-01-01', '0026-03-05', '1899-12-31', '1900-02-28'])(
  'the day %s leaves as it is kept',
  async (day) => {
    const [sheet] = await sheets([stored({ day })])
    expect(Object.values(sheet!.cells)).toContain(day)
  },
)
