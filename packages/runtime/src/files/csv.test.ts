import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRows } from './csv.ts'

test('quotes what needs it, and runs nothing', () => {
  const rows = [
    ['a,b', 'say "hi"', -5, ' padded '],
    ['=1+1', '-3', '客户\n甲', '＝1'],
  ]
  expect(csvRows(rows)).toBe('"a,b","say ""hi""",-5," padded "\r\n"\'=1+1",-3,"客户\n甲","\'＝1"\r\n')
  expect(csvRows([])).toBe('')
  expect(Papa.parse(csvRows(rows), { skipEmptyLines: true }).data).toEqual([
    ['a,b', 'say "hi"', '-5', ' padded '],
    ["'=1+1", '-3', '客户\n甲', "'＝1"],
  ])
})
