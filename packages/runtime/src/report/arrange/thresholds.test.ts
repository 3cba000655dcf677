import { expect, test } from 'vitest'
import { NOON } from '../../moment/noon.fixture.ts'
import { reportEvaluation } from '../formula/evaluate-formula.ts'
import { openCube } from './cube.ts'
import { listHeads } from './list-heads.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'

const customer: ResolvedField = { key: 'customer', title: '客户', kind: 'text', from: [] }

test.each([
  ['exactly 90 % is in from 90', '(now / before) * 100 >= 90', { now: 27.9, before: 31 }, true],
  ['a hundredth below is not', '(now / before) * 100 >= 90', { now: 27.8999, before: 31 }, false],
  ['exactly −20 % is at risk', '(now - before) / before * 100 <= -20', { now: 24.8, before: 31 }, true],
  ['a fifth of odd sums', '(now - before) / before * 100 <= -20', { now: 0.24, before: 0.3 }, true],
  ['nothing before is no growth', '(now - before) / before * 100 <= -20', { now: 5, before: 0 }, false],
])('%s', (_, keep, figures, isKept) => {
  const measures = { now: { title: '今年', of: 'sum' }, before: { title: '上年', of: 'sum' } } as const
  const cells = [{ rows: [{ value: '甲' }], columns: [], figures }]
  const cube = openCube({ measures }, cells, reportEvaluation(NOON))
  const heads = listHeads({ axis: 'rows', groups: [{ field: 'customer' }], fields: [customer], keep }, cube)
  expect(heads).toHaveLength(isKept ? 1 : 0)
})
