import { describe, expect, test } from 'vitest'
import type { LineMark, Page, PaperDocument, PathMark, TextMark } from '../../paper/page.ts'
import { createPrinter } from '../../pdf/index.ts'
import { readPdfText } from '../../../../../tests/support/pdf.ts'
import type { ReportBlock, TableBlock } from '../definition/report.ts'
import type { CrossTable, Table } from '../result/result.ts'
import { composeReport, type ReportInput } from './compose-report.ts'
import {
  amount,
  CITIES,
  city,
  crossOf,
  customer,
  groups,
  keys,
  longList,
  nestedCross,
  pieces,
  product,
  reportOf,
  resultOf,
  share,
  total,
  wideCross,
} from './results.fixture.ts'

const SALES: TableBlock = { kind: 'table', query: 'sales' }

function compose(
  table: Table,
  block: Partial<TableBlock> = {},
  more: Partial<ReportInput> = {},
): PaperDocument {
  const report = reportOf([{ ...SALES, ...block }])
  return composeReport({ report, result: resultOf(table), form: () => undefined, ...more })
}

function textMarks(page: Page): TextMark[] {
  return page.marks.filter((mark) => mark.kind === 'text')
}

function texts(page: Page): string[] {
  return textMarks(page).map(({ text }) => text)
}

function find(page: Page, text: string): TextMark {
  const found = textMarks(page).find((mark) => mark.text === text)
  if (!found) throw new Error(`no ${text} on the page`)
  return found
}

/** The words of a page, those on one height in a line, from left to right. */
function linesOf(page: Page): string[] {
  const lines = new Map<number, TextMark[]>()
  for (const mark of textMarks(page).filter(({ text }) => text.trim() !== '')) {
    const height = Math.round(mark.lines[0]!.y / 3)
    const near = [height - 1, height, height + 1].find((one) => lines.has(one)) ?? height
    lines.set(near, [...(lines.get(near) ?? []), mark])
  }
  return [...lines]
    .toSorted(([one], [other]) => one - other)
    .map(([, marks]) =>
      marks
        .toSorted((one, other) => one.lines[0]!.x - other.lines[0]!.x)
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/ +/g, ' '),
    )
}

/** Everything stands between the margins. */
function expectInside({ pages }: PaperDocument) {
  for (const page of pages) {
    for (const line of textMarks(page).flatMap(({ lines }) => lines)) {
      expect(line.x).toBeGreaterThan(40)
      expect(line.x + line.width).toBeLessThan(page.width - 40)
    }
  }
}

/** Every figure of a cross table in the digits of its measure. */
function figuresOf({ cells }: CrossTable, write: (value: number, measure: number) => string): string[] {
  return cells.flat(1).flatMap((values) => values.map((value, measure) => write(Number(value), measure)))
}

describe('a cross table', () => {
  test('stands with its heads, groups, subtotals and totals', () => {
    const { pages } = compose(nestedCross(), { corner: ['客户', '产品', '城市'] })
    expect(pages).toHaveLength(1)
    expect(linesOf(pages[0]!)).toEqual([
      '销售统计表',
      '单位：元',
      '城市',
      '北京 上海 广州 其他 合计',
      '产品',
      '客户',
      '冰箱 10,000 10,010 10,020 10,030 10,040',
      '洗衣机 11,000 11,010 11,020 11,030 11,040',
      '华兴商贸有限公司',
      '空调 12,000 12,010 12,020 12,030 12,040',
      '小计 13,000 13,010 13,020 13,030 13,040',
      '冰箱 14,000 14,010 14,020 14,030 14,040',
      '洗衣机 15,000 15,010 15,020 15,030 15,040',
      '东方电器',
      '空调 16,000 16,010 16,020 16,030 16,040',
      '小计 17,000 17,010 17,020 17,030 17,040',
      '冰箱 18,000 18,010 18,020 18,030 18,040',
      '洗衣机 19,000 19,010 19,020 19,030 19,040',
      '远大集团',
      '空调 20,000 20,010 20,020 20,030 20,040',
      '小计 21,000 21,010 21,020 21,030 21,040',
      '合计 22,000 22,010 22,020 22,030 22,040',
      '制表： 审核： 年 月 日',
    ])
  })

  test('sets sums in heavier type and figures to the right', () => {
    const [page] = compose(nestedCross()).pages
    const [plain, subtotal, rowTotal, grand] = ['10,010', '13,010', '10,040', '22,040'].map((text) =>
      find(page!, text),
    )
    expect([plain, subtotal, rowTotal, grand].map((mark) => mark!.face)).toEqual([
      'serif',
      'serif-bold',
      'serif-bold',
      'serif-bold',
    ])
    const right = ({ lines: [line] }: TextMark) => line!.x + line!.width
    expect(right(plain!)).toBeCloseTo(right(subtotal!), 1)
    expect(find(page!, '合计').face).toBe('serif-bold')
    expect(find(page!, '华兴商贸有限公司').face).toBe('serif')
  })

  test('puts measures below one another beside their group', () => {
    const table = crossOf({
      rowGroups: [customer],
      columnGroups: [city],
      measures: [amount, share],
      rows: [...groups('华兴商贸', '东方电器'), total],
      columns: groups('北京', '上海'),
    })
    const [page] = compose(table, { measures: 'rows', index: '序号' }).pages
    const words = linesOf(page!)
    expect(words).toContain('序号 客户 项目 北京 上海')
    expect(words).toContain('金额（元） 11,000.00 11,010.00')
    expect(words).toContain('占比 11,001.0% 11,011.0%')
    expect(texts(page!).filter((word) => word === '东方电器')).toHaveLength(1)
    expect(texts(page!)).toEqual(expect.arrayContaining(['1', '2', '合计']))
    expect(texts(page!)).not.toContain('3')
  })

  test('prints blank rows up to the least number, before the total', () => {
    const few = crossOf({
      rowGroups: [customer],
      columnGroups: [],
      measures: [amount, pieces],
      rows: [...groups('华兴商贸'), total],
      columns: [total],
    })
    const height = (atLeast?: number) => {
      const [page] = compose(few, atLeast === undefined ? {} : { atLeast }).pages
      const rules = page!.marks.filter(
        (mark): mark is LineMark => mark.kind === 'line' && mark.y1 === mark.y2,
      )
      return new Set(rules.map(({ y1 }) => Math.round(y1))).size
    }
    expect(height(6) - height()).toBe(5)
    const [page] = compose(few, { atLeast: 6 }).pages
    expect(find(page!, '合计').lines[0]!.y - find(page!, '华兴商贸').lines[0]!.y).toBeGreaterThan(100)
  })

  test('marks figures that meet a condition, but no sums', () => {
    const [page] = compose(nestedCross(), {
      marks: [
        { of: 'amount', when: 'value >= 20000', look: 'shaded' },
        { of: 'amount', when: 'value < 10020', look: 'flagged' },
        { of: 'amount', when: 'value = 15010', look: 'bold' },
      ],
    }).pages
    const filled = (fill: string) =>
      page!.marks.filter((mark): mark is PathMark => mark.kind === 'path' && mark.fill === fill)
    expect(filled('#d4d4d4')).toHaveLength(4)
    expect(filled('#000000')).toHaveLength(2)
    expect(find(page!, '15,010').face).toBe('serif-bold')
    expect(find(page!, '15,000').face).toBe('serif')
  })

  test('names a group again on each page that its rows go on over', () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({
      keys: keys('华兴商贸', `产品${index}`),
      role: 'group' as const,
    }))
    const table = crossOf({
      rowGroups: [customer, product],
      columnGroups: [city],
      measures: [pieces],
      rows,
      columns: groups('北京'),
    })
    const { pages } = compose(table, { corner: ['客户', '城市'] })
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(texts(page).filter((word) => word === '华兴商贸')).toHaveLength(1)
      expect(texts(page)).toEqual(expect.arrayContaining(['客户', '城市', '北京']))
    }
  })

  test('says that there are no records, under its heads', () => {
    const none = crossOf({
      rowGroups: [customer],
      columnGroups: [city],
      measures: [amount, pieces],
      rows: [],
      columns: [],
    })
    const [page] = compose(none, { corner: ['客户', '城市'] }).pages
    expect(linesOf(page!).slice(1, -1)).toEqual([
      '城市',
      '金额（元） 数量（台）',
      '客户',
      '没有符合条件的记录',
    ])
  })
})

describe('a table too wide for its page', () => {
  const wide = wideCross()
  const write = (value: number, measure: number) =>
    measure === 0
      ? `${value.toLocaleString('en-US')}.00`
      : measure === 1
        ? value.toLocaleString('en-US')
        : `${value.toLocaleString('en-US')}.0%`
  const figures = figuresOf(wide, write)

  test.each(['portrait', 'landscape'] as const)('goes on in %s and loses no column', async (orientation) => {
    const blocks: ReportBlock[] = [{ kind: 'title' }, { ...SALES, corner: ['客户', '城市'] }]
    const report = reportOf([], { sheet: { page: { orientation }, blocks } })
    const document = composeReport({ report, result: resultOf(wide), form: () => undefined })
    expect(document.pages.length).toBeGreaterThan(1)
    expectInside(document)
    expect(document.reports).toEqual([])
    const printed = document.pages.flatMap(texts)
    expect(printed.filter((word) => /^\d\d,\d/.test(word)).toSorted()).toEqual(figures.toSorted())
    const inPdf = (await readPdfText(await createPrinter().print(document))).join('\n')
    for (const name of CITIES) expect(inPdf.split(name)).toHaveLength(2)
    for (const figure of ['10,130.00', '22,131', '22,142.0%']) expect(inPdf).toContain(figure)
  })

  test('repeats what names its rows and keeps the measures of a city together', () => {
    const { pages } = compose(wide, { corner: ['客户', '城市'] })
    for (const page of pages) {
      const words = texts(page)
      const parts = words.filter((word) => word === '新世纪百货').length
      expect(parts).toBeGreaterThan(0)
      expect(words.filter((word) => word === '金额（元）').length).toBe(
        words.filter((word) => word === '占比').length,
      )
      expect(words.filter((word) => word === '续表').length).toBe(page === pages[0] ? parts - 1 : parts)
      for (const { size } of textMarks(page).filter(({ text }) => /^\d\d,/.test(text))) expect(size).toBe(9)
    }
  })

  test('is set smaller before it is cut', () => {
    const table = crossOf({
      rowGroups: [customer],
      columnGroups: [city],
      measures: [pieces],
      rows: groups('华兴商贸', '东方电器'),
      columns: groups(...CITIES.slice(0, 13)),
    })
    const { pages } = compose(table)
    expect(texts(pages[0]!)).not.toContain('续表')
    const { size } = find(pages[0]!, '10,120')
    expect(size).toBeLessThan(10.5)
    expect(size).toBeGreaterThanOrEqual(8.5)
  })
})

describe('a list', () => {
  const document = compose(longList(3000), { index: '序号' })

  test('of three thousand rows loses none, and has its heads on every page', () => {
    const printed = document.pages.flatMap(texts)
    expect(printed.filter((word) => word.startsWith('XS-'))).toEqual(
      Array.from({ length: 3000 }, (_, index) => `XS-2026-${String(index + 1).padStart(6, '0')}`),
    )
    expect(printed.filter((word) => /^1\d\d,\d{3}\.25$/.test(word))).toHaveLength(3000)
    expect(printed.filter((word) => word.includes('公司'))).toHaveLength(3000)
    for (const page of document.pages)
      expect(texts(page)).toEqual(expect.arrayContaining(['序号', '编号', '金额（元）']))
    expectInside(document)
  })

  test('ends with its sums under a row, the places to sign below', () => {
    const last = linesOf(document.pages.at(-1)!)
    expect(last.slice(-3, -1)).toEqual([`合计 15,000 ${sumOf(3000)}`, '制表： 审核： 年 月 日'])
    expect(last.at(-4)).toContain('XS-2026-003000')
  })

  test('of more columns than a page has room for goes on, each row named again', () => {
    const columns = Array.from({ length: 24 }, (_, index) => ({
      key: `f${index}`,
      title: `栏目${index}`,
      kind: 'text' as const,
    }))
    const rows = ['甲', '乙', '丙'].map((name) => columns.map(({ key }) => `${name}的第${key}项`))
    const wide = compose({ kind: 'list', columns, rows, records: [], count: 3 }, { index: '序号' })
    const printed = wide.pages.flatMap(texts)
    for (const word of rows.flatMap((row) => row.slice(1))) {
      expect(printed.filter((other) => other === word)).toHaveLength(1)
    }
    const parts = printed.filter((word) => word === '续表').length + 1
    expect(parts).toBeGreaterThan(1)
    expect(printed.filter((word) => word === '乙的第f0项')).toHaveLength(parts)
    expectInside(wide)
  })

  test('prints its heads and says that there are no records', () => {
    const { totals: _, ...none } = longList(0)
    const [page] = compose(none, { atLeast: 4 }).pages
    expect(linesOf(page!).slice(1, 3)).toEqual([
      '编号 日期 客户 产品 城市 经办人 数量（台） 金额（元） 备注',
      '没有符合条件的记录',
    ])
  })

  test('says how many rows there are beyond its limit', () => {
    const [page] = compose({ ...longList(5), count: 812 }).pages
    expect(texts(page!)).toContain('共 812 条，此处列出前 5 条')
  })

  test('takes the widths that its block gives', () => {
    const table = crossOf({
      rowGroups: [customer],
      columnGroups: [],
      measures: [amount, pieces],
      rows: groups('甲'),
      columns: [total],
    })
    const widthOf = (widths?: number[]) => {
      const [page] = compose(table, widths ? { widths } : {}).pages
      const xs = page!.places.filter(({ cell }) => cell?.row === 1)
      return xs.map(({ width }) => width)
    }
    const [first, second, third] = widthOf([3, 1])
    expect(first! / second!).toBeCloseTo(3, 0)
    expect(second).toBeCloseTo(third!, 1)
  })
})

function sumOf(count: number): string {
  let sum = 0
  for (let index = 0; index < count; index++) sum += 100_000 + index + 0.25
  return sum.toLocaleString('en-US', { minimumFractionDigits: 2 })
}

describe('words of the sheet', () => {
  const report = reportOf(
    [
      {
        kind: 'line',
        left: '月份：{parameters/month}',
        center: '城市：{parameters/city}',
        right: '日均 {values/perDay}',
      },
      { ...SALES, corner: ['客户', '城市'] },
    ],
    {
      parameters: {
        properties: {
          month: { type: 'string', title: '月份', 'x-field': 'month' },
          city: { type: 'string', title: '城市', 'x-field': 'text' },
        },
      },
      values: { perDay: { title: '日均', formula: 'sales.amount / 31', unit: '元', decimals: 1 } },
      words: {
        en: {
          '月份：{parameters/month}': 'Month: {parameters/month}',
          元: 'yuan',
          客户: 'Customer',
          小计: 'Subtotal',
        },
      },
    },
  )
  const result = resultOf(
    { ...nestedCross(), totals: { amount: 220_400 } },
    { parameters: { month: '2026-03' } },
  )

  test('hold parameters and values, without blanks to fill in', () => {
    const [page] = composeReport({ report, result, form: () => undefined }).pages
    expect(texts(page!)).toEqual(expect.arrayContaining(['月份：2026年3月', '城市：不限', '日均 7,109.7 元']))
  })

  test('are the kept values where the result holds them', () => {
    const kept = { ...result, values: { perDay: 1 } }
    const [page] = composeReport({ report, result: kept, form: () => undefined }).pages
    expect(texts(page!)).toContain('日均 1.0 元')
  })

  test('are English where the report has English words', () => {
    const [page] = composeReport({ report, result, form: () => undefined, locale: 'en' }).pages
    expect(texts(page!)).toEqual(
      expect.arrayContaining(['Month: 2026-03', 'Unit: yuan', 'Customer', 'Subtotal', 'Total']),
    )
  })

  test('say whose records are counted, and of an issued report its number, date and issuer', () => {
    const issue = { number: 'TSTJ-2026-000001', at: '2026-04-02', by: '张三' }
    const printed = (reach: 'all' | 'own' | 'department', other: 'all' | 'own') => {
      const seen = { ...result, reach: { sale: reach, visit: other } }
      return texts(composeReport({ report, result: seen, form: () => undefined, issue }).pages[0]!)
    }
    expect(printed('own', 'own')).toEqual(
      expect.arrayContaining(['统计范围：本人的记录', '编号：TSTJ-2026-000001', '出具　2026-04-02　张三']),
    )
    expect(printed('department', 'all')).toContain('统计范围：部分数据仅含所管部门、本部门或本人的记录')
    expect(printed('all', 'all').filter((word) => word.startsWith('统计范围'))).toEqual([])
  })
})
