import { expect, test } from 'vitest'
import { readTsv } from './read-tsv.ts'

test.each([
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['\tb\n\nc', [['', 'b'], [''], ['c']]],
  ['one', [['one']]],
  ['', []],
  [
    'a\tb\t\r\nc\t\t\r\n\t\t\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['(3)\t\n', [['(3)']]],
  ['"two\r\nlines"\r\n', [['two\nlines']]],
  ['"two\nlines"\t"say ""yes"""', [['two\nlines', 'say "yes"']]],
  ['5" pipe\tx', [['5" pipe', 'x']]],
])('reads %j', (text, cells) => {
  expect(readTsv(text)).toEqual(cells)
})
