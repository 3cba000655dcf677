import { expect, it } from 'vitest'
import { inkIn, readPdfText, renderPdf } from '../../../../tests/support/pdf.ts'
import { paintSvg } from '../paper/paint-svg.ts'
import type { StampMark } from '../paper/page.ts'
import { createPrinter } from './printer.ts'
import { sheetOf, wordsAt } from './test-sheet.ts'

const stamp: StampMark = {
  kind: 'stamp',
  text: '作废',
  size: 120,
  face: 'sans-bold',
  x: 200,
  y: 600,
  width: 240,
  angle: 45,
}

it('turns the word, leaves the words over it readable, and is copied as a word', async () => {
  const words = wordsAt('客户投诉', { x: 250, y: 500 })
  const bytes = await createPrinter().print(sheetOf([stamp, words]))
  expect(await readPdfText(bytes)).toEqual(['作废客户投诉'])
  const plain = await renderPdf(await createPrinter().print(sheetOf([words])), 0)
  const stamped = await renderPdf(bytes, 0)
  const square = (x: number, y: number, side: number) => ({
    x: x * 2,
    y: y * 2,
    width: side * 2,
    height: side * 2,
  })
  // Dark is what the words draw alone: the stamp is grey.
  expect(inkIn(stamped, square(240, 480, 60))).toBeCloseTo(inkIn(plain, square(240, 480, 60)), 2)
  expect(greyIn(stamped)).toBeGreaterThan(5000)
  expect(greyIn(plain)).toBeLessThan(1000)
})

it('leaves fonts and colours of what follows as they were', async () => {
  const words = [wordsAt('■', { x: 50, y: 90, size: 40 }), wordsAt('■', { x: 150, y: 90, size: 40 })]
  const bytes = await createPrinter().print(sheetOf([words[0]!, stamp, words[1]!]))
  const picture = await renderPdf(bytes, 0)
  const [before, behind] = [50, 150].map((x) => inkIn(picture, { x: x * 2, y: 90, width: 80, height: 100 }))
  expect(before).toBeGreaterThan(0.4)
  expect(behind).toBeCloseTo(before!, 5)
})

it('stands at the same place in the preview', () => {
  const svg = paintSvg(sheetOf([stamp]).pages[0]!)
  expect(svg).toContain('transform="translate(200 600) rotate(-45)"')
  expect(svg).toContain('>作废</text>')
})

/** Pixels that are neither dark nor light. */
function greyIn({ data }: { data: Uint8Array }): number {
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    const light = data[at]! + data[at + 1]! + data[at + 2]!
    if (light >= 384 && light < 600) count++
  }
  return count
}
