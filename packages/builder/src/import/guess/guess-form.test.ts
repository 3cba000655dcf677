import {
  checkForm,
  composeSheet,
  type Cell,
  type Form,
  type FrameBlock,
  type Row,
} from '@paperwright/runtime'
import { describe, expect, it } from 'vitest'
import { cellAddress } from '../table/excel-sheet.ts'
import { guessForm } from './guess-form.ts'
import { makeXlsx, type SheetDraft } from '../xlsx/make-xlsx.fixture.ts'
import { readWorkbook } from '../xlsx/read-workbook.ts'

async function importSheet(draft: SheetDraft) {
  const [sheet] = await readWorkbook(await makeXlsx(draft))
  const { form, guesses } = guessForm(sheet!, { id: 'imported' })
  expect(checkForm(form)).toEqual([])
  expect(composeSheet({ form }).pages).toHaveLength(1)
  return { form, guesses }
}

const frameOf = (form: Form) =>
  form['x-paper'].blocks.find((block): block is FrameBlock => block.kind === 'frame')!
const rowsOf = (form: Form) => frameOf(form).rows as Row[]
const cellsOf = (form: Form) =>
  frameOf(form).rows.flatMap((entry): Cell[] =>
    'list' in entry ? entry.rows.flatMap(({ cells }) => cells) : entry.cells,
  )
/** Titles and types of the fields, by key. */
const typesOf = (properties: Form['properties'] = {}) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, field]) => [key, `${field.title} ${field['x-field']}`]),
  )

const REGISTER: SheetDraft = {
  rows: [
    ['客 户 投 诉 登 记 表'],
    ['部门：', null, null, null, null, '日期：    年  月  日'],
    ['受理编号', null, null, '受理日期', null, null],
    ['客户名称：', null, null, '电　话', null, null],
    ['性别', '□男  □女', null, '投诉类型', '☐商品 ☐服务 ☐其他____', null],
    ['投诉内容', null, null, null, null, null],
    ['费用合计', '      元', null, '承诺办理期限', '2026年  月  日', null],
    ['是否受理', null, null, '比例', null, null],
    ['总经理批示', null, null, null, null, null],
    ['注：本表一式两份。'],
    ['制表：', null, '审核：', null, '日期：', null],
  ],
  merges: [
    'A1:F1',
    ...[3, 4, 5, 7, 8].flatMap((row) => [`B${row}:C${row}`, `E${row}:F${row}`]),
    'B6:F6',
    'B9:F9',
    'A10:F10',
  ],
  boxed: ['A3:F9'],
  widths: [6, 12, 12, 12, 12, 12],
  heights: { 5: 120, 8: 60 },
  styles: {
    A1: { font: { bold: true, size: 18 }, alignment: { horizontal: 'center' } },
    A6: { alignment: { textRotation: 255 } },
  },
}

describe('a register with merged cells', () => {
  it('takes the words above the table for the title and the lines, those below for slots and notes', async () => {
    const { form } = await importSheet(REGISTER)
    expect(form.title).toBe('客户投诉登记表')
    expect(form['x-paper'].blocks.filter(({ kind }) => kind !== 'frame')).toEqual([
      { kind: 'title' },
      { kind: 'line', left: '部门：{department}', right: '日期：{date}' },
      { kind: 'line', left: '注：本表一式两份。' },
      { kind: 'signatures', slots: ['preparedBy', 'reviewedBy'] },
    ])
    expect(form['x-signatures']).toEqual([
      { key: 'generalManager', label: '总经理批示', opinion: true },
      { key: 'preparedBy', label: '制表' },
      { key: 'reviewedBy', label: '审核', date: true },
    ])
  })

  it('gives each empty cell beside a label a field of the type that its name or shape tells', async () => {
    const { form } = await importSheet(REGISTER)
    expect(typesOf(form.properties)).toEqual({
      department: '部门 text',
      date: '日期 date',
      acceptanceNo: '受理编号 text',
      acceptedOn: '受理日期 date',
      customerName: '客户名称 text',
      phone: '电话 phone',
      sex: '性别 choice',
      complaintType: '投诉类型 choice',
      complaintTypeOther: '投诉类型：其他 text',
      complaintContent: '投诉内容 textarea',
      costTotal: '费用合计 money',
      promisedHandlingDeadline: '承诺办理期限 date',
      isAccepted: '是否受理 yes-no',
      share: '比例 percent',
    })
    expect(form.properties.complaintType?.oneOf).toEqual([
      { const: '商品', title: '商品' },
      { const: '服务', title: '服务' },
      { const: '其他', title: '其他', 'x-blank': { field: 'complaintTypeOther' } },
    ])
  })

  it('keeps merged cells, stacked words, wide-set words and the measures of the page', async () => {
    const { form } = await importSheet(REGISTER)
    const rows = rowsOf(form)
    expect(rows[0]?.cells).toEqual([
      { title: '/acceptanceNo' },
      { field: '/acceptanceNo' },
      { title: '/acceptedOn' },
      { field: '/acceptedOn' },
    ])
    expect(rows[1]?.cells[2]).toEqual({ title: '/phone', align: 'spread' })
    expect(rows[3]).toEqual({
      height: 42.5,
      cells: [
        { title: '/complaintContent', vertical: true },
        { field: '/complaintContent', colSpan: 3 },
      ],
    })
    expect(rows[4]?.cells[3]).toEqual({ field: '/promisedHandlingDeadline', drawBlank: true })
    expect(rows[6]?.cells).toEqual([
      { sign: 'generalManager', part: 'label' },
      { sign: 'generalManager', part: 'room', colSpan: 3 },
    ])
    expect(frameOf(form).columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(172, 0)
  })

  it('tells each guess with its place in the sheet', async () => {
    const { form, guesses } = await importSheet(REGISTER)
    const told = guesses.map(({ kind, text, where, pointer, key, type }) =>
      [kind, text, cellAddress(where), pointer ?? key, type].filter(Boolean).join(' '),
    )
    expect(told).toContain('title 客户投诉登记表 A1')
    expect(told).toContain('field 电话 E4 /phone phone')
    expect(told).toContain('slot 总经理批示 A9 generalManager')
    expect(told).toContain('label 注：本表一式两份。 A10')
    expect(guesses.filter(({ kind }) => kind === 'field')).toHaveLength(Object.keys(form.properties).length)
  })
})

const LIST: SheetDraft = {
  rows: [
    ['出库明细表'],
    ['序号', '产品', '计划', null, '实际', null, '日期'],
    [null, null, '数量', '金额（元）', '数量', '金额（元）', null],
    ...[1, 2, 3, 4].map((count) => [count, null, null, null, null, null, null]),
    ['合计', null, null, null, null, null, null],
    ['备注', null, null, null, null, null, null],
    ['填表人：', null, '审核：', null, '批准：', null, '年  月  日'],
  ],
  merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'A8:B8', 'B9:G9'],
  boxed: ['A2:G9'],
  heights: { 8: 50 },
  formulas: { F8: 'SUM(F4:F7)' },
  styles: { A1: { font: { size: 20 } } },
  page: { orientation: 'landscape', paperSize: 'a4' },
}

describe('a list under heads of two rows', () => {
  it('makes the empty rows one list with numbered entries and fields named by their heads', async () => {
    const { form, guesses } = await importSheet(LIST)
    expect(typesOf(form.properties.items?.items?.properties)).toEqual({
      product: '产品 text',
      plannedQuantity: '数量 integer',
      plannedAmount: '金额（元） money',
      actualQuantity: '数量 integer',
      actualAmount: '金额（元） money',
      date: '日期 date',
    })
    expect(rowsOf(form)[2]).toEqual({
      list: '/items',
      atLeast: 4,
      rows: [
        {
          height: 6.5,
          cells: [
            { index: '/items' },
            ...['product', 'plannedQuantity', 'plannedAmount', 'actualQuantity', 'actualAmount', 'date'].map(
              (key) => ({
                field: `/items/*/${key}`,
              }),
            ),
          ],
        },
      ],
    })
    expect(guesses.find(({ kind }) => kind === 'list')).toMatchObject({ text: '明细', pointer: '/items' })
  })

  it('keeps both rows of heads, the lower ones as titles of the fields', async () => {
    const { form } = await importSheet(LIST)
    expect(rowsOf(form).slice(0, 2)).toEqual([
      {
        height: 6.5,
        head: true,
        cells: [
          { text: '序号', rowSpan: 2 },
          { title: '/items/*/product', rowSpan: 2 },
          { text: '计划', colSpan: 2 },
          { text: '实际', colSpan: 2 },
          { title: '/items/*/date', rowSpan: 2 },
        ],
      },
      {
        height: 6.5,
        head: true,
        cells: ['plannedQuantity', 'plannedAmount', 'actualQuantity', 'actualAmount'].map((key) => ({
          title: `/items/*/${key}`,
        })),
      },
    ])
  })

  it('adds up the columns of figures in the row of totals', async () => {
    const { form } = await importSheet(LIST)
    const sums = Object.entries(form.properties).filter(([, field]) => field['x-formula'])
    expect(sums.map(([key, field]) => [key, field['x-field'], field['x-formula']])).toEqual([
      ['totalQuantity', 'integer', 'sum(items.plannedQuantity)'],
      ['totalAmount', 'money', 'sum(items.plannedAmount)'],
      ['totalQuantity2', 'integer', 'sum(items.actualQuantity)'],
      ['totalAmount2', 'money', 'sum(items.actualAmount)'],
    ])
    expect(rowsOf(form)[3]?.cells).toMatchObject([
      { text: '合计' },
      ...sums.map(([key]) => ({ field: `/${key}` })),
      {},
    ])
  })

  it('has the signers below, the last with the date, and long remarks on a page across', async () => {
    const { form } = await importSheet(LIST)
    expect(form['x-signatures']).toEqual([
      { key: 'preparedBy', label: '填表人' },
      { key: 'reviewedBy', label: '审核' },
      { key: 'approvedBy', label: '批准', date: true },
    ])
    expect(form.properties.remark?.['x-field']).toBe('textarea')
    expect(form['x-paper'].page).toEqual({ size: 'A4', orientation: 'landscape' })
    expect(frameOf(form).columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(259, 0)
  })
})

describe('sheets that offices really have', () => {
  it('finds fields in a sheet without borders', async () => {
    const { form } = await importSheet({
      rows: [
        ['来访登记'],
        [],
        ['客户名称：', null, '电话：', null],
        ['来访日期：', null, '人数', null],
        ['备注：'],
        ['经办人：            主管：'],
      ],
    })
    expect(form.title).toBe('来访登记')
    expect(typesOf(form.properties)).toMatchObject({
      customerName: '客户名称 text',
      phone: '电话 phone',
      visitDate: '来访日期 date',
      headcount: '人数 integer',
      remark: '备注 text',
    })
    expect(form['x-signatures']?.map(({ label }) => label)).toEqual(['经办人', '主管'])
  })

  it('takes a title that stands inside the table', async () => {
    const { form } = await importSheet({
      rows: [['登记表'], ['姓名', null]],
      merges: ['A1:B1'],
      boxed: ['A1:B2'],
    })
    expect(form.title).toBe('登记表')
    expect(rowsOf(form)).toHaveLength(1)
  })

  it('names a form after its worksheet where no words can be the title', async () => {
    const draft = { rows: [['姓名', null]], boxed: ['A1:B1'] }
    expect((await importSheet({ ...draft, name: '员工档案' })).form.title).toBe('员工档案')
    expect((await importSheet(draft)).form.title).toBe('未命名表单')
  })

  it('names figures by their row and their column, and adds them up', async () => {
    const { form } = await importSheet({
      rows: [
        ['项目', '人数', '金额'],
        ['会议', null, null],
        ['用餐', null, null],
        ['合计', null, null],
      ],
      boxed: ['A1:C4'],
    })
    expect(
      Object.values(form.properties).map((field) => [field.title, field['x-field'], field['x-formula']]),
    ).toEqual([
      ['会议人数', 'integer', undefined],
      ['会议金额', 'money', undefined],
      ['用餐人数', 'integer', undefined],
      ['用餐金额', 'money', undefined],
      ['合计人数', 'integer', 'sum(meetingHeadcount, mealsHeadcount)'],
      ['合计金额', 'money', 'sum(meetingAmount, mealsAmount)'],
    ])
  })

  it('keeps a label beside a list over all of its entries', async () => {
    const { form } = await importSheet({
      rows: [
        ['费用明细', '项目', '金额'],
        [null, null, null],
        [null, null, null],
        [null, null, null],
      ],
      merges: ['A1:A4'],
      boxed: ['A1:C4'],
      widths: [4, 30, 30],
    })
    expect(frameOf(form).rows).toMatchObject([
      { cells: [{ text: '费用明细', rowSpan: 2, vertical: true }, { title: '/items/*/item' }, {}] },
      { list: '/items', atLeast: 3 },
    ])
    expect(form.properties.items?.title).toBe('费用明细')
  })

  it('makes a frame of each of several tables, and lines of the words between', async () => {
    const { form } = await importSheet({
      rows: [
        ['检查表'],
        ['一、基本情况'],
        ['单位', null],
        ['二、检查情况'],
        ['项目', '结果'],
        ['安全', null],
      ],
      boxed: ['A3:B3', 'A5:B6'],
      styles: { A1: { font: { size: 18 } } },
    })
    expect(form['x-paper'].blocks.map((block) => ('left' in block ? block.left : block.kind))).toEqual([
      'title',
      '一、基本情况',
      'frame',
      '二、检查情况',
      'frame',
    ])
    expect(typesOf(form.properties)).toEqual({ unit: '单位 text', anQuan: '安全 text' })
  })

  it('reads squared paper: cells merged from many small ones', async () => {
    const { form } = await importSheet({
      rows: [['客户名称'], [], ['地址']],
      merges: ['A1:D2', 'E1:T2', 'A3:D4', 'E3:T4'],
      boxed: ['A1:T4'],
    })
    expect(frameOf(form).columns).toHaveLength(2)
    expect(rowsOf(form).map(({ cells }) => cells)).toEqual([
      [{ title: '/customerName' }, { field: '/customerName' }],
      [{ title: '/address' }, { field: '/address' }],
    ])
  })

  it('leaves out hidden rows and columns, and what computed cells last held', async () => {
    const { form } = await importSheet({
      rows: [['姓名', '内部', null, '得分', null]],
      boxed: ['A1:E1'],
      hiddenColumns: [1],
      formulas: { E1: 'A1*2' },
    })
    expect(typesOf(form.properties)).toEqual({ name: '姓名 text', score: '得分 number' })
    expect(cellsOf(form)).toHaveLength(4)
  })

  it('lets a cell hold the opinion, its label and the place to sign', async () => {
    const { form } = await importSheet({
      rows: [['部门意见：\n\n\n          签字：        年   月   日'], ['审核意见', '签字：        日期：']],
      boxed: ['A1:B2'],
      merges: ['A1:B1'],
    })
    expect(form['x-signatures']).toEqual([
      { key: 'department', label: '部门意见', date: true, opinion: true },
      { key: 'reviewedBy', label: '审核意见', date: true, opinion: true },
    ])
  })

  it('writes words with braces as they are', async () => {
    const { form } = await importSheet({
      rows: [['{x}：', null], ['甲{a}________乙']],
      merges: ['A2:B2'],
      boxed: ['A1:B2'],
    })
    expect(cellsOf(form).at(-1)).toMatchObject({ prose: expect.stringMatching(/^甲\{\{a\}\}\{jiaA\}乙$/) })
  })
})
