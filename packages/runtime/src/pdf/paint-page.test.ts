import { describe, expect, it } from 'vitest'
import { inkIn, renderPdf } from '../../../../tests/support/pdf.ts'
import type { Picture } from '../../../../tests/support/pdf.ts'
import type { Mark } from '../paper/page.ts'
import { createPrinter } from './printer.ts'
import { sheetOf, wordsAt } from './test-sheet.ts'

const SCALE = 4

async function paint(
  ...marks: Mark[]
): Promise<(x: number, y: number, width: number, height: number) => number> {
  const picture: Picture = await renderPdf(await createPrinter().print(sheetOf(marks)), 0, SCALE)
  return (x, y, width, height) =>
    inkIn(picture, { x: x * SCALE, y: y * SCALE, width: width * SCALE, height: height * SCALE })
}

describe('tick boxes', () => {
  it('are a square, with a tick in it where ticked', async () => {
    const ink = await paint(
      { kind: 'tick', x: 50, y: 50, size: 12, ticked: false },
      { kind: 'tick', x: 80, y: 50, size: 12, ticked: true },
    )
    for (const x of [50, 80]) {
      expect(ink(x - 0.2, 50, 0.4, 12)).toBeGreaterThan(0.9)
      expect(ink(x + 11.8, 50, 0.4, 12)).toBeGreaterThan(0.9)
      expect(ink(x, 49.8, 12, 0.4)).toBeGreaterThan(0.9)
      expect(ink(x, 61.8, 12, 0.4)).toBeGreaterThan(0.9)
    }
    expect(ink(51, 51, 10, 10)).toBe(0)
    expect(ink(81, 51, 10, 10)).toBeGreaterThan(0.08)
  })
})

describe('rules', () => {
  it('have their width and close their corners', async () => {
    const ink = await paint(
      { kind: 'line', x1: 50, y1: 50, x2: 150, y2: 50, width: 2 },
      { kind: 'tick', x: 300, y: 300, size: 10, ticked: true },
      { kind: 'line', x1: 50, y1: 50, x2: 50, y2: 150, width: 2 },
    )
    expect(ink(49, 49, 101.9, 2)).toBeGreaterThan(0.99)
    expect(ink(49, 49, 2, 101.9)).toBeGreaterThan(0.99)
    expect(ink(49, 49, 0.9, 0.9)).toBe(1)
    expect(ink(52, 52, 90, 90)).toBe(0)
  })
})

describe('shapes', () => {
  it('are hatched within their outline, which is as wide and dashed as asked', async () => {
    const square = (x: number) => `M ${x} 50 L ${x + 40} 50 L ${x + 40} 90 L ${x} 90 Z`
    const ink = await paint(
      { kind: 'path', d: square(50), fill: '#ffffff', hatch: { angle: 45, gap: 4 }, stroke: '#000000' },
      { kind: 'path', d: square(150), stroke: '#000000', strokeWidth: 3 },
      { kind: 'path', d: 'M 250 70 L 350 70', stroke: '#000000', strokeWidth: 2, dash: [6, 4] },
    )
    expect(ink(52, 52, 36, 36)).toBeGreaterThan(0.08)
    expect(ink(52, 52, 36, 36)).toBeLessThan(0.25)
    expect(ink(40, 40, 9, 60) + ink(91, 40, 9, 60)).toBe(0)
    expect(ink(149, 52, 2, 36)).toBeGreaterThan(0.95)
    expect(ink(250, 69, 100, 2)).toBeCloseTo(0.6, 1)
  })

  it('are filled and stroked in their colours, which what follows does not take over', async () => {
    const ink = await paint(
      { kind: 'path', d: 'M 50 50 L 90 50 A 40 40 0 0 1 50 90 Z', fill: '#33516e', stroke: '#000000' },
      { kind: 'path', d: 'M 150 50 h 40 v 40 h -40 Z', fill: '#eef1f4' },
      { kind: 'path', d: 'M 250 50 h 40 v 40 h -40 Z', stroke: '#000' },
      wordsAt('■', { x: 350, y: 90, size: 40 }),
    )
    expect(ink(51, 51, 20, 20)).toBe(1)
    expect(ink(82, 82, 8, 8)).toBe(0)
    expect(ink(150, 50, 40, 40)).toBe(0)
    expect(ink(252, 52, 36, 36)).toBe(0)
    expect(ink(250, 49.8, 40, 0.4)).toBe(1)
    expect(ink(350, 50, 40, 48)).toBeGreaterThan(0.4)
  })
})
