import { expect, it } from 'vitest'
import { inkIn, readPdfText, renderPdf } from '../../../../tests/support/pdf.ts'
import { paintSvg } from '../paper/paint-svg.ts'
import type { TextMark } from '../paper/page.ts'
import { createPrinter } from './printer.ts'
import { sheetOf, wordsAt } from './test-sheet.ts'

const level: TextMark = wordsAt('Legal', { x: 200, y: 400, size: 20 })
const turned: TextMark = { ...level, turned: true }

it('stands upward from where it begins, with the tops of its letters to the left', async () => {
  const bytes = await createPrinter().print(sheetOf([turned]))
  const picture = await renderPdf(bytes, 0)
  const ink = (x: number, y: number, width: number, height: number) =>
    inkIn(picture, { x: x * 2, y: y * 2, width: width * 2, height: height * 2 })
  expect(ink(184, 340, 18, 60)).toBeGreaterThan(0)
  expect(ink(206, 300, 100, 110)).toBe(0)
  expect(await readPdfText(bytes)).toEqual(['Legal'])
})

it('is turned on screen as well', () => {
  const svg = paintSvg(sheetOf([turned]).pages[0]!)
  expect(svg).toContain('transform="translate(200 400) rotate(-90)"')
  expect(paintSvg(sheetOf([level]).pages[0]!)).toContain('x="200" y="400"')
})
