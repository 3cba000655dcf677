import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('quotes what needs it, and runs nothing', async () => {
  const blob = writeCsv([
    ['a,b', 'say "hi"', -5],
    ['=1+1', '-3', '客户\n甲'],
  ])
  const bytes = new Uint8Array(await blob.arrayBuffer())
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  expect(await blob.text()).toContain('"a,b","say ""hi""",-5\r\n\'=1+1,-3,"客户\n甲"\r\n')
})
