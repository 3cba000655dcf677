import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvRows, unguarded } from './csv.ts'

test('keeps long numbers from being cut to 15 digits, and leaves short ones alone', () => {
  expect(csvRows([['440524188001010014', '123456789012345', "'6222020200112233"]])).toBe(
    '"\'440524188001010014",123456789012345,"\'\'6222020200112233"\r\n',
  )
  for (const text of ['440524188001010014', "'6222020200112233"]) expect(unguarded(`'${text}`)).toBe(text)
})

test('leaves per cents to be read as figures, those below nothing too', () => {
  expect(csvRows([['12.5%', '-3.2%', '-a%', '-5%+1']])).toBe('12.5%,-3.2%,"\'-a%","\'-5%+1"\r\n')
})

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
