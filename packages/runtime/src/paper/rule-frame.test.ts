import { expect, test } from 'vitest'
import { ruleFrame } from './rule-frame.ts'

const columns = [0, 10, 20, 30]
const rows = [0, 5, 10]

function drawn(owners: number[][]): string[] {
  return ruleFrame(owners, columns, rows).map(
    (line) => `${line.x1},${line.y1}-${line.x2},${line.y2} ${line.width}`,
  )
}

test('draws the outer edge heavier, as four lines', () => {
  const lines = drawn([
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect(lines).toEqual(['0,0-30,0 1', '0,10-30,10 1', '0,0-0,10 1', '30,0-30,10 1'])
})

test('draws no line through a merged cell and joins the runs beside it', () => {
  const lines = drawn([
    [0, 1, 2],
    [0, 3, 3],
  ])
  expect(lines).toContain('10,5-30,5 0.5')
  expect(lines).toContain('10,0-10,10 0.5')
  expect(lines).toContain('20,0-20,5 0.5')
  expect(lines).not.toContain('0,5-30,5 0.5')
})

test('leaves places without a cell unruled', () => {
  const lines = drawn([
    [0, -1, -1],
    [1, -1, -1],
  ])
  expect(lines).toContain('0,0-10,0 1')
  expect(lines.some((line) => line.includes('30,'))).toBe(false)
})
