import { expect, test } from 'vitest'
import { sheetNames } from './sheet-names.ts'

test('worksheets have names that spreadsheet programs take, no two alike', () => {
  expect(sheetNames(['商品', '商品', 'A / B:C', "'x'", '', 'History', 'history'])).toEqual([
    '商品',
    '商品 (2)',
    'A B C',
    'x',
    'Sheet',
    'History (2)',
    'history (3)',
  ])
  const long = sheetNames(['长'.repeat(40), '长'.repeat(41)])
  expect(long.map((name) => name.length)).toEqual([31, 31])
})
