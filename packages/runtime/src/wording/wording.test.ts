import { describe, expect, test } from 'vitest'
import type { ExpressionName } from './expression-name.ts'
import { readExpression } from './read-expression.ts'
import { showExpression } from './show-expression.ts'

const names: ExpressionName[] = [
  { key: 'quantity', title: '数量' },
  { key: 'price', title: '单价' },
  { key: 'amount', title: '金额（元）' },
  { key: 'net', title: 'Unit price' },
  { key: 'total', title: '合计' },
  { key: 'total2', title: '合计' },
  { key: 'ratio', title: '完成/计划' },
  { key: 'sum', title: 'sum' },
  { key: 'year2024', title: '2024年' },
  { key: 'name', title: '姓名', isText: true },
  {
    key: 'decision',
    title: '结论',
    options: [
      { key: 'accepted', title: '受理' },
      { key: 'declined', title: '不予受理' },
      { key: 'said "no"', title: '回“不”\\' },
    ],
  },
  { key: 'kinds', title: '类型', options: [{ key: 'late', title: '迟到' }] },
  {
    key: 'items',
    title: '明细',
    inside: [
      { key: 'amount', title: '金额' },
      { key: 'price', title: '单价' },
      { key: 'state', title: '状态', options: [{ key: 'late', title: '迟到' }] },
    ],
  },
  { key: 'budget', title: '预算', inside: [{ key: 'meals', title: '餐费 (CNY)' }] },
]

describe('what is stored is seen by its titles, and read back as it was', () => {
  test.each([
    ['quantity * price', '数量 * 单价'],
    ['amount / 2 + net', '{金额（元）} / 2 + {Unit price}'],
    ['total - total2', '合计 - 合计2'],
    ['sum(ratio, sum)', 'sum({完成/计划}, {sum})'],
    ['year2024 > 1', '{2024年} > 1'],
    ['decision = "declined"', '结论 = "不予受理"'],
    ['"accepted" != (decision)', '"受理" != (结论)'],
    ['decision in ("declined", "accepted")', '结论 in ("不予受理", "受理")'],
    ['decision in ["declined"]', '结论 in ["不予受理"]'],
    ['decision = "said \\"no\\""', '结论 = "回“不”\\\\"'],
    ['name = "declined"', '姓名 = "declined"'],
    ['list contains(kinds, "late")', 'list contains(类型, "迟到")'],
    ['some one in kinds satisfies one = "late"', 'some one in 类型 satisfies one = "迟到"'],
    ['sum(items.amount)', 'sum(明细.金额)'],
    ['sum(items[state = "late"].amount)', 'sum(明细[状态 = "迟到"].金额)'],
    ['items[amount > quantity and item.price > 1][1].price', '明细[金额 > 数量 and item.单价 > 1][1].单价'],
    [
      'sum(for row in items[amount>0] return row.amount * price)',
      'sum(for row in 明细[金额>0] return row.金额 * 单价)',
    ],
    [
      'sort(items, function(a, b) a.amount < b.amount)[1].amount',
      'sort(明细, function(a, b) a.金额 < b.金额)[1].金额',
    ],
    ['for 数量 in items return quantity + 数量.amount', 'for 数量 in 明细 return {数量} + 数量.金额'],
    ['budget.meals + {a: quantity}.a', '预算.{餐费 (CNY)} + {a: 数量}.a'],
    [
      'if quantity = null then "“好”，（a）" else string(price)',
      'if 数量 = null then "“好”，（a）" else string(单价)',
    ],
    ['string join([name, "×"], ",") // why', 'string join([姓名, "×"], ",") // why'],
    ['(if quantity > 1 then 1 else 2)', '(if 数量 > 1 then 1 else 2)'],
    ['date(name).year + duration("P1D").days', 'date(姓名).year + duration("P1D").days'],
    ['unknown.thing * 2', 'unknown.thing * 2'],
  ])('%s', (stored, shown) => {
    expect(showExpression(stored, { names })).toBe(shown)
    expect(readExpression(shown, { names })).toEqual({ text: stored })
  })

  test('a column that bears the name of a field outside is told apart inside its filter', () => {
    const twins: ExpressionName[] = [
      { key: 'all', title: '金额' },
      { key: 'items', title: '明细', inside: [{ key: 'amount', title: '金额' }] },
    ]
    const shown = showExpression('items[amount > all].amount', { names: twins })
    expect(shown).toBe('明细[金额 > 金额2].金额')
    expect(readExpression(shown, { names: twins })).toEqual({ text: 'items[amount > all].amount' })
  })

  test('a result that is an option is one by its words', () => {
    const gives = [{ key: 'high', title: '高' }]
    const stored = 'if name = "high" then "high" else ("high")'
    expect(showExpression(stored, { names, gives })).toBe('if 姓名 = "high" then "高" else ("高")')
    expect(readExpression('IF(姓名="high","高","高")', { names, gives })).toEqual({
      text: 'if name="high" then "high" else "high"',
    })
  })
})

describe('what spreadsheets write is understood', () => {
  test.each([
    ['=数量×单价', 'quantity*price'],
    ['＝（数量＋１）÷２．５', '(quantity+1)/2.5'],
    ['金额（元） * 80%', 'amount * 0.8'],
    ['金额(元)*12.5％', 'amount*0.125'],
    ['Unit price * 5%', 'net * 0.05'],
    ['unit PRICE', 'net'],
    ['2024年 + 1', 'year2024 + 1'],
    ['【合计2】-｛合计｝', 'total2-total'],
    ['IF(数量>3,单价,0)', 'if quantity>3 then price else 0'],
    ['if（数量＞３，“多”，“少”）', 'if quantity>3 then "多" else "少"'],
    [
      '1+IF(AND(数量>3,OR(单价<>1,单价==2)),1,IF(数量=1,2,3))',
      '1+(if (quantity>3 and (price!=1 or price=2)) then 1 else (if quantity=1 then 2 else 3))',
    ],
    ['SUM(明细.金额)', 'sum(items.amount)'],
    ['ROUND(数量/3,2)', 'round half up(quantity/3, 2)'],
    ['round(数量)', 'round half up(quantity, 0)'],
    ['AVERAGE(数量,单价)', 'mean(quantity, price)'],
    ['数量 > 1 AND 单价 < 2', 'quantity > 1 and price < 2'],
    ['NOT(数量≥1)', 'not(quantity>=1)'],
    ['TODAY()', 'today()'],
    ['YEAR(姓名)', 'date(name).year'],
    ['姓名&"共"&数量*单价&"件"', 'string join([name, "共", string(quantity*price), "件"])'],
    ['CONCATENATE("a""b",数量)', 'string join(["a\\"b", string(quantity)])'],
    ['数量^2', 'quantity**2'],
    ['TRUE', 'true'],
    ['结论=“不予受理”', 'decision="declined"'],
    ['结论 = "declined"', 'decision = "declined"'],
    ['VLOOKUP(数量,1)', 'VLOOKUP(quantity,1)'],
    ['quantity * price', 'quantity * price'],
    ['明细.amount', 'items.amount'],
    ['  ', ''],
  ])('%s', (typed, stored) => {
    const read = readExpression(typed, { names })
    expect(read).toEqual({ text: stored })
    const shown = showExpression(stored, { names })
    expect(readExpression(shown, { names })).toEqual({ text: stored })
  })

  test('what is no expression says where, and a title that nothing has is named', () => {
    expect(readExpression('数量 * ', { names })).toMatchObject({ at: expect.any(Number) })
    expect(readExpression('=金额（元） ** ** 2', { names })).toEqual({ at: 10 })
    expect(readExpression('1 + {没有（的）}', { names })).toEqual({ at: 5, unknown: '没有（的）' })
  })
})
