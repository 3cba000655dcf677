import { describe, expect, test } from 'vitest'
import { findLibraryForm, reportLibrary } from '../../../../../tests/corpus/report-library.ts'
import type { CrossShape, Query } from '../definition/query.ts'
import type { ChartBlock, Report } from '../definition/report.ts'
import { findTestForm } from '../resolve/report-forms.fixture.ts'
import { compareReports } from './compare-reports.ts'
import { wordReportChange } from './word-report-change.ts'

const sales: Report = {
  id: 'sales',
  title: '销售统计',
  code: '3-90',
  parameters: {
    properties: { month: { type: 'string', title: '月份', 'x-field': 'month' } },
    presets: { month: 'this-month' },
  },
  queries: {
    sums: {
      from: [{ as: 'sale', form: 'sale', each: '/items' }],
      fields: {
        level: { from: 'sale/level' },
        product: { from: 'sale/items/*/product' },
        day: { from: 'sale/day' },
        amount: { from: 'sale/items/*/amount' },
      },
      where: [
        { field: 'day', op: 'between', parameter: 'month' },
        { field: 'level', op: 'anyOf', value: ['a'] },
      ],
      cross: {
        rows: [{ field: 'product' }],
        measures: {
          amount: { title: '金额', of: 'sum', field: 'amount' },
          count: { title: '笔数', of: 'count' },
        },
        totals: { rows: true },
      },
    },
  },
  values: { each: { title: '每笔', formula: 'sums.amount / sums.count' } },
  sheet: {
    blocks: [
      { kind: 'title' },
      { kind: 'line', left: '月份：{parameters/month}' },
      { kind: 'table', query: 'sums' },
      { kind: 'chart', query: 'sums', chart: 'bar', title: '各产品金额' },
      { kind: 'signatures' },
    ],
  },
  signatures: [{ key: 'made', label: '制表' }],
}

const listed: Report = {
  ...sales,
  queries: {
    sums: {
      from: [{ as: 'sale', form: 'sale' }],
      fields: { customer: { from: 'sale/customer' }, day: { from: 'sale/day' }, paid: { from: 'sale/paid' } },
      list: { fields: ['customer', 'day'], limit: 50 },
    },
  },
}

type Change = (report: Report) => void

function sentences(change: Change, report = sales): [zh: string, en: string][] {
  const after = structuredClone(report)
  change(after)
  return compareReports(report, after, findTestForm).map((one) => [
    wordReportChange(one, 'zh'),
    wordReportChange(one, 'en'),
  ])
}

const query = ({ queries }: Report): Query => queries.sums!
const cross = (report: Report): CrossShape => query(report).cross!
const measure = (report: Report) => cross(report).measures.amount!
const chart = ({ sheet }: Report) => sheet!.blocks.find((one): one is ChartBlock => one.kind === 'chart')!

describe('a change is told by what it means', () => {
  test.each<[string, Change, [zh: string, en: string][], Report?]>([
    [
      'a title',
      (report) => (report.title = '销售月报'),
      [['报表标题由“销售统计”改为“销售月报”', 'The report’s title changed from “销售统计” to “销售月报”']],
    ],
    [
      'a code less',
      (report) => delete report.code,
      [['去掉报表编号（原为“3-90”）', 'The report lost its code (“3-90”)']],
    ],
    [
      'a parameter that must be given',
      (report) => (report.parameters!.required = ['month']),
      [['统计条件“月份”启用必填', 'Parameter “月份” now has: required answer']],
    ],
    [
      'what a parameter starts from',
      (report) => (report.parameters!.presets = { month: 'last-month' }),
      [
        [
          '统计条件“月份”的初值由 本月 改为 上月',
          'The preset of parameter “月份” changed from this month to last month',
        ],
      ],
    ],
    [
      'a query under another key',
      (report) => {
        report.queries = { totals: query(report) }
        report.sheet!.blocks = report.sheet!.blocks.filter(({ kind }) => kind !== 'chart' && kind !== 'table')
      },
      [
        ['删除查询“sums”', 'Query “sums” removed'],
        ['增加查询“totals”', 'Query “totals” added'],
        ['删除表格“sums”', 'Table “sums” removed'],
        ['删除图表“各产品金额”', 'Chart “各产品金额” removed'],
      ],
    ],
    [
      'a title of the query, which its table has too',
      (report) => (query(report).title = '各产品'),
      [['查询“sums”改名为“各产品”', 'Query “sums” is now called “各产品”']],
    ],
    [
      'a form more',
      (report) => query(report).from.push({ as: 'refund', form: 'refund' }),
      [['增加数据来源“退款登记表”', 'Source “退款登记表” added']],
    ],
    [
      'a form looked up',
      (report) =>
        (query(report).from[0]!.joins = [
          { as: 'buyer', form: 'customer', on: [['sale/customer', 'buyer/name']] },
        ]),
      [['增加数据来源“客户档案”', 'Source “客户档案” added']],
    ],
    [
      'records in place of entries',
      (report) => delete query(report).from[0]!.each,
      [
        [
          '数据来源“销售登记表”的逐条统计的明细有改动',
          'The list used for rows of source “销售登记表” changed',
        ],
      ],
    ],
    [
      'a computed field that nothing shows',
      (report) => (query(report).fields.tax = { title: '税额', formula: 'amount * 0.13' }),
      [['增加字段“税额”', 'Field “税额” added']],
    ],
    [
      'a field under another title, which its group has too',
      (report) => (query(report).fields.product!.title = '商品'),
      [['字段“产品”改名为“商品”', 'Field “产品” is now called “商品”']],
    ],
    [
      'a row group more',
      (report) => {
        query(report).fields.customer = { from: 'sale/customer' }
        cross(report).rows!.unshift({ field: 'customer' })
      },
      [['增加行分组“客户名称”', 'Row group “客户名称” added']],
    ],
    [
      'a group that goes across',
      (report) => {
        cross(report).columns = cross(report).rows!
        delete cross(report).rows
      },
      [['“产品”移到列分组', '“产品” is now a column group']],
    ],
    [
      'a bucket',
      (report) =>
        (cross(report).rows = [{ field: 'product', subtotal: true, top: { count: 5, by: 'amount' } }]),
      [
        ['行分组“产品”启用小计', 'Row group “产品” now has: subtotal'],
        ['行分组“产品”的前几名有改动', 'The limit to top items of row group “产品” changed'],
      ],
    ],
    [
      'groups in another order',
      (report) => (cross(report).rows = cross(report).rows!.toReversed()),
      [['行分组换了次序', 'The order of row groups changed']],
      withRows(sales, [{ field: 'product' }, { field: 'level' }]),
    ],
    [
      'a measure more',
      (report) => (cross(report).measures.share = { title: '占比', formula: 'amount', show: 'share' }),
      [['增加数值“占比”', 'Value “占比” added']],
    ],
    [
      'how a measure sums up, with how many digits',
      (report) => Object.assign(measure(report), { of: 'average', decimals: 2 }),
      [
        [
          '数值“金额”的汇总方式由 求和 改为 平均值',
          'The summary of value “金额” changed from sum to average',
        ],
        ['数值“金额”的小数位数设为 2', 'The decimals of value “金额” is set to 2'],
      ],
    ],
    [
      'a condition of a measure',
      (report) => (measure(report).where = [{ field: 'level', op: 'anyOf', value: ['a', 'b'] }]),
      [
        [
          '数值“金额”增加筛选：客户等级 是 重点 或 一般',
          'Value “金额” has a new filter: 客户等级 is 重点 or 一般',
        ],
      ],
    ],
    [
      'measures in another order',
      (report) => (cross(report).measures = reversed(cross(report).measures)),
      [['数值换了次序', 'The order of values changed']],
    ],
    [
      'a total column in place of the total row',
      (report) => (cross(report).totals = { columns: '总计' }),
      [
        ['查询“sums”取消合计行', 'Query “sums” no longer has: total row'],
        ['查询“sums”的合计列设为 总计', 'The total column of query “sums” is set to 总计'],
      ],
    ],
    [
      'a condition less',
      (report) => query(report).where!.shift(),
      [['查询“sums”去掉筛选：日期 在此之内： “月份”', 'Query “sums” lost a filter: 日期 is within “月份”']],
    ],
    [
      'other values of a condition',
      (report) => (query(report).where![1] = { field: 'level', op: 'noneOf', value: ['b'] }),
      [
        [
          '查询“sums”的筛选由“客户等级 是 重点”改为“客户等级 不是 一般”',
          'A filter of query “sums” changed from “客户等级 is 重点” to “客户等级 is not 一般”',
        ],
      ],
    ],
    [
      'one of several conditions',
      (report) =>
        query(report).where!.push({
          any: [
            { field: 'day', op: 'eq', parameter: 'month', shift: -1 },
            { field: 'amount', op: 'between', value: [100, 2000] },
          ],
        }),
      [
        [
          '查询“sums”增加筛选：日期 等于 “月份”（前移 1 期），或 金额 在此之内： 100.00 至 2,000.00',
          'Query “sums” has a new filter: 日期 is “月份” (1 before), or 金额 is within 100.00 to 2,000.00',
        ],
      ],
    ],
    [
      'conditions in another order',
      (report) => (query(report).where = query(report).where!.toReversed()),
      [],
    ],
    [
      'a list in place of groups',
      (report) => (report.queries = structuredClone(listed.queries)),
      [
        [
          '数据来源“销售登记表”的逐条统计的明细有改动',
          'The list used for rows of source “销售登记表” changed',
        ],
        ['增加字段“已付款”', 'Field “已付款” added'],
        ['查询“sums”去掉筛选：日期 在此之内： “月份”', 'Query “sums” lost a filter: 日期 is within “月份”'],
        ['查询“sums”去掉筛选：客户等级 是 重点', 'Query “sums” lost a filter: 客户等级 is 重点'],
        ['查询“sums”改为逐条列出', 'Query “sums” now lists rows'],
      ],
    ],
    [
      'columns of a list',
      (report) => Object.assign(query(report).list!, { fields: ['paid', 'day', 'customer'], limit: 20 }),
      [
        ['增加列“已付款”', 'Column “已付款” added'],
        ['列换了次序', 'The order of columns changed'],
        [
          '查询“sums”的最多列出行数由 50 改为 20',
          'The maximum number of rows of query “sums” changed from 50 to 20',
        ],
      ],
      listed,
    ],
    [
      'a formula of a value',
      (report) => (report.values!.each!.formula = 'sums.amount'),
      [
        [
          '计算值“每笔”的公式由 sums.amount / sums.count 改为 sums.amount',
          'The formula of computed value “每笔” changed from sums.amount / sums.count to sums.amount',
        ],
      ],
    ],
    [
      'another kind of chart',
      (report) => (chart(report).chart = 'pie'),
      [
        [
          '图表“各产品金额”的图形由 柱形图 改为 饼图',
          'The chart type of chart “各产品金额” changed from bar to pie',
        ],
      ],
    ],
    [
      'a chart more',
      (report) => report.sheet!.blocks.push({ kind: 'chart', query: 'sums', chart: 'line', title: '走势' }),
      [['增加图表“走势”', 'Chart “走势” added']],
    ],
    [
      'words and paper',
      (report) => {
        report.sheet!.page = { orientation: 'landscape' }
        report.sheet!.blocks[1] = { kind: 'line', left: '统计月份：{parameters/month}' }
      },
      [
        ['删除文字“月份：＿”', 'Text removed: “月份：＿”'],
        ['增加文字“统计月份：＿”', 'Text added: “统计月份：＿”'],
        ['纸张、页边距、字号或撑满有改动', 'Page size, margins, font size or stretching changed'],
      ],
    ],
    [
      'blocks in another order',
      (report) => (report.sheet!.blocks = report.sheet!.blocks.toReversed()),
      [['纸面上各块的次序或排列有改动', 'The order or setting of blocks on the sheet changed']],
    ],
    [
      'a form to fill in',
      (report) => (report.fills = { form: 'customer', fields: { '/credit': 'sums.amount' } }),
      [
        ['设报表填入的表单为“客户档案”', 'The report got a form to fill in: “客户档案”'],
        ['增加填入的字段“信用额度”', 'Filled-in field “信用额度” added'],
      ],
    ],
    [
      'a signature slot',
      (report) => report.signatures!.push({ key: 'checked', label: '审核' }),
      [['增加签字位“审核”', 'Signature field “审核” added']],
    ],
    [
      'English',
      (report) => (report.words = { en: { 金额: 'Amount' } }),
      [['英文有改动：金额', 'English translations changed: 金额']],
    ],
    [
      'records that were refused',
      (report: Report) => {
        report.refused = true
      },
      [['签字被拒绝的记录改为计入', 'Records whose signature was refused count now']],
    ],
  ])('%s', (_, change, expected, report) => {
    expect(sentences(change, report)).toEqual(expected)
  })

  test('of several queries, each is named', () => {
    const two: Report = { ...sales, queries: { ...sales.queries, other: query(listed) } }
    expect(sentences((report) => (measure(report).unit = '元'), two)).toEqual([
      ['查询“sums”：数值“金额”的单位设为 元', 'Query “sums”: The unit of value “金额” is set to 元'],
    ])
  })
})

function withRows(report: Report, rows: CrossShape['rows'] & object): Report {
  const copy = structuredClone(report)
  cross(copy).rows = rows
  return copy
}

function reversed<Item>(items: Record<string, Item>): Record<string, Item> {
  return Object.fromEntries(Object.entries(items).toReversed())
}

test.each(reportLibrary)(
  '$id compared with itself is the same; every change back and forth has words',
  (one) => {
    const { report } = one
    expect(compareReports(report, structuredClone(report), findLibraryForm)).toEqual([])
    const bare: Report = { id: report.id, title: report.title, queries: {} }
    for (const change of [
      ...compareReports(report, bare, findLibraryForm),
      ...compareReports(bare, report, findLibraryForm),
    ]) {
      for (const locale of ['zh', 'en'] as const)
        expect(wordReportChange(change, locale)).not.toMatch(/undefined|null|^$/)
    }
  },
)
