import type { ExpressionName } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { offersAt } from './expression-offers.ts'

const names: ExpressionName[] = [
  { key: 'quantity', title: '数量' },
  { key: 'net', title: 'Unit price' },
  { key: 'amount', title: '金额（元）' },
  { key: 'decision', title: '结论', options: [{ key: 'declined', title: '不予受理' }] },
  { key: 'items', title: '明细', inside: [{ key: 'amount', title: '金额' }] },
]

test.each([
  ['', true, ['数量', '{Unit price}', '{金额（元）}', '结论', '明细', '明细.金额', 'sum(']],
  ['', false, []],
  ['1 + 数', false, ['1 + 数量']],
  ['1 + QUAN', false, ['1 + 数量']],
  ['2 * Unit pr', false, ['2 * {Unit price}']],
  ['2 * {金', false, ['2 * {金额（元）}', '2 * 明细.金额']],
  ['su', false, ['sum(']],
  ['sum(明细.', false, ['sum(明细.金额']],
  ['sum(明细[金额 > 3].金', false, ['sum(明细[金额 > 3].金额']],
  ['结论 = ', false, ['结论 = "不予受理"']],
  ['结论 != "不', false, ['结论 != "不予受理"']],
  ['数量 = ', false, []],
  ['"数', false, []],
])('%s', (before, asked, texts) => {
  const offers = offersAt(before, asked, { names, functions: ['sum('] })
  expect(offers.map(({ from, insert }) => before.slice(0, from) + insert)).toEqual(texts)
})
