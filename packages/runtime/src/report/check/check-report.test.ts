import { describe, expect, test } from 'vitest'
import { checkReport } from './check-report.ts'
import type { Report } from '../definition/report.ts'
import { findTestForm } from '../resolve/report-forms.fixture.ts'
import { nameByTitles } from '../problems/name-by-titles.ts'
import { wordReportProblem, wordedReportCodes } from '../problems/word-report-problem.ts'
import { conditions, crosses, lists, queries } from './query-cases.fixture.ts'
import { changed, filling, measures, report, sales, table, type Case } from './sound-reports.fixture.ts'

const found = (document: unknown) =>
  checkReport(document, findTestForm).map(({ path, code }) => `${path} ${code}`)

test('finds nothing wrong with sound reports', () => {
  expect(checkReport(report, findTestForm)).toEqual([])
  expect(checkReport(filling, findTestForm)).toEqual([])
})

const pie = '/sheet/blocks/4'

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

test('a field that the form computes may be given a figure, which stands in its place', () => {
  const computed = findTestForm('sale')!
  const form = {
    ...computed,
    properties: {
      ...computed.properties,
      total: { type: 'number', title: '合计', 'x-field': 'number', 'x-formula': '1' },
    },
  }
  const document = changed(filling, { '/fills/fields/~1total': '1' })
  expect(checkReport(document, (id) => (id === 'sale' ? form : findTestForm(id)))).toEqual([])
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

test('words call parts by their titles where these are known', () => {
  const titled = changed(report, { [`${measures}/orders/where/0/value`]: 1 }) as Report
  const [problem] = checkReport(titled, findTestForm)
  const title = titled.queries['sales']!.cross!.measures['orders']!.title
  const nameOf = (path: string) =>
    nameByTitles(titled)(path) ?? (path === '/queries/sales' ? '销售' : undefined)
  expect(wordReportProblem(problem!, 'zh', nameOf)).toContain(`查询“销售”，指标“${title}”，第 1 个条件`)
  const preset = changed(report, { '/parameters/presets/since': 'this-month' }) as Report
  const [other] = checkReport(preset, findTestForm)
  expect(wordReportProblem(other!, 'zh', nameByTitles(preset))).toMatch(
    /“开始日期”.*“开始日期”不能从“本月”开始/,
  )
})

test('words call places as their author does', () => {
  const [problem] = checkReport(changed(report, { [`${measures}/orders/where/0/value`]: 1 }), findTestForm)
  expect(wordReportProblem(problem!, 'zh')).toBe(
    '查询“sales”，指标“orders”，第 1 个条件，value：这个值不能与“已付款”作“等于”比较，请改正。',
  )
  expect(wordReportProblem(problem!, 'en')).toBe(
    'query "sales", measure "orders", condition 1, value: "已付款" cannot be compared with this value by "is"; change it.',
  )
})
