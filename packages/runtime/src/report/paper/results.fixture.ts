import type { Query } from '../definition/query.ts'
import type { Report, ReportBlock } from '../definition/report.ts'
import type {
  CrossTable,
  GroupKey,
  Head,
  ListTable,
  ReportResult,
  ResultColumn,
  Table,
} from '../result/result.ts'

/** Results as runs of reports give them, made up. */

const NO_QUERY: Query = { from: [], fields: {} }

export function reportOf(blocks: ReportBlock[], more: Partial<Report> = {}): Report {
  return {
    id: 'test-report',
    title: '销售统计表',
    queries: { sales: NO_QUERY },
    signatures: [
      { key: 'made', label: '制表' },
      { key: 'checked', label: '审核', date: true },
    ],
    sheet: { blocks: [{ kind: 'title' }, ...blocks, { kind: 'signatures' }] },
    ...more,
  }
}

export function resultOf(table: Table, more: Partial<ReportResult> = {}): ReportResult {
  return {
    at: '2026-04-02T09:30:00Z',
    zone: 'Asia/Shanghai',
    parameters: {},
    tables: { sales: table },
    values: {},
    reach: { sale: 'all' },
    ...more,
  }
}

export const CITIES = [
  '北京',
  '上海',
  '广州',
  '深圳',
  '天津',
  '重庆',
  '成都',
  '武汉',
  '西安',
  '南京',
  '杭州',
  '青岛',
  '大连',
  '沈阳',
]

export const city: ResultColumn = { key: 'city', title: '城市', kind: 'text' }
export const product: ResultColumn = { key: 'product', title: '产品', kind: 'text' }
export const customer: ResultColumn = { key: 'customer', title: '客户', kind: 'text' }
export const amount: ResultColumn = { key: 'amount', title: '金额', kind: 'number', unit: '元', decimals: 2 }
export const pieces: ResultColumn = { key: 'pieces', title: '数量', kind: 'number', unit: '台' }
export const share: ResultColumn = { key: 'share', title: '占比', kind: 'number', unit: '%', decimals: 1 }

export function keys(...values: (string | number | boolean | null)[]): GroupKey[] {
  return values.map((value) => ({ value }))
}

export function groups(...values: (string | null)[]): Head[] {
  return values.map((value) => ({ keys: keys(value), role: 'group' }))
}

export const total: Head = { keys: [], role: 'total' }

/** Every figure of a cross table differs, so that each can be looked for on the pages. */
export function crossOf(
  table: Pick<CrossTable, 'rowGroups' | 'columnGroups' | 'measures' | 'rows' | 'columns'>,
  figure: (row: number, column: number, measure: number) => number | null = figureAt,
): CrossTable {
  const cells = table.rows.map((_, row) =>
    table.columns.map((__, column) => table.measures.map((___, measure) => figure(row, column, measure))),
  )
  return { kind: 'cross', ...table, cells, totals: {} }
}

function figureAt(row: number, column: number, measure: number): number {
  return 10_000 + row * 1000 + column * 10 + measure
}

/** Customers with their products down, cities across. */
export function nestedCross(more: Partial<CrossTable> = {}): CrossTable {
  const customers = ['华兴商贸有限公司', '东方电器', '远大集团']
  const rows: Head[] = customers.flatMap((name): Head[] => [
    ...['冰箱', '洗衣机', '空调'].map((one): Head => ({ keys: keys(name, one), role: 'group' })),
    { keys: keys(name), role: 'subtotal', title: '小计' },
  ])
  return crossOf({
    rowGroups: [customer, product],
    columnGroups: [city],
    measures: [{ ...amount, decimals: 0 }],
    rows: [...rows, total],
    columns: [...groups('北京', '上海', '广州'), { keys: [{ others: '其他' }], role: 'group' }, total],
    ...more,
  })
}

/** Fourteen cities with three measures each, and a total. */
export function wideCross(): CrossTable {
  return crossOf({
    rowGroups: [customer, product],
    columnGroups: [city],
    measures: [amount, pieces, share],
    rows: [
      ...['华兴商贸', '东方电器', '远大集团', '新世纪百货'].flatMap((name): Head[] =>
        ['冰箱', '洗衣机', '空调'].map((one): Head => ({ keys: keys(name, one), role: 'group' })),
      ),
      total,
    ],
    columns: [...groups(...CITIES), total],
  })
}

/** A list of `count` sales with nine columns. */
export function longList(count: number): ListTable {
  const columns: ResultColumn[] = [
    { key: 'number', title: '编号', kind: 'text' },
    {
      key: 'date',
      title: '日期',
      kind: 'moment',
      schema: { type: 'string', format: 'date', 'x-field': 'date' },
    },
    customer,
    product,
    city,
    { key: 'clerk', title: '经办人', kind: 'text' },
    pieces,
    amount,
    { key: 'note', title: '备注', kind: 'text', schema: { type: 'string', 'x-field': 'textarea' } },
  ]
  const rows = Array.from({ length: count }, (_, index) => [
    `XS-2026-${String(index + 1).padStart(6, '0')}`,
    `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
    `客户${index + 1}有限公司`,
    ['冰箱', '洗衣机', '空调'][index % 3]!,
    CITIES[index % CITIES.length]!,
    ['张三', '李四', '王五'][index % 3]!,
    (index % 9) + 1,
    100_000 + index + 0.25,
    index % 7 === 0 ? '客户要求送货上门并负责安装调试' : null,
  ])
  const sum = rows.reduce((reached, row) => reached + Number(row[7]), 0)
  return {
    kind: 'list',
    columns,
    rows,
    records: rows.map((_, index) => `record-${index}`),
    totals: [null, null, null, null, null, null, count * 5, sum, null],
    count,
  }
}
