import { expect, test } from 'vitest'
import { readTsv } from '../paste/read-tsv.ts'
import { toHtml, toTsv, type CopiedCell } from './copied-cells.ts'

const text = (words: string): CopiedCell => ({ text: words, isFigure: false })
const figure = (words: string): CopiedCell => ({ text: words, isFigure: true })

test('what is copied reads the same when it is pasted', () => {
  const rows = [
    ['甲', '1200.5', 'two\nlines'],
    ['tab\there', '"quoted"', '5" pipe'],
    ['', '2026-03-05 09:30', '00123'],
  ]
  expect(readTsv(toTsv(rows.map((row) => row.map(text))))).toEqual(rows)
})

test('text stays text in Excel, figures and dates are left to it, lines stay in their cell', () => {
  expect(toHtml([[text('00123'), figure('1200.5'), text('')], [text('<b>\n&')]])).toBe(
    '<meta charset="utf-8"><table>' +
      `<tr><td style="mso-number-format:'\\@'">00123</td><td>1200.5</td><td></td></tr>` +
      `<tr><td style="mso-number-format:'\\@'">&lt;b&gt;<br style="mso-data-placement:same-cell">&amp;</td></tr>` +
      '</table>',
  )
})
