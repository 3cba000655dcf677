import { csvRows } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

test.each<[string, string, string[][]]>([
  [
    'commas',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['line ends of every system', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
  ['quotes', '"a, ""b""\nc",d', [['a, "b"\nc', 'd']]],
  ['a quote within words', '5" 屏幕,1', [['5" 屏幕', '1']]],
  ['tabs', 'a\tb,c\td', [['a', 'b,c', 'd']]],
  ['semicolons', '"x,y,z";b;c', [['x,y,z', 'b', 'c']]],
  ['empty cells', ',a,', [['', 'a', '']]],
  ['empty lines between and at the end', 'a\n\nb\n\n,\n', [['a'], [''], ['b']]],
  ['nothing', '', []],
])('reads %s', (_, text, rows) => {
  expect(readCsv(text)).toEqual(rows)
})

test.each([
  '=1+1',
  "'=1+1",
  "''=1+1",
  "'",
  "'-5",
  '-5',
  "'张三",
  '+86 571',
  '@home',
  '440524188001010014',
  '\tx',
  '＝1',
  "'＝1",
])('what was written as %j is read as it was', (text) => {
  expect(readCsv(csvRows([[text, 'x']]))).toEqual([[text, 'x']])
})
