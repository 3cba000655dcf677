import { cross, list, measures, report, sales, table, type Case } from './sound-reports.fixture.ts'

export const queries: Case[] = [
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
export const conditions: Case[] = [
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
    'no span of days',
    { [where]: { field: 'day', op: 'within', value: '2026' } },
    [`${where}/value valueNeverFits`],
  ],
  [
    'a span for a time',
    { [where]: { field: 'at', op: 'within', value: 'today' } },
    [`${where}/op opNeverFits`],
  ],
  [
    'a parameter as a span',
    { [where]: { field: 'day', op: 'within', parameter: 'month' } },
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

export const lists: Case[] = [
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
export const crosses: Case[] = [
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
