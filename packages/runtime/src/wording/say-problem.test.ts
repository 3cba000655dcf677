import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { sayProblem } from './say-problem.ts'

const form = {
  title: '单',
  properties: {
    price: { type: 'number', title: '单价', 'x-field': 'number' },
    total: { type: 'number', title: '合计', 'x-field': 'number' },
  },
} as unknown as Form

test('a problem quotes an expression as it is seen, and choices by their words', () => {
  const path = '/properties/total/x-formula'
  const params = { formula: 'price * foo', near: 'price', name: 'foo', choices: ['"no" (不予受理)', '"yes"'] }
  expect(sayProblem(form, { path, code: 'formulaUnknown', params }, 'zh').params).toEqual({
    formula: '单价 * foo',
    near: '单价',
    name: 'foo',
    choices: ['"不予受理"', '"yes"'],
  })
  const other = { path, code: 'notPlaced', params: { field: '/total' } } as const
  expect(sayProblem(form, other, 'zh')).toBe(other)
})
