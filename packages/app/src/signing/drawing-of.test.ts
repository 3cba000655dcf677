import { expect, test } from 'vitest'
import { drawingOf } from './drawing-of.ts'

const pad = { width: 500, height: 200 }

test('what was drawn keeps its shape whatever size the pad had', () => {
  const stroke = (scale: number) => ({
    points: [
      { x: 10 * scale, y: 20 * scale },
      { x: 30 * scale, y: 40 * scale },
    ],
  })
  const drawn = { height: 400, lines: [[20, 40, 60, 80]] }
  expect(drawingOf([stroke(1)], pad)).toEqual(drawn)
  expect(drawingOf([stroke(2)], { width: 1000, height: 400 })).toEqual(drawn)
})

test('nothing, or a dot alone, is no signature; a dot beside a line is drawn', () => {
  const dot = { points: [{ x: 5, y: 5 }] }
  expect(drawingOf([], pad)).toBeUndefined()
  expect(drawingOf([dot], pad)).toBeUndefined()
  const line = {
    points: [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ],
  }
  expect(drawingOf([line, dot], pad)!.lines).toEqual([
    [0, 0, 100, 0],
    [10, 10, 10, 10],
  ])
})
