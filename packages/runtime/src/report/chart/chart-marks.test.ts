import { expect, test } from 'vitest'
import { textWidth } from '../../paper/metrics/text-width.ts'
import { chartMarks } from './chart-marks.ts'
import { movePath } from './move-path.ts'
import { readTransform } from './svg-matrix.ts'

function only(svg: string) {
  const marks = chartMarks(`<svg width="100" height="100">${svg}</svg>`, { x: 10, y: 20 })
  expect(marks).toHaveLength(1)
  return marks[0]!
}

test('moves paths to their place, in absolute commands', () => {
  expect(only('<path d="M1 2l3 0v4Z" transform="translate(5 5)" fill="#d0d0d0"></path>')).toEqual({
    kind: 'path',
    d: 'M 16 27 L 19 27 L 19 31 Z',
    fill: '#d0d0d0',
  })
})

test('scales strokes and dashes with their shape', () => {
  expect(
    only(
      '<path d="M0 0L1 1" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="3,1" transform="matrix(2,0,0,2,0,0)"/>',
    ),
  ).toEqual({ kind: 'path', d: 'M 10 20 L 12 22', stroke: '#000000', strokeWidth: 4, dash: [6, 2] })
})

test('hatches the fills that stand for hatching', () => {
  expect(only('<path d="M0 0L9 0L9 9Z" fill="#8c8c8d"/>')).toMatchObject({
    fill: '#ffffff',
    hatch: { angle: 45 },
  })
})

test('leaves out what cannot be seen, and what only clips', () => {
  const svg =
    '<svg><g clip-path="url(#c)"><path d="M0 0L1 1" fill="none"/></g><path d="M0 0L1 1" fill="rgb(0,0,0)" fill-opacity="0"/>' +
    '<path d="M0 0L1 1" fill="none" stroke="#000" stroke-width="0"/><text> </text>' +
    '<defs><clipPath id="c"><path d="M0 0L5 5" fill="#000"/></clipPath></defs><style>.a{}</style></svg>'
  expect(chartMarks(svg, { x: 0, y: 0 })).toEqual([])
})

test.each([
  ['start', 10],
  ['middle', 10 - textWidth('数量 & 金额', 9, 'serif') / 2],
  ['end', 10 - textWidth('数量 & 金额', 9, 'serif')],
])('anchors words at their %s', (anchor, x) => {
  const mark = only(
    `<text text-anchor="${anchor}" dominant-baseline="central" style="font-size:9px;">数量 &amp; 金额</text>`,
  )
  expect(mark).toMatchObject({ kind: 'text', text: '数量 & 金额', size: 9, face: 'serif' })
  if (mark.kind === 'text') expect(mark.lines[0]!.x).toBeCloseTo(x, 3)
})

test.each([
  ['a half circle', 'M 0 0 A 5 5 0 0 1 10 0', [5, -5]],
  ['its other half', 'M 0 0 A 5 5 0 0 0 10 0', [5, 5]],
])('draws arcs as curves: %s', (_, d, [x, y]) => {
  const numbers = movePath(d, readTransform())
    .match(/-?[\d.]+/g)!
    .map(Number)
  // The first of two quarters ends at the top or bottom.
  expect(numbers[6]).toBeCloseTo(x!, 2)
  expect(numbers[7]).toBeCloseTo(y!, 2)
  expect(numbers.slice(-2)).toEqual([10, 0])
})

test('refuses what it cannot draw', () => {
  expect(() => only('<image x="1"/>')).toThrow('image')
  expect(() => readTransform('skewX(3)')).toThrow('skewX')
})
