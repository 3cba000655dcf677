import { describe, expect, test } from 'vitest'
import { setValue } from '../../form/pointer.ts'
import type { Json, JsonObject } from '../../form/json-schema.ts'
import { checkReport } from './check-report.ts'
import type { Report } from '../definition/report.ts'
import { findTestForm } from '../resolve/report-forms.fixture.ts'
import { wordReportProblem, wordedReportCodes } from '../problems/word-report-problem.ts'

/** A sound report that says a little of everything. */
const report: Report = {
  id: 'sales-statistics',
  title: '销售统计表',
  series: 'XSTJ',
  words: { en: { 金额: 'Amount' } },
  parameters: {
    properties: {
      month: { type: 'string', title: '月份', 'x-field': 'month' },
      since: { type: 'string', title: '开始日期', 'x-field': 'date', format: 'date' },
      year: { type: 'integer', title: '年度', 'x-field': 'integer' },
      name: { type: 'string', title: '客户', 'x-field': 'text' },
      least: { type: 'number', title: '最低金额', 'x-field': 'number' },
    },
    required: ['month'],
    presets: { month: 'last-month', since: 'today', year: 'this-year' },
  },
  queries: {
    sales: {
      from: [
        {
          as: 'sale',
          form: 'sale',
          each: '/items',
          joins: [{ as: 'customer', form: 'customer', on: [['sale/customer', 'customer/name']] }],
        },
      ],
      fields: {
        day: { from: 'sale/day' },
        at: { from: 'sale/at' },
        level: { from: 'sale/level' },
        channels: { from: 'sale/channels' },
        letter: { from: 'sale/letter' },
        paid: { from: 'sale/paid' },
        product: { from: 'sale/items/*/product' },
        money: { from: 'sale/items/*/amount' },
        region: { from: 'customer/region' },
        tax: { title: '税额', formula: 'money * 0.13' },
        asked: { parameter: 'least' },
      },
      where: [
        { field: 'day', op: 'eq', parameter: 'month', shift: -1 },
        { field: 'day', op: 'after', parameter: 'year', shift: -1 },
        {
          any: [
            { field: 'money', op: 'ge', parameter: 'least' },
            { field: 'money', op: 'empty' },
          ],
        },
        { field: 'level', op: 'anyOf', value: ['a'] },
        { field: 'at', op: 'before', value: '18:00' },
        { field: 'day', op: 'between', value: ['2025', '2026-03'] },
      ],
      cross: {
        rows: [
          { field: 'region', subtotal: '小计' },
          { field: 'product', top: { count: 5, by: 'amount', others: true } },
        ],
        columns: [
          { field: 'day', bucket: 'month', complete: true },
          { field: 'money', bucket: [0, 100], sort: { by: 'amount', direction: 'desc' } },
        ],
        measures: {
          amount: { title: '金额', of: 'sum', field: 'money' },
          orders: { title: '单数', of: 'count', where: [{ field: 'paid', op: 'eq', value: true }] },
          latest: { title: '最近', of: 'max', field: 'day' },
          average: { title: '均价', formula: 'amount / orders', decimals: 2 },
          rise: { title: '增长', of: 'sum', field: 'money', show: 'growth' },
          basis: { title: '基数', of: 'distinct', field: 'product', hidden: true },
        },
        totals: { rows: true, columns: '合计' },
        keep: 'amount > 0',
      },
    },
    rows: {
      from: [{ as: 'sale', form: 'sale' }],
      fields: {
        customer: { from: 'sale/customer' },
        day: { from: 'sale/day' },
        grade: { from: 'sale/level' },
        letter: { from: 'sale/letter' },
        number: { from: 'sale.number' },
        one: { title: '一', formula: '1' },
      },
      list: {
        fields: ['customer', 'day', 'one', 'letter'],
        sort: [{ by: 'day', direction: 'desc' }],
        totals: { one: 'sum', day: 'max' },
        limit: 100,
      },
    },
    grades: {
      from: [{ as: 'sale', form: 'sale' }],
      fields: { level: { from: 'sale/level' } },
      cross: {
        rows: [{ field: 'level', complete: true }],
        measures: { number: { title: '数量', of: 'count' } },
      },
    },
  },
  values: {
    perDay: { title: '日均', formula: 'sales.amount / rows.count' },
    big: { title: '大额', formula: 'count(sales.rows[amount > 100]) + values.perDay' },
    title: { title: '标题', formula: '"截至" + parameters.month', kind: 'text' },
  },
  sheet: {
    blocks: [
      { kind: 'title', text: '{parameters/month}销售统计表' },
      { kind: 'line', left: '日均：{values/perDay} 元', right: '编号：' },
      {
        kind: 'table',
        query: 'sales',
        corner: ['产品', '月份'],
        measures: 'rows',
        marks: [{ of: 'amount', when: 'value > average', look: 'shaded' }],
      },
      {
        kind: 'table',
        query: 'rows',
        index: '序号',
        marks: [{ of: 'one', when: 'value > 1', look: 'bold' }],
      },
      { kind: 'chart', query: 'grades', chart: 'pie' },
      { kind: 'chart', query: 'sales', chart: 'stacked', measures: ['amount'] },
      { kind: 'prose', text: '{values/title}' },
      { kind: 'page-break' },
      { kind: 'signatures', slots: ['maker'] },
    ],
  },
  signatures: [{ key: 'maker', label: '制表' }],
}

const filling: Report = {
  id: 'sales-filled',
  title: '销售登记表汇总',
  queries: report.queries,
  parameters: report.parameters!,
  values: report.values!,
  fills: {
    form: 'sale',
    fields: { '/customer': 'parameters.name', '/reasons/quality': 'sales.amount + values.perDay' },
    lists: { '/items': { query: 'rows', entry: { product: 'customer', amount: 'one' } } },
  },
}

const found = (document: unknown) =>
  checkReport(document, findTestForm).map(({ path, code }) => `${path} ${code}`)

/** The report with other values at some places; undefined takes one away. */
function changed(base: Report, changes: Record<string, unknown>): unknown {
  let document = JSON.parse(JSON.stringify(base)) as JsonObject
  for (const [pointer, value] of Object.entries(changes)) {
    document = setValue(document, pointer, value as Json | undefined)
  }
  return document
}

test('finds nothing wrong with sound reports', () => {
  expect(checkReport(report, findTestForm)).toEqual([])
  expect(checkReport(filling, findTestForm)).toEqual([])
})

const sales = '/queries/sales'
const cross = `${sales}/cross`
const measures = `${cross}/measures`
const list = '/queries/rows/list'
const table = '/sheet/blocks/2'
const pie = '/sheet/blocks/4'

type Case = [name: string, changes: Record<string, unknown>, problems: string[]]

const structure: Case[] = [
  ['no title', { '/title': undefined }, [' missing']],
  ['an unknown key', { '/colour': 'red' }, ['/colour unknownKey']],
  ['an id with capitals', { '/id': 'Sales' }, ['/id badSetting']],
  ['a series of small letters', { '/series': 'xs' }, ['/series badSetting']],
  [
    'a key that formulas cannot read',
    { '/values/per-day': report.values!.perDay },
    ['/values/per-day badKey'],
  ],
  ['an unknown block', { '/sheet/blocks/0/kind': 'titel' }, ['/sheet/blocks/0/kind badSetting']],
  ['one word in a corner', { [`${table}/corner`]: ['月份'] }, [`${table}/corner badSetting`]],
  ['an unknown comparison', { [`${sales}/where/0/op`]: 'like' }, [`${sales}/where/0/op badSetting`]],
  [
    'a parameter without a type',
    { '/parameters/properties/year/x-field': undefined },
    ['/parameters/properties/year noFieldType'],
  ],
]

const parameters: Case[] = [
  [
    'a required parameter that is not there',
    { '/parameters/required/0': 'week' },
    ['/parameters/required/0 requiredUnknown'],
  ],
  [
    'a parameter that holds fields',
    { '/parameters/properties/all': { type: 'object', title: '全部', 'x-field': 'group', properties: {} } },
    ['/parameters/properties/all parameterHolds'],
  ],
  [
    'a parameter keyed by a word of FEEL',
    { '/parameters/properties/if': report.parameters!.properties.name },
    ['/parameters/properties/if badKey'],
  ],
  [
    'a preset of no parameter',
    { '/parameters/presets/week': 'today' },
    ['/parameters/presets/week noSuchParameter'],
  ],
  [
    'a month that starts from a day',
    { '/parameters/presets/month': 'today' },
    ['/parameters/presets/month presetNeverFits'],
  ],
  [
    'words that start from a day',
    { '/parameters/presets/name': 'today' },
    ['/parameters/presets/name presetNeverFits'],
  ],
]

const queries: Case[] = [
  [
    'neither list nor cross',
    { [list]: undefined, '/sheet/blocks/3/marks': undefined },
    ['/queries/rows listOrCross'],
  ],
  ['both', { '/queries/grades/list': { fields: ['level'] } }, ['/queries/grades listOrCross']],
  [
    'a query that does not resolve',
    { [`${sales}/fields/day/from`]: 'sale/days' },
    [`${sales}/fields/day/from noSuchField`],
  ],
  [
    'a query called like the values',
    { '/queries/values': report.queries.grades },
    ['/queries/values badKey'],
  ],
  [
    'a field called like a word of FEEL',
    { '/queries/rows/fields/null': { from: 'sale/day' } },
    ['/queries/rows/fields/null badKey'],
  ],
]

const where = `${sales}/where/0`
const conditions: Case[] = [
  ['an unknown field', { [where]: { field: 'days', op: 'empty' } }, [`${where}/field noSuchKey`]],
  [
    'one inside of others',
    { [where]: { any: [{ field: 'days', op: 'empty' }] } },
    [`${where}/any/0/field noSuchKey`],
  ],
  [
    'a comparison of another kind',
    { [where]: { field: 'day', op: 'contains', value: 'x' } },
    [`${where}/op opNeverFits`],
  ],
  ['a value for none', { [where]: { field: 'day', op: 'empty', value: '2026' } }, [`${where} valueNotAsked`]],
  ['no value', { [where]: { field: 'day', op: 'eq' } }, [`${where} valueOrParameter`]],
  [
    'value and parameter',
    { [where]: { field: 'day', op: 'eq', value: '2026', parameter: 'month' } },
    [`${where} valueOrParameter`],
  ],
  [
    'words for a number',
    { [where]: { field: 'money', op: 'eq', value: '5' } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'words for a day',
    { [where]: { field: 'day', op: 'eq', value: '今天' } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'a day for a time',
    { [where]: { field: 'at', op: 'eq', value: '2026-03-05' } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'an unknown option',
    { [where]: { field: 'level', op: 'anyOf', value: ['x'] } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'an option by itself',
    { [where]: { field: 'level', op: 'anyOf', value: 'a' } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'a pair that falls',
    { [where]: { field: 'money', op: 'between', value: [5, 1] } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'one of a pair',
    { [where]: { field: 'money', op: 'between', value: [5] } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'words for an answer',
    { [where]: { field: 'paid', op: 'eq', value: 'yes' } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'an unknown parameter',
    { [where]: { field: 'day', op: 'eq', parameter: 'week' } },
    [`${where}/parameter noSuchParameter`],
  ],
  [
    'a parameter of another kind',
    { [where]: { field: 'day', op: 'eq', parameter: 'name' } },
    [`${where}/parameter parameterNeverFits`],
  ],
  [
    'a parameter as a pair',
    { [where]: { field: 'day', op: 'between', parameter: 'since' } },
    [`${where}/parameter parameterNeverFits`],
  ],
  [
    'a month for a time',
    { [where]: { field: 'at', op: 'eq', parameter: 'month' } },
    [`${where}/parameter parameterNeverFits`],
  ],
  [
    'a shift of a value',
    { [where]: { field: 'day', op: 'eq', value: '2026', shift: 1 } },
    [`${where}/shift shiftWithoutSpan`],
  ],
  [
    'a shift of what is no span',
    { [where]: { field: 'money', op: 'eq', parameter: 'least', shift: 1 } },
    [`${where}/shift shiftWithoutSpan`],
  ],
]

const lists: Case[] = [
  ['an unknown field', { [`${list}/fields/0`]: 'who' }, [`${list}/fields/0 noSuchKey`]],
  ['an unknown field to sort by', { [`${list}/sort/0/by`]: 'who' }, [`${list}/sort/0/by noSuchKey`]],
  ['files to sort by', { [`${list}/sort/0/by`]: 'letter' }, [`${list}/sort/0/by notSortable`]],
  [
    'a total of what is not listed',
    { [`${list}/totals/number`]: 'count' },
    [`${list}/totals/number noSuchKey`],
  ],
  ['the sum of words', { [`${list}/totals/customer`]: 'sum' }, [`${list}/totals/customer notNumeric`]],
  ['the greatest of words', { [`${list}/totals/customer`]: 'max' }, [`${list}/totals/customer notOrdered`]],
]

const row = `${cross}/rows/1`
const column = `${cross}/columns/0`
const crosses: Case[] = [
  ['an unknown group', { [`${row}/field`]: 'who' }, [`${row}/field noSuchKey`]],
  ['several options as a group', { [`${row}/field`]: 'channels' }, [`${row}/field notGroupable`]],
  ['files as a group', { [`${row}/field`]: 'letter' }, [`${row}/field notGroupable`]],
  ['a group that stands twice', { [`${row}/field`]: 'region' }, [`${row}/field sameGroup`]],
  ['a span of words', { [`${row}/bucket`]: 'month' }, [`${row}/bucket bucketNeverFits`]],
  ['a span of hours', { [row]: { field: 'at', bucket: 'month' } }, [`${row}/bucket bucketNeverFits`]],
  [
    'bounds of days',
    { [`${column}/bucket`]: [1, 2], [`${column}/complete`]: undefined, [`${measures}/rise`]: undefined },
    [`${column}/bucket bucketNeverFits`],
  ],
  [
    'bounds that do not rise',
    { [`${cross}/columns/1/bucket`]: [1, 1] },
    [`${cross}/columns/1/bucket boundsNotRising`],
  ],
  [
    'an unknown measure to sort by',
    { [`${row}/sort`]: { by: 'who', direction: 'asc' } },
    [`${row}/sort/by noSuchMeasure`],
  ],
  ['the first by an unknown measure', { [`${row}/top/by`]: 'who' }, [`${row}/top/by noSuchMeasure`]],
  [
    'all of the first',
    { [`${row}`]: { field: 'level', complete: true, top: { count: 3, by: 'amount' } } },
    [`${row}/complete completeWithTop`],
  ],
  ['all words', { [row]: { field: 'product', complete: true } }, [`${row}/complete neverComplete`]],
  ['a subtotal of the innermost', { [`${row}/subtotal`]: true }, [`${row}/subtotal subtotalInnermost`]],
  [
    'what stands beside no group',
    { [`${cross}/columns`]: [{ field: 'product', beside: true }], [`${measures}/rise`]: undefined },
    [`${cross}/columns/0/beside besideNothing`],
  ],
  [
    'the first of what stands beside a group, which is the innermost then',
    { [`${row}/beside`]: true },
    [`${cross}/rows/0/subtotal subtotalInnermost`, `${row}/beside besideAlone`],
  ],
  ['a measure without of', { [`${measures}/amount`]: { title: '金额' } }, [`${measures}/amount ofOrFormula`]],
  [
    'a sum of nothing',
    { [`${measures}/amount/field`]: undefined },
    [`${measures}/amount measureWithoutField`],
  ],
  [
    'a sum of an unknown field',
    { [`${measures}/amount/field`]: 'who' },
    [`${measures}/amount/field noSuchKey`],
  ],
  ['the sum of words', { [`${measures}/amount/field`]: 'product' }, [`${measures}/amount/field notNumeric`]],
  ['the median of days', { [`${measures}/latest/of`]: 'median' }, [`${measures}/latest/field notNumeric`]],
  ['the least of answers', { [`${measures}/latest/field`]: 'paid' }, [`${measures}/latest/field notOrdered`]],
  [
    'the number of different files',
    { [`${measures}/basis/field`]: 'letter' },
    [`${measures}/basis/field notGroupable`],
  ],
  [
    'a condition of a measure',
    { [`${measures}/orders/where/0/value`]: 1 },
    [`${measures}/orders/where/0/value valueNeverFits`],
  ],
  [
    'a computed measure of a field',
    { [`${measures}/average/field`]: 'money' },
    [`${measures}/average computedOfRows`],
  ],
  [
    'a formula that does not parse',
    { [`${measures}/average/formula`]: 'amount /' },
    [`${measures}/average/formula formulaFault`],
  ],
  [
    'a formula over fields',
    { [`${measures}/average/formula`]: 'money / 2' },
    [`${measures}/average/formula formulaUnknown`],
  ],
  [
    'formulas in a circle',
    { [`${measures}/average/formula`]: 'average + 1' },
    [`${measures}/average/formula circularFormula`],
  ],
  [
    'a measure called like a field',
    { [`${measures}/money`]: { title: '数', of: 'count' } },
    [`${measures}/money sameKey`],
  ],
  [
    'a measure called like a word of FEEL',
    { [`${measures}/or`]: { title: '数', of: 'count' } },
    [`${measures}/or badKey`],
  ],
  ['a share of days', { [`${measures}/latest/show`]: 'share' }, [`${measures}/latest/show showOfMoments`]],
  ['growth without spans', { [column]: { field: 'paid' } }, [`${measures}/rise/show showWithoutSpans`]],
  [
    'growth over two spans',
    { [`${cross}/rows/1`]: { field: 'day', bucket: 'year' } },
    [`${measures}/rise/show showWithoutSpans`],
  ],
  ['what is kept by a field', { [`${cross}/keep`]: 'money > 0' }, [`${cross}/keep formulaUnknown`]],
  [
    'rows kept where there are none',
    { [`${cross}/rows`]: [], [`${table}/corner`]: undefined },
    [`${cross}/keep keepWithoutRows`],
  ],
]

const values: Case[] = [
  [
    'a formula that does not parse',
    { '/values/perDay/formula': '1 +' },
    ['/values/perDay/formula formulaFault'],
  ],
  [
    'an unknown query',
    { '/values/perDay/formula': 'sells.amount' },
    ['/values/perDay/formula formulaUnknown'],
  ],
  [
    'an unknown measure',
    { '/values/perDay/formula': 'sales.cost' },
    ['/values/perDay/formula formulaUnknown'],
  ],
  [
    'a measure without its query',
    { '/values/perDay/formula': 'amount' },
    ['/values/perDay/formula formulaUnknown'],
  ],
  [
    'an unknown parameter',
    { '/values/perDay/formula': 'parameters.week' },
    ['/values/perDay/formula formulaUnknown'],
  ],
  [
    'values in a circle',
    { '/values/perDay/formula': 'values.big' },
    ['/values/perDay/formula circularFormula'],
  ],
  [
    'a value called like a word of FEEL',
    { '/values/and': { title: '和', formula: '1' } },
    ['/values/and badKey'],
  ],
]

const sheets: Case[] = [
  ['neither sheet nor form', { '/sheet': undefined, '/signatures': undefined }, [' sheetOrFills']],
  ['words that are not there', { '/sheet/blocks/0/text': '{month}' }, ['/sheet/blocks/0/text noSuchWord']],
  [
    'a value that is not there',
    { '/sheet/blocks/1/left': '{values/cost}' },
    ['/sheet/blocks/1/left noSuchWord'],
  ],
  [
    'a parameter that is not there',
    { '/sheet/blocks/6/text': '{parameters/week}' },
    ['/sheet/blocks/6/text noSuchWord'],
  ],
  ['a table of no query', { [`${table}/query`]: 'sells' }, [`${table}/query noSuchQuery`]],
  [
    'a corner of a list',
    { '/sheet/blocks/3/corner': ['a', 'b'] },
    ['/sheet/blocks/3/corner cornerWithoutHeads'],
  ],
  ['measures of a list', { '/sheet/blocks/3/measures': 'rows' }, ['/sheet/blocks/3/measures onlyForCross']],
  ['a mark on a hidden measure', { [`${table}/marks/0/of`]: 'basis' }, [`${table}/marks/0/of notShown`]],
  [
    'a mark on a field that is not listed',
    { '/sheet/blocks/3/marks/0/of': 'number' },
    ['/sheet/blocks/3/marks/0/of notShown'],
  ],
  [
    'a mark by what is not there',
    { [`${table}/marks/0/when`]: 'cost > 1' },
    [`${table}/marks/0/when formulaUnknown`],
  ],
  ['a chart of no query', { [`${pie}/query`]: 'sells' }, [`${pie}/query noSuchQuery`]],
  ['a chart of a list', { [`${pie}/query`]: 'rows' }, [`${pie}/query onlyForCross`]],
  [
    'a chart of a hidden measure',
    { '/sheet/blocks/5/measures/0': 'basis' },
    ['/sheet/blocks/5/measures/0 notShown'],
  ],
  ['a pie of several series', { [`${pie}/query`]: 'sales' }, [`${pie}/chart chartOfOneSeries`]],
  ['an unknown slot', { '/sheet/blocks/8/slots/1': 'boss' }, ['/sheet/blocks/8/slots/1 noSuchSlot']],
  ['a slot placed twice', { '/sheet/blocks/8/slots/1': 'maker' }, ['/sheet/blocks/8/slots/1 slotTwice']],
  ['two slots of one key', { '/signatures/1': { key: 'maker', label: '审核' } }, ['/signatures/1 sameSlot']],
  [
    'a slot that stands nowhere',
    { '/signatures/1': { key: 'boss', label: '审核' } },
    ['/signatures/1 slotNotPlaced'],
  ],
]

const items = '/fills/lists/~1items'
const fills: Case[] = [
  [
    'slots beside the form’s',
    { '/signatures': [{ key: 'a', label: '制表' }] },
    ['/signatures signaturesOfForm'],
  ],
  ['an unknown form', { '/fills/form': 'sell' }, ['/fills/form noSuchForm']],
  ['an unknown field', { '/fills/fields/~1who': '1' }, ['/fills/fields/~1who noSuchField']],
  ['a list as a field', { '/fills/fields/~1items': '1' }, ['/fills/fields/~1items holdsFields']],
  [
    'a field of a list',
    { '/fills/fields/~1items~1*~1amount': '1' },
    ['/fills/fields/~1items~1*~1amount filledInList'],
  ],
  [
    'a formula over nothing',
    { '/fills/fields/~1customer': 'cost' },
    ['/fills/fields/~1customer formulaUnknown'],
  ],
  [
    'an unknown list',
    { '/fills/lists/~1rows': { query: 'rows', entry: { a: 'one' } } },
    ['/fills/lists/~1rows noSuchField'],
  ],
  [
    'what is no list',
    { '/fills/lists/~1day': { query: 'rows', entry: { a: 'one' } } },
    ['/fills/lists/~1day notRepeating'],
  ],
  ['entries of no query', { [`${items}/query`]: 'sells' }, [`${items}/query noSuchQuery`]],
  ['entries of a table that runs across', { [`${items}/query`]: 'sales' }, [`${items}/query filledAcross`]],
  ['an unknown property', { [`${items}/entry/cost`]: 'one' }, [`${items}/entry/cost noSuchEntryKey`]],
  [
    'what the query does not show',
    { [`${items}/entry/amount`]: 'number' },
    [`${items}/entry/amount notShown`],
  ],
  ['words for a number', { [`${items}/entry/amount`]: 'customer' }, [`${items}/entry/amount entryNeverFits`]],
]

describe.each<[string, Report, Case[]]>([
  ['structure', report, structure],
  ['parameters', report, parameters],
  ['queries', report, queries],
  ['conditions', report, conditions],
  ['lists', report, lists],
  ['cross tables', report, crosses],
  ['values', report, values],
  ['sheets', report, sheets],
  ['filled forms', filling, fills],
])('names what is wrong with %s, and where:', (_, base, cases) => {
  test.each(cases)('%s', (_, changes, problems) => {
    expect(found(changed(base, changes))).toEqual(problems)
  })
})

test('what is no object is no report', () => {
  expect(found('report')).toEqual([' notReport'])
})

test('a field that the form computes is not filled in', () => {
  const computed = findTestForm('sale')!
  const form = {
    ...computed,
    properties: {
      ...computed.properties,
      total: { type: 'number', title: '合计', 'x-field': 'number', 'x-formula': '1' },
    },
  }
  const document = changed(filling, { '/fills/fields/~1total': '1' })
  expect(checkReport(document, (id) => (id === 'sale' ? form : findTestForm(id)))).toMatchObject([
    { path: '/fills/fields/~1total', code: 'filledComputed' },
  ])
})

describe('every problem is worded', () => {
  test('in both languages', () => {
    expect(wordedReportCodes.en).toEqual(wordedReportCodes.zh)
  })

  test.each([
    ...structure,
    ...parameters,
    ...queries,
    ...conditions,
    ...lists,
    ...crosses,
    ...values,
    ...sheets,
  ])('%s', (_, changes) => {
    for (const problem of checkReport(changed(report, changes), findTestForm)) {
      expect(wordReportProblem(problem, 'zh')).toMatch(/^[^/].*，.*。$/u)
      expect(wordReportProblem(problem, 'en')).not.toMatch(/undefined|[{}]\.$|\p{Script=Han}。/u)
    }
  })
})

test('words call places as their author does', () => {
  const [problem] = checkReport(changed(report, { [`${measures}/orders/where/0/value`]: 1 }), findTestForm)
  expect(wordReportProblem(problem!, 'zh')).toBe(
    '查询“sales”，指标“orders”，第 1 个条件，value：这个值不能与“已付款”作“eq”比较，请改正。',
  )
  expect(wordReportProblem(problem!, 'en')).toBe(
    'query "sales", measure "orders", condition 1, value: "已付款" cannot be compared with this value by "eq"; change it.',
  )
})
